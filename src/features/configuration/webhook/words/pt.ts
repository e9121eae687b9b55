import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  title: 'Webhook',
  save: 'Salvar webhook',
  enabled: 'Chamar um endereço a cada evento',
  'enabled.hint': 'O servidor envia cada evento escolhido ao seu endereço, na hora em que acontece.',
  'off.forgets': 'Desligado, o servidor esquece o endereço e quais eventos foram escolhidos. O Switchboard lembra deles para você.',
  'off.may-forget': 'Desligado, o servidor pode esquecer quais eventos foram escolhidos. O Switchboard lembra deles para você.',
  url: 'Endereço',
  headers: 'Cabeçalhos',
  'headers.note': 'enviados em cada chamada',
  jwtKey: 'Chave para chamadas assinadas',
  'jwtKey.hint':
    'O servidor assina um token com ela e o envia como Authorization: Bearer, para que o seu lado saiba quem chama. Vazio: sem token.',
  byEvents: 'Um endereço por evento',
  'byEvents.hint': 'Acrescenta o nome do evento ao endereço, para sistemas que recebem cada tipo em um lugar próprio.',
  'byEvents.example': 'Uma nova mensagem vai então para {address}',
  base64: 'Mídia em Base64',
  'base64.hint': 'Coloca fotos e áudio dentro da chamada. As chamadas ficam grandes.',
  events: 'Eventos',
  'events.none': 'Nenhum escolhido significa todos: o servidor vai chamar a cada evento.',
  'events.restored': 'Estes são os eventos escolhidos por último neste navegador.',
}
