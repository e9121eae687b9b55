import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  'restart.title': 'Reiniciar {name}?',
  'restart.text':
    'Em servidores da versão 1.8, reiniciar pode abrir uma segunda conexão ao lado da primeira. **As duas podem ficar se derrubando sem parar**, até que a instância seja desconectada e pareada de novo.',
  'restart.keep': 'Deixar como está',
  'restart.confirm': 'Reiniciar',
  'logOut.title': 'Desconectar {name}?',
  'logOut.text': 'Isto encerra a sessão no WhatsApp. **O celular precisará ser pareado de novo.** As conversas ficam no servidor.',
  'logOut.keep': 'Continuar conectada',
  'logOut.confirm': 'Desconectar',
  'delete.title': 'Excluir {name}?',
  'delete.counts': 'Isto remove do servidor {chats}, {messages}, o webhook e as configurações.',
  'delete.chats': { one: '**{count} conversa**', other: '**{count} conversas**' },
  'delete.messages': { one: '**{count} mensagem**', other: '**{count} mensagens**' },
  'delete.plain': 'Isto remove do servidor **a instância, as conversas guardadas**, o webhook e as configurações.',
  'delete.phone': 'O celular mantém as próprias conversas. Não é possível desfazer.',
  'delete.undo': 'Não é possível desfazer.',
  'delete.first': 'Ela está conectada, então será desconectada antes. Isso leva alguns segundos.',
  'delete.prefix':
    'Servidores da versão 1.x **também apagam as configurações guardadas das instâncias cujos nomes começam com este**: {names}. Defina-as de novo depois.',
  'delete.prefix.unknown':
    'Servidores da versão 1.x **também apagam as configurações guardadas de toda instância cujo nome começa com este**.',
  'delete.token': 'O token com que você entrou deixa de valer, então sua sessão será encerrada.',
  'delete.confirm': 'Excluir instância',
}
