import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const pt: Catalog<typeof en> = {
  'key.show': 'Mostrar chave',
  'key.hide': 'Ocultar chave',
  'search.clear': 'Limpar busca',
  'dialog.close': 'Fechar',
  'dialog.keep': 'Manter',
  'dialog.type': 'Digite **{name}** para confirmar',
  'copy.copied': 'Copiado',
  'copy.failed': 'O navegador não deixou copiar',
  'secret.copy': 'Copiar {name} sem mostrar',
  'secret.show': 'Mostrar {name} por 30 segundos',
  'secret.hide': 'Ocultar {name}',
  'secret.failed': 'Não foi possível ler do servidor',
  'failure.retry': 'Tentar de novo',
  'failure.retrying': 'Tentando',
  'failure.details': 'Detalhes',
  'failure.copy': 'Copiar detalhes',
  'late.title': 'Ainda sem resposta, {seconds} s.',
  'late.stop': 'Cancelar',
  'toast.region': 'Avisos',
  'ago.seconds': '{count} s',
  'ago.minutes': '{count} min',
  'ago.hours': '{count} h',
  'ago.days': '{count} d',
}
