import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  title: 'Webhook',
  save: 'Enregistrer le webhook',
  enabled: 'Appeler une adresse à chaque événement',
  'enabled.hint': "Le serveur envoie chaque événement choisi à votre adresse, dès qu'il se produit.",
  'off.forgets': "À l'arrêt, le serveur oublie l'adresse et quels événements étaient choisis. Switchboard les retient pour vous.",
  'off.may-forget': "À l'arrêt, le serveur peut oublier quels événements étaient choisis. Switchboard les retient pour vous.",
  url: 'Adresse',
  headers: 'En-têtes',
  'headers.note': 'envoyés avec chaque appel',
  jwtKey: 'Clé pour les appels signés',
  'jwtKey.hint':
    "Le serveur signe un jeton avec elle et l'envoie en Authorization: Bearer, pour que votre côté sache qui appelle. Vide : pas de jeton.",
  byEvents: 'Une adresse par événement',
  'byEvents.hint': "Ajoute le nom de l'événement à l'adresse, pour les systèmes qui prennent chaque sorte à sa propre place.",
  'byEvents.example': 'Un nouveau message va alors à {address}',
  base64: 'Médias en Base64',
  'base64.hint': "Met les photos et l'audio dans l'appel. Les appels deviennent gros.",
  events: 'Événements',
  'events.none': 'Aucun choisi veut dire tous : le serveur appellera à chaque événement.',
  'events.restored': 'Voici les événements choisis en dernier dans ce navigateur.',
}
