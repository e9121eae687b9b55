import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  title: 'Activité',
  about: 'Ce qui a été changé depuis ce navigateur',
  today: "Aujourd'hui",
  yesterday: 'Hier',
  changed: '{what} : {names}',
  undo: 'Annuler',
  undoing: 'Retour en arrière',
  'undone.at': 'Annulé à {time}',
  undone: '{what} de {instance} : remis comme avant',
  'undo.of': 'Annuler : {what} de {instance}',
  'secret-gone': "Il y avait un secret, qui n'est pas gardé une fois la page fermée. Définissez-le de nouveau à la main.",
  untold: "Le serveur n'a pas dit ce qu'il y avait avant, donc ceci ne peut pas être annulé : {names}",
  'since.title': 'Changé à nouveau depuis',
  'since.why': 'Annuler reprend aussi le changement plus récent de **{names}**.',
  'since.go': 'Annuler quand même',
  'since.keep': 'Laisser tel quel',
  'empty.title': "Rien n'a encore été changé d'ici",
  'empty.why': "Les webhooks, réglages et autres enregistrés sont listés ici, chacun avec un moyen de l'annuler.",
  'empty.go': 'Aller aux instances',
}
