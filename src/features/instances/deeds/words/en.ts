export const en = {
  'restart.title': 'Restart {name}?',
  'restart.text':
    'On servers of version 1.8 a restart may open a second connection beside the first. **The two can then push each other out for ever**, until the instance is logged out and paired again.',
  'restart.keep': 'Leave it',
  'restart.confirm': 'Restart',
  'logOut.title': 'Log out {name}?',
  'logOut.text': 'This ends the session with WhatsApp. **The phone must be paired again.** Chats stay on the server.',
  'logOut.keep': 'Stay connected',
  'logOut.confirm': 'Log out',
  'delete.title': 'Delete {name}?',
  'delete.counts': 'This removes {chats}, {messages}, its webhook and its settings from the server.',
  'delete.chats': { one: '**{count} chat**', other: '**{count} chats**' },
  'delete.messages': { one: '**{count} message**', other: '**{count} messages**' },
  'delete.plain': 'This removes **the instance, its stored chats**, its webhook and its settings from the server.',
  'delete.phone': 'The phone keeps its own chats. This cannot be undone.',
  'delete.undo': 'This cannot be undone.',
  'delete.first': 'It is connected, so it is logged out first. That takes a few seconds.',
  'delete.prefix':
    'Servers of version 1.x **also wipe the stored settings of instances whose names begin with this one**: {names}. Set them again afterwards.',
  'delete.prefix.unknown': 'Servers of version 1.x **also wipe the stored settings of every instance whose name begins with this one**.',
  'delete.token': 'The token you signed in with ends with it, so you are signed out.',
  'delete.confirm': 'Delete instance',
} as const
