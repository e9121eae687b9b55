import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  'key.show': 'Afficher la clé',
  'key.hide': 'Masquer la clé',
  'search.clear': 'Effacer la recherche',
  'dialog.close': 'Fermer',
  'dialog.keep': 'Garder',
  'dialog.type': 'Saisir **{name}** pour confirmer',
  'copy.copied': 'Copié',
  'copy.failed': 'Le navigateur n’a pas permis de copier',
  'secret.copy': 'Copier {name} sans afficher',
  'secret.show': 'Afficher {name} pendant 30 secondes',
  'secret.hide': 'Masquer {name}',
  'secret.failed': 'Lecture impossible sur le serveur',
  'failure.retry': 'Réessayer',
  'failure.retrying': 'Nouvel essai',
  'failure.details': 'Détails',
  'failure.copy': 'Copier les détails',
  'late.title': 'Toujours pas de réponse, {seconds} s.',
  'late.stop': 'Annuler',
  'toast.region': 'Avis',
  'ago.seconds': '{count} s',
  'ago.minutes': '{count} min',
  'ago.hours': '{count} h',
  'ago.days': '{count} j',
}
