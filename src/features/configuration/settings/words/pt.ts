import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  title: 'Configurações',
  save: 'Salvar configurações',
  rejectCall: 'Recusar chamadas',
  'rejectCall.hint': 'Chamadas recebidas terminam na hora. O celular pode tocar por um instante.',
  msgCall: 'Mensagem após recusar uma chamada',
  'msgCall.hint': 'Quem ligou a recebe na conversa. Vazio: nada é enviado.',
  groupsIgnore: 'Ignorar grupos',
  'groupsIgnore.hint': 'Mensagens de grupos ficam fora de eventos, conversas e bots.',
  'groupsIgnore.v1':
    'Este servidor liga isto em cada instância nova, seja qual for o pedido. Algumas versões dele não conseguem enviar a grupos enquanto está ligado.',
  alwaysOnline: 'Sempre online',
  'alwaysOnline.hint': 'Os contatos veem o número como online, e seu celular para de mostrar notificações.',
  readMessages: 'Marcar mensagens como lidas',
  'readMessages.hint': 'Quem envia vê os tiques azuis assim que a mensagem chega, lida por alguém ou não.',
  readStatus: 'Ver status',
  'readStatus.hint': 'Os contatos veem que este número viu as atualizações de status deles.',
  syncFullHistory: 'Buscar todo o histórico',
  'syncFullHistory.hint': 'Vale a partir do próximo pareamento. O pareamento demora mais.',
  wavoipToken: 'Token da Wavoip',
  'wavoipToken.hint': 'Permite que o serviço Wavoip faça e receba chamadas de voz por este número. Vazio: desligado.',
  'untold.message':
    'Este servidor nunca informa a mensagem para chamadas recusadas, e leva uma a cada salvamento. Ao salvar, vai o que está aqui, e nenhuma mensagem se não houver nada.',
}
