export const en = {
  title: 'Settings',
  save: 'Save settings',
  rejectCall: 'Reject calls',
  'rejectCall.hint': 'Incoming calls end at once. The phone may ring for a moment.',
  msgCall: 'Message after a rejected call',
  'msgCall.hint': 'The caller gets it as a chat message. Empty: nothing is sent.',
  groupsIgnore: 'Ignore groups',
  'groupsIgnore.hint': 'Messages of groups stay out of events, chats and bots.',
  'groupsIgnore.v1':
    'This server switches it on for every new instance, whatever was asked for. Some of its versions cannot send to groups while it is on.',
  alwaysOnline: 'Always online',
  'alwaysOnline.hint': 'Contacts see the number as online, and your phone stops showing notifications.',
  readMessages: 'Mark messages as read',
  'readMessages.hint': 'Senders see blue ticks as soon as a message arrives, read by a person or not.',
  readStatus: 'View statuses',
  'readStatus.hint': 'Contacts see that this number has viewed their status updates.',
  syncFullHistory: 'Fetch the whole history',
  'syncFullHistory.hint': 'Takes effect when the phone is paired the next time. Pairing takes longer then.',
  wavoipToken: 'Wavoip token',
  'wavoipToken.hint': 'Lets the Wavoip service make and take voice calls over this number. Empty: switched off.',
  'untold.message':
    'This server never tells the message for rejected calls, and takes one with every save. Saving sends what stands here, and no message if nothing does.',
} as const
