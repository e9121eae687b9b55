import * as z from 'zod/mini'
import { type EventChannel, eventChannelSchema, type OwnField, type OwnValue } from '@/api/endpoints/event-channel.ts'
import { EVENT_CHANNELS } from '@/api/endpoints/event-channels/index.ts'
import { type Field, picks, type PlainKey, secret, text, toggle } from '@/forms/field.ts'
import { Secret } from '@/lib/secret.ts'
import { area } from '@/words/translator.ts'
import { type Configuration, defineConfiguration } from '../configuration.ts'
import { eventPicks } from '../events.ts'
import { noteKept } from './kept-while-off.ts'
import { en } from './words/en.ts'

type Key = PlainKey<typeof en>
const IS_ON = { field: 'enabled', is: [true] }

/** What channels ask beside their events, in words. */
const OWN_LABELS: Readonly<Record<string, Key>> = {
  appId: 'own.appId',
  key: 'own.key',
  secret: 'own.secret',
  cluster: 'own.cluster',
  useTLS: 'own.useTLS',
}
const OWN_QUESTIONS: Readonly<Record<OwnField, (label: Key) => Field<OwnValue, Key>>> = {
  text: (label) => text(label, { showWhen: IS_ON }),
  secret: (label) => secret(label, { showWhen: IS_ON }),
  switch: (label) => toggle(label, { initial: true, showWhen: IS_ON }),
}

function questionsOf({ own }: EventChannel): Readonly<Record<string, Field<OwnValue, Key>>> {
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, kind]) => {
      const label = OWN_LABELS[name]
      return label ? [[name, OWN_QUESTIONS[kind](label)]] : []
    }),
  )
}

function configurationOf(channel: EventChannel): Configuration {
  const { slug, own } = channel
  const names = Object.keys(own)
  const configuration = defineConfiguration({
    id: slug,
    words: wordsOf(channel),
    title: 'title',
    save: 'save',
    fields: (server): Readonly<Record<string, Field<OwnValue | string[], Key>>> => ({
      enabled: toggle('enabled', { hint: 'enabled.hint', isHead: true }),
      ...questionsOf(channel),
      events: picks('events', eventPicks(server)),
    }),
    find: channel.find,
    set: channel.set,
    partOf: Object.fromEntries(names.map((name) => [name, 'own'] as const)),
    toAnswers: (found) => (found.kind === 'on-server' && found.value ? { ...found.value, ...revealed(found.value.own) } : null),
    toInput: ({ enabled, events, ...answers }) =>
      z.parse(eventChannelSchema, {
        enabled,
        events,
        own: Object.fromEntries(names.map((name) => [name, own[name] === 'secret' ? new Secret(String(answers[name])) : answers[name]])),
      }),
  })
  return {
    ...configuration,
    async write(api, instance, answers, sending) {
      const kept = await configuration.write(api, instance, answers, sending)
      noteKept(api.serverId, slug, typeof kept === 'object' && kept !== null && 'kind' in kept && kept.kind === 'off-on-server')
      return kept
    },
  }
}

const revealed = (own: Readonly<Record<string, OwnValue>>) =>
  Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value instanceof Secret ? value.reveal() : value]))

/** The words of all channels, under the name of this one. */
function wordsOf({ title }: EventChannel) {
  return area(
    { ...en, title },
    {
      pt: () => import('./words/pt.ts').then((m) => ({ ...m.pt, title })),
      es: () => import('./words/es.ts').then((m) => ({ ...m.es, title })),
      it: () => import('./words/it.ts').then((m) => ({ ...m.it, title })),
      fr: () => import('./words/fr.ts').then((m) => ({ ...m.fr, title })),
    },
  )
}

/** Every event channel with the form over it. */
export const CHANNELS = EVENT_CHANNELS.map((channel) => ({ channel, configuration: configurationOf(channel) }))
