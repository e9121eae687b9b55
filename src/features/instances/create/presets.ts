import * as z from 'zod/mini'
import { INTEGRATIONS } from '@/api/endpoints/create-instance.ts'
import type { Values } from '@/forms/field.ts'
import { presetStore } from '@/forms/preset-store.ts'
import { keepableParts, type Section } from './sections.ts'

const presetSchema = z.object({
  name: z.string(),
  integration: z.enum(INTEGRATIONS),
  qrcode: z.boolean(),
  parts: z.record(z.string(), z.record(z.string(), z.unknown())),
  /** Something was left out that has to be entered anew. */
  hadSecret: z.boolean(),
})
export type Preset = z.output<typeof presetSchema>

/** What instances are created with again and again, in this browser. It never holds secrets. */
export const { usePresets, savePreset, deletePreset } = presetStore('switchboard.new-instance-presets', presetSchema)

export function presetOf(name: string, sections: readonly Section[], { integration, qrcode, ...answers }: Values): Preset {
  const chosen = INTEGRATIONS.find((each) => each === integration) ?? INTEGRATIONS[0]
  return { name, integration: chosen, qrcode: qrcode === true, ...keepableParts(sections, answers) }
}
