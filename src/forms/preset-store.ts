import { useSyncExternalStore } from 'react'
import * as z from 'zod/mini'
import { keep } from '@/lib/kept.ts'

/** What is kept under names in this browser, in their order. */
export function presetStore<Preset extends { readonly name: string }>(key: string, schema: z.ZodMiniType<Preset>) {
  const store = keep<Preset[]>(key, z.array(schema), [])
  const others = (name: string) => store.now().filter((preset) => preset.name !== name)
  return {
    usePresets: () => useSyncExternalStore(store.subscribe, store.now),
    savePreset: (preset: Preset) =>
      store.put([...others(preset.name), preset].toSorted((one, other) => one.name.localeCompare(other.name))),
    deletePreset: (name: string) => store.put(others(name)),
  }
}
