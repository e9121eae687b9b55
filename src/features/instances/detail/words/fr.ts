import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  loading: 'Chargement de {name}',
  'head.offFor': 'éteinte depuis {ago}',
  'head.more': 'Plus d’actions',
  'head.back': 'Retour à la liste',
  'head.changed': '{name} : {state}',

  'gone.title': '{name} n’est plus sur ce serveur',
  'gone.text': 'Elle a été supprimée, ici ou ailleurs. Plus rien n’est demandé à son sujet.',
  'gone.list': 'Retour aux instances',
  'gone.token': 'Se déconnecter',

  'why.at': 'Elle s’est éteinte le {time}.',
  'why.words': 'Mots du serveur ({code})',
  'why.waiting.title': 'Attend un téléphone',
  'why.waiting.text': 'Son code attend d’être scanné ou saisi. Ouvrir l’association pour le voir.',
  'why.connecting.title': 'En connexion',
  'why.connecting.text': 'Elle revient d’elle-même, ou un code attend un téléphone. Si cela dure plus d’une minute, ouvrir l’association.',
  'why.removed.title': 'Session fermée sur le téléphone',
  'why.removed.text':
    'Quelqu’un a retiré cet appareil connecté dans WhatsApp, ou le téléphone a été réinitialisé. Les messages envoyés depuis n’ont pas été remis. Il faut l’associer de nouveau.',
  'why.loggedOut.title': 'Session fermée par WhatsApp',
  'why.loggedOut.text': 'La session a pris fin (401), et le serveur ne dit pas qui l’a fermée. Associer de nouveau le téléphone.',
  'why.loggedOutHere.title': 'Session fermée par l’API',
  'why.loggedOutHere.text': 'Quelqu’un l’a déconnectée ici ou avec un autre programme. Associer le téléphone pour s’en servir de nouveau.',
  'why.refused.title': 'Refusée par WhatsApp',
  'why.refused.text':
    'WhatsApp n’accepte plus ce numéro (403) : il est peut-être banni ou restreint. Ouvrir WhatsApp sur le téléphone, lire ce qu’il dit et y demander un réexamen. Associer de nouveau une fois que le téléphone lui-même fonctionne.',
  'why.timedOut.title': 'Pas de réponse de WhatsApp',
  'why.timedOut.text':
    'WhatsApp n’a pas répondu à temps (408), le plus souvent à cause du réseau du serveur. Reconnecter ; si cela revient, vérifier ce réseau.',
  'why.mismatch.title': 'WhatsApp n’est pas à jour sur le téléphone',
  'why.mismatch.text':
    'Le téléphone n’accepte pas les appareils connectés de ce type (411). Mettre WhatsApp à jour sur le téléphone, puis associer de nouveau.',
  'why.closed.title': 'Connexion fermée',
  'why.closed.text':
    'WhatsApp a fermé la connexion (428). Le serveur revient le plus souvent de lui-même. Si elle reste éteinte, la reconnecter.',
  'why.replaced.title': 'Remplacée par une autre session',
  'why.replaced.text':
    'Une autre session WhatsApp avec le même accès a pris le relais (440), souvent un second serveur avec une copie de cette instance. Arrêter l’autre, puis associer de nouveau celle-ci.',
  'why.damaged.title': 'Session endommagée',
  'why.damaged.text':
    'La session enregistrée n’est plus utilisable (500). Associer de nouveau le téléphone. En cas d’échec, supprimer l’instance et la recréer.',
  'why.unavailable.title': 'WhatsApp n’était pas disponible',
  'why.unavailable.text':
    'WhatsApp a refusé la connexion pour le moment (503). Le serveur réessaie de lui-même. Si elle reste éteinte, la reconnecter dans quelques minutes.',
  'why.restarting.title': 'Une nouvelle connexion est attendue',
  'why.restarting.text':
    'WhatsApp a demandé une nouvelle connexion (515), comme juste après une association. Quelques secondes suffisent. Si elle reste éteinte, la reconnecter.',
  'why.unexplained.title': 'Coupée pour une raison inhabituelle',
  'why.unexplained.text':
    'Le serveur donne un code inconnu ici. Ses propres mots peuvent aider. Reconnecter et, si elle se coupe encore, consulter le journal du serveur.',
  'why.untold.title': 'Éteinte, et le serveur ne dit pas pourquoi',
  'why.untold.text': 'Elle était associée. Associer de nouveau le téléphone.',
  'why.codesUnused.title': 'Non associée',
  'why.codesUnused.text':
    'Aucun code du dernier essai n’a servi (428). Rien n’est perdu. Commencer l’association avec le téléphone en main.',
  'why.neverPaired.title': 'Pas encore de téléphone',
  'why.neverPaired.text': 'Cette instance n’a jamais été associée. Associer un téléphone pour envoyer et recevoir.',
  'why.notTold.title': 'Pas connectée',
  'why.notTold.text': 'Ce serveur ne dit ni pourquoi ni depuis quand. Associer le téléphone pour s’en servir de nouveau.',
  'why.switchedOff.title': 'Canal coupé',
  'why.switchedOff.text': 'Ce canal se connecte par son jeton, pas par un téléphone. Vérifier le jeton et le numéro chez le fournisseur.',

  'line.title': 'Cette ligne',
  'line.profile': 'Profil',
  'line.profile.last': 'dernier connu',
  'line.unpaired': 'Connu une fois un téléphone associé',
  'line.whileOpen': 'Indiqué seulement quand elle est connectée',
  'line.number': 'Numéro',
  'line.lastOff': 'Dernière coupure',
  'line.lastOff.untold': 'Ce serveur ne le dit pas',
  'line.presence': 'Présence',
  'line.channel': 'Canal',
  'line.channel.baileys': 'WhatsApp, associé à un téléphone (Baileys)',
  'line.channel.business': 'WhatsApp Business (Cloud API de Meta)',
  'line.channel.evolution': 'Canal Evolution',
  'line.channel.noPairing': 'Connecté par son jeton : il n’y a rien à associer.',
  'line.meta': 'Webhook pour Meta',
  'line.meta.hint': 'À saisir dans l’application chez Meta.',
  'line.meta.copy': 'Copier l’adresse',
  'line.business': 'Identifiant professionnel',
  'line.token': 'Jeton',
  'line.token.name': 'le jeton',
  'line.token.untold': 'Ce serveur n’indique pas le jeton.',
  'line.created': 'Créée',

  'presence.available': 'Disponible',
  'presence.unavailable': 'Indisponible',
  'presence.hint': 'Disponible rend le téléphone muet : ses propres notifications s’arrêtent.',
  'presence.last': 'Dernière définie ici : {presence}, il y a {ago}.',
  'presence.never': 'Aucun serveur ne dit laquelle est en vigueur.',
  'presence.off': 'Peut être définie une fois connectée',
  'presence.refused': 'Pas changée. {reason}',

  'stored.title': 'Enregistré',
  'stored.chats': 'Discussions',
  'stored.contacts': 'Contacts',
  'stored.messages': 'Messages',
  'server.title': 'Serveur',
  'server.version': 'Version',
  'server.version.untold': 'Non indiquée',
  'server.dialect': 'Traité comme',
  'server.dialect.documented': 'Référence publiée',
  'server.dialect.v1': '1.7 et 1.8',
  'server.dialect.v2.0': '2.0',
  'server.dialect.v2': '2.1 et suivantes',

  'danger.title': 'Zone de danger',
  'danger.logOut':
    'Met fin à la session avec WhatsApp. Le téléphone devra être associé de nouveau. Les discussions restent sur le serveur.',
  'danger.delete': 'Retire de ce serveur l’instance, ses discussions et ses réglages. C’est irréversible.',
  'strip.title': 'Instances',
  'strip.filter': 'Filtrer les instances',
  'strip.none': 'Aucun résultat',
}
