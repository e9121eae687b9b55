import { describe, expect, test } from 'vitest'
import type { Message } from '@/api/endpoints/message.ts'
import { readMessage } from './read-message.ts'

const message = (record: Record<string, unknown>, more: Partial<Message> = {}): Message => ({
  id: 'A',
  remoteJid: '1@s.whatsapp.net',
  fromMe: false,
  messageTimestamp: 1,
  message: record,
  ...more,
})
const content = (record: Record<string, unknown>, more: Partial<Message> = {}) => readMessage(message(record, more)).content

describe('what a message says', () => {
  test.each<[string, Record<string, unknown>, object]>([
    ['plain text', { conversation: 'hi' }, { kind: 'text', text: 'hi' }],
    ['an empty text', { conversation: '' }, { kind: 'text', text: '' }],
    [
      'text with machinery beside it',
      { messageContextInfo: {}, senderKeyDistributionMessage: {}, conversation: 'hi' },
      { kind: 'text', text: 'hi' },
    ],
    [
      'a link with its card',
      {
        extendedTextMessage: {
          text: 'see https://a.test',
          matchedText: 'https://a.test',
          title: 'A',
          description: 'B',
          jpegThumbnail: '/9j/',
        },
      },
      { kind: 'text', preview: { url: 'https://a.test', title: 'A', description: 'B', thumbnail: '/9j/' } },
    ],
    [
      'a caption in its wrapper',
      { documentWithCaptionMessage: { message: { documentMessage: { fileName: 'a.pdf', caption: 'c', pageCount: 2 } } } },
      { kind: 'document', fileName: 'a.pdf', caption: 'c', pages: 2 },
    ],
    [
      'a disappearing picture',
      { ephemeralMessage: { message: { imageMessage: { mimetype: 'image/jpeg', fileLength: { low: 7, high: 0 } } } } },
      { kind: 'image', media: { mimetype: 'image/jpeg', bytes: 7 } },
    ],
    [
      'a size above four gigabytes',
      { videoMessage: { fileLength: { low: 1, high: 1, unsigned: true } } },
      { kind: 'video', media: { bytes: 4_294_967_297 } },
    ],
    ['a moving picture', { videoMessage: { gifPlayback: true, seconds: 2 } }, { kind: 'video', isGif: true, isRound: false, seconds: 2 }],
    ['a round video', { ptvMessage: {} }, { kind: 'video', isRound: true }],
    [
      'a voice message with its waveform',
      { audioMessage: { ptt: true, seconds: '3', waveform: btoa('\u0000\u0032\u0064') } },
      { kind: 'audio', isVoice: true, seconds: 3, waveform: [0, 0.5, 1] },
    ],
    ['bytes as an object of numbers', { audioMessage: { waveform: { 0: 0, 1: 100 } } }, { kind: 'audio', waveform: [0, 1] }],
    ['a sticker', { stickerMessage: { isAnimated: true } }, { kind: 'sticker', isAnimated: true }],
    [
      'a live location',
      { liveLocationMessage: { degreesLatitude: 1, degreesLongitude: 2, caption: 'here' } },
      { kind: 'live-location', latitude: 1, longitude: 2, caption: 'here' },
    ],
    [
      'a first poll',
      { pollCreationMessage: { name: 'Q', options: [{ optionName: 'a' }, {}], selectableOptionsCount: 1 } },
      { kind: 'poll', question: 'Q', options: ['a'], selectableCount: 1 },
    ],
    [
      'a wrapped poll',
      { pollCreationMessageV4: { message: { pollCreationMessageV3: { name: 'Q', options: [] } } } },
      { kind: 'poll', question: 'Q' },
    ],
    [
      'an open vote',
      { pollUpdateMessage: { pollCreationMessageKey: { id: 'P', fromMe: true }, vote: { selectedOptions: ['a'] } } },
      { kind: 'poll-vote', target: { id: 'P', fromMe: true }, choices: ['a'] },
    ],
    [
      'a sealed vote',
      { pollUpdateMessage: { pollCreationMessageKey: { id: 'P' }, vote: { encPayload: 'x' } } },
      { kind: 'poll-vote', choices: undefined },
    ],
    [
      'old buttons',
      { buttonsMessage: { contentText: 't', buttons: [{ buttonText: { displayText: 'Yes' } }] } },
      { kind: 'buttons', text: 't', buttons: [{ kind: 'reply', label: 'Yes' }] },
    ],
    [
      'a template',
      {
        templateMessage: {
          hydratedTemplate: { hydratedContentText: 't', hydratedButtons: [{ urlButton: { displayText: 'Go', url: 'https://a.test' } }] },
        },
      },
      { kind: 'buttons', buttons: [{ kind: 'url', label: 'Go', value: 'https://a.test' }] },
    ],
    [
      'an answer to a list',
      { listResponseMessage: { title: '11:00', description: 'Monday' } },
      { kind: 'choice', text: '11:00', description: 'Monday' },
    ],
    [
      'a flow that was answered',
      { interactiveResponseMessage: { nativeFlowResponseMessage: { paramsJson: '{"title":"Yes"}' } } },
      { kind: 'choice', text: 'Yes' },
    ],
    ['a missed call', { callLogMesssage: { isVideo: true, callOutcome: 'MISSED' } }, { kind: 'call', isVideo: true, outcome: 'missed' }],
    ['an album', { albumMessage: { expectedImageCount: 2 } }, { kind: 'album', images: 2, videos: 0 }],
    [
      'an event',
      { eventMessage: { name: 'Run', startTime: '5', location: { name: 'Park' } } },
      { kind: 'event', name: 'Run', startsAt: 5000, place: 'Park', isCanceled: false },
    ],
    [
      'a new timer',
      { protocolMessage: { type: 'EPHEMERAL_SETTING', ephemeralExpiration: 86_400 } },
      { kind: 'system', deed: 'ephemeral', value: '86400' },
    ],
    ['keys that are handed on', { protocolMessage: { type: 'APP_STATE_SYNC_KEY_SHARE' } }, { kind: 'hidden' }],
    [
      'something new',
      { holographicMessage: { a: 1 } },
      { kind: 'unknown', type: 'holographicMessage', raw: { holographicMessage: { a: 1 } } },
    ],
    [
      'a place that is none',
      { locationMessage: { degreesLatitude: 1000, degreesLongitude: 2 } },
      { kind: 'unknown', type: 'locationMessage' },
    ],
  ])('%s', (_, record, meaning) => {
    expect(content(record)).toMatchObject(meaning)
  })

  test('a card names the address that was written, or none', () => {
    const record = { extendedTextMessage: { text: 'see https://a.test', matchedText: 'https://bank.test', title: 'Bank' } }
    expect(content(record)).toEqual({ kind: 'text', text: 'see https://a.test' })
  })

  test('the picture itself, where a server sends it along', () => {
    expect(content({ imageMessage: { mimetype: 'image/png' }, base64: 'AAAA' })).toMatchObject({ media: { base64: 'AAAA' } })
  })

  test('a message that was taken back says nothing any more', () => {
    expect(content({ conversation: 'secret' }, { isDeleted: true })).toEqual({ kind: 'deleted' })
    expect(content({ conversation: 'secret' }, { status: 'DELETED' })).toEqual({ kind: 'deleted' })
  })

  test('wrappers without end are no trap', () => {
    const endless: Record<string, unknown> = {}
    endless['ephemeralMessage'] = { message: endless }
    expect(content(endless).kind).toBe('unknown')
  })
})

describe('what is said about it', () => {
  const quotedMessage = { imageMessage: { caption: 'old' } }

  test('what it answers, inside its content or beside it', () => {
    const context = { stanzaId: 'Q', participant: '2@s.whatsapp.net', quotedMessage, mentionedJid: ['3@s.whatsapp.net', 7] }
    const meaning = {
      quoted: { id: 'Q', author: '2@s.whatsapp.net', content: { kind: 'image', caption: 'old' } },
      mentions: ['3@s.whatsapp.net'],
    }
    expect(readMessage(message({ extendedTextMessage: { text: 'x', contextInfo: context } }))).toMatchObject(meaning)
    expect(readMessage(message({ conversation: 'x' }, { contextInfo: context }))).toMatchObject(meaning)
  })

  test('how often it was forwarded, and how long it stays', () => {
    const contextInfo = { isForwarded: true, forwardingScore: 5, expiration: 86_400 }
    expect(readMessage(message({ conversation: 'x' }, { contextInfo }))).toMatchObject({ forwards: 5, expiresAfter: 86_400 })
    expect(readMessage(message({ conversation: 'x' }))).toMatchObject({ forwards: 0, mentions: [] })
  })

  test('what may be seen once is known, and buttons in the same wrapper are not that', () => {
    expect(readMessage(message({ viewOnceMessageV2: { message: { imageMessage: {} } } })).isViewOnce).toBe(true)
    expect(readMessage(message({ viewOnceMessage: { message: { interactiveMessage: { body: { text: 'x' } } } } })).isViewOnce).toBe(false)
  })
})

describe('what nobody wrote', () => {
  test.each<[string | number, string[], object]>([
    ['GROUP_PARTICIPANT_ADD', ['1@s.whatsapp.net'], { deed: 'added', people: ['1@s.whatsapp.net'] }],
    [27, ['{"id":"2@lid"}'], { deed: 'added', people: ['2@lid'] }],
    ['GROUP_CHANGE_ANNOUNCE', ['on'], { deed: 'announcement' }],
    ['GROUP_CHANGE_ANNOUNCE', ['off'], { deed: 'not-announcement' }],
    ['GROUP_CHANGE_SUBJECT', ['New'], { deed: 'subject-changed', value: 'New' }],
    ['SOMETHING_ELSE', [], { deed: 'other', value: 'SOMETHING_ELSE' }],
  ])('%s %j', (messageStubType, messageStubParameters, meaning) => {
    expect(content({}, { messageStubType, messageStubParameters })).toMatchObject({ kind: 'system', ...meaning })
  })
})
