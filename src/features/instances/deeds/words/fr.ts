import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  'restart.title': 'Redémarrer {name} ?',
  'restart.text':
    'Sur les serveurs de version 1.8, un redémarrage peut ouvrir une seconde connexion à côté de la première. **Les deux peuvent alors s’évincer sans fin**, jusqu’à ce que l’instance soit déconnectée puis associée de nouveau.',
  'restart.keep': 'La laisser ainsi',
  'restart.confirm': 'Redémarrer',
  'logOut.title': 'Déconnecter {name} ?',
  'logOut.text':
    'La session avec WhatsApp prend fin. **Le téléphone devra être associé de nouveau.** Les discussions restent sur le serveur.',
  'logOut.keep': 'Rester connectée',
  'logOut.confirm': 'Déconnecter',
  'delete.title': 'Supprimer {name} ?',
  'delete.counts': 'Seront retirés du serveur : {chats}, {messages}, son webhook et ses réglages.',
  'delete.chats': { one: '**{count} discussion**', other: '**{count} discussions**' },
  'delete.messages': { one: '**{count} message**', other: '**{count} messages**' },
  'delete.plain': 'Seront retirés du serveur : **l’instance, ses discussions enregistrées**, son webhook et ses réglages.',
  'delete.phone': 'Le téléphone garde ses propres discussions. C’est irréversible.',
  'delete.undo': 'C’est irréversible.',
  'delete.first': 'Elle est connectée : elle est d’abord déconnectée, ce qui prend quelques secondes.',
  'delete.prefix':
    'Les serveurs de version 1.x **effacent aussi les réglages enregistrés des instances dont le nom commence par celui-ci** : {names}. Il faudra les refaire ensuite.',
  'delete.prefix.unknown':
    'Les serveurs de version 1.x **effacent aussi les réglages enregistrés de toute instance dont le nom commence par celui-ci**.',
  'delete.token': 'Le jeton utilisé pour la connexion disparaît avec elle : la session est donc fermée.',
  'delete.confirm': 'Supprimer l’instance',
}
