import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  framed: 'O Switchboard não funciona dentro de outra página. Abra-o em uma aba própria.',
  outdated: 'Há uma nova versão',
  offline: 'Sem conexão',
  'missing.why': 'Uma parte do aplicativo não pôde ser carregada. Recarregue para obtê-la.',
  broken: 'O aplicativo quebrou',
  'broken.why': 'É um erro deste aplicativo, não do seu servidor. Recarregue para continuar.',
  reload: 'Recarregar',
}
