import type { Catalog } from '@/words/translator.ts'
import type { en } from './en.ts'

export const fr: Catalog<typeof en> = {
  title: 'Proxy',
  save: 'Enregistrer le proxy',
  enabled: 'Joindre WhatsApp par un proxy',
  'enabled.hint': 'WhatsApp voit alors l’adresse du proxy au lieu de celle du serveur.',
  protocol: 'Protocole',
  'protocol.http': 'HTTP',
  'protocol.https': 'HTTPS',
  'protocol.socks4': 'SOCKS 4',
  'protocol.socks5': 'SOCKS 5',
  host: 'Hôte',
  'host.hint': 'Un nom ou une adresse, sans http:// devant.',
  port: 'Port',
  username: 'Nom d’utilisateur',
  password: 'Mot de passe',
  optional: 'facultatif',
  tested: 'Avant d’enregistrer, le serveur demande une page sur internet à travers le proxy. Cela prend quelques secondes.',
  forgotten: 'Une fois désactivé, le serveur oublie le proxy. Switchboard retient tout pour vous, sauf le mot de passe.',
  refused: 'Le serveur n’a pas joint internet par ce proxy, rien n’a donc été enregistré.',
}
