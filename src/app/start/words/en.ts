export const en = {
  framed: 'Switchboard does not run inside another page. Open it in a tab of its own.',
  outdated: 'A new version is there',
  offline: 'No connection',
  'missing.why': 'A part of the app could not be loaded. Reload to get it.',
  broken: 'The app broke',
  'broken.why': 'That is a mistake in this app, not on your server. Reload to go on.',
  reload: 'Reload',
} as const
