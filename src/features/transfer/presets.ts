import * as z from 'zod/mini'
import type { Server } from '@/api/dialect.ts'
import { presetStore } from '@/forms/preset-store.ts'
import { type Content, secretsIn, withoutSecretsOf } from './content.ts'

const presetSchema = z.object({
  name: z.string(),
  parts: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Something was left out. */
  hadSecret: z.boolean(),
})
export type Preset = z.output<typeof presetSchema>

const store = presetStore('switchboard.configuration-presets', presetSchema)

/** Configurations under a name, in this browser. They never hold secrets. */
export const { usePresets, deletePreset } = store

export const savePreset = (name: string, content: Content, server: Server) =>
  store.savePreset({ name, parts: { ...withoutSecretsOf(content, server) }, hadSecret: secretsIn(content, server).length > 0 })
