import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const it: Catalog<typeof en> = {
  title: 'Impostazioni',
  save: 'Salva impostazioni',
  rejectCall: 'Rifiuta le chiamate',
  'rejectCall.hint': 'Le chiamate in arrivo finiscono subito. Il telefono può squillare un istante.',
  msgCall: 'Messaggio dopo una chiamata rifiutata',
  'msgCall.hint': 'Chi chiama lo riceve nella chat. Vuoto: non si invia nulla.',
  groupsIgnore: 'Ignora i gruppi',
  'groupsIgnore.hint': 'I messaggi dei gruppi restano fuori da eventi, chat e bot.',
  'groupsIgnore.v1':
    'Questo server lo accende per ogni nuova istanza, qualunque cosa si chieda. Alcune sue versioni non possono inviare ai gruppi finché è acceso.',
  alwaysOnline: 'Sempre online',
  'alwaysOnline.hint': 'I contatti vedono il numero online, e il tuo telefono smette di mostrare le notifiche.',
  readMessages: 'Segna i messaggi come letti',
  'readMessages.hint': 'Chi invia vede le spunte blu appena il messaggio arriva, letto da qualcuno o no.',
  readStatus: 'Guarda gli stati',
  'readStatus.hint': 'I contatti vedono che questo numero ha guardato i loro stati.',
  syncFullHistory: 'Recupera tutta la cronologia',
  'syncFullHistory.hint': "Vale dalla prossima associazione. L'associazione allora dura di più.",
  wavoipToken: 'Token Wavoip',
  'wavoipToken.hint': 'Permette al servizio Wavoip di fare e ricevere chiamate vocali con questo numero. Vuoto: spento.',
  'untold.message':
    "Questo server non dice mai il messaggio per le chiamate rifiutate, e ne prende uno a ogni salvataggio. Salvando si invia ciò che c'è qui, e nessun messaggio se non c'è nulla.",
}
