import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  title: 'Réglages',
  save: 'Enregistrer les réglages',
  rejectCall: 'Refuser les appels',
  'rejectCall.hint': 'Les appels entrants se terminent aussitôt. Le téléphone peut sonner un instant.',
  msgCall: 'Message après un appel refusé',
  'msgCall.hint': "La personne qui appelle le reçoit dans la discussion. Vide : rien n'est envoyé.",
  groupsIgnore: 'Ignorer les groupes',
  'groupsIgnore.hint': 'Les messages des groupes restent hors des événements, des discussions et des bots.',
  'groupsIgnore.v1':
    "Ce serveur l'active pour chaque nouvelle instance, quoi qu'on demande. Certaines de ses versions ne peuvent pas envoyer aux groupes tant que c'est activé.",
  alwaysOnline: 'Toujours en ligne',
  'alwaysOnline.hint': "Les contacts voient le numéro en ligne, et votre téléphone n'affiche plus de notifications.",
  readMessages: 'Marquer les messages comme lus',
  'readMessages.hint': "L'expéditeur voit les coches bleues dès que le message arrive, lu par quelqu'un ou non.",
  readStatus: 'Voir les statuts',
  'readStatus.hint': 'Les contacts voient que ce numéro a vu leurs statuts.',
  syncFullHistory: "Récupérer tout l'historique",
  'syncFullHistory.hint': 'Vaut à partir de la prochaine association. Elle dure alors plus longtemps.',
  wavoipToken: 'Jeton Wavoip',
  'wavoipToken.hint': 'Permet au service Wavoip de passer et de prendre des appels vocaux avec ce numéro. Vide : désactivé.',
  'untold.message':
    "Ce serveur ne dit jamais le message pour les appels refusés, et en prend un à chaque enregistrement. L'enregistrement envoie ce qui est ici, et aucun message s'il n'y a rien.",
}
