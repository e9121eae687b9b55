import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { answersFrom } from '@/features/configuration/exchange-answers.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { type Content, fitted, partsFor, partsIn, type Place } from './content.ts'
import { type Imported, readExported } from './exported.ts'
import { usePresets } from './presets.ts'

export const SOURCES = ['instance', 'file', 'preset'] as const
export type SourceKind = (typeof SOURCES)[number]

/** What is copied: from where, and which parts of it. */
export function useSource(instance: string) {
  const api = useApi()
  const presets = usePresets()
  const [kind, setKind] = useState<SourceKind>('instance')
  const [file, setFile] = useState<Imported>()
  const [presetName, setPresetName] = useState('')
  /** From an instance one chooses parts; of files and presets all are meant. */
  const [picked, setPicked] = useState<Readonly<Record<SourceKind, ReadonlySet<string> | null>>>({
    instance: new Set(),
    file: null,
    preset: null,
  })

  const parts = partsFor(api.server)
  const reads = useQueries({ queries: parts.map((part) => ({ ...part.query(api, instance), enabled: kind === 'instance' })) })
  const stored: Content = Object.fromEntries(
    parts.flatMap((part, at) => {
      const told = reads[at]?.data
      return told ? [[part.id, answersFrom({ api, configuration: part, instance }, told)]] : []
    }),
  )
  const preset = presets.find(({ name }) => name === presetName)
  const given = givenBy()
  const isPicked = (id: string) => Object.hasOwn(given.content, id) && (picked[kind]?.has(id) ?? true)

  function givenBy() {
    if (kind === 'instance') return { content: stored, leftOut: [] }
    if (kind === 'file') return file?.ok ? file : NOTHING
    return preset ? fitted(preset.parts, api.server) : NOTHING
  }

  function pick(id: string, isChosen: boolean) {
    const before = picked[kind] ?? new Set(Object.keys(given.content))
    setPicked({ ...picked, [kind]: new Set(isChosen ? [...before, id] : [...before].filter((other) => other !== id)) })
  }

  async function takeFile(chosen: File) {
    setFile(chosen.size > MOST_BYTES ? { ok: false, why: 'large' } : readExported(await chosen.text().catch(() => ''), api.server))
    setPicked({ ...picked, file: null })
  }

  function takePreset(name: string) {
    setPresetName(name)
    setPicked({ ...picked, preset: null })
  }

  return {
    kind,
    setKind,
    file,
    preset,
    presets,
    leftOut: given.leftOut,
    /** Each with what is known of it. */
    parts: (kind === 'instance' ? parts : partsIn(given.content, api.server)).map((part) => ({
      part,
      isPicked: isPicked(part.id),
      read: kind === 'instance' ? reads[parts.indexOf(part)] : undefined,
    })),
    content: Object.fromEntries(Object.entries(given.content).filter(([id]) => isPicked(id))) as Content,
    pick,
    takeFile,
    takePreset,
  }
}
export type SourceChoice = ReturnType<typeof useSource>

/** No file is read to its end that cannot be one of ours: as many characters as one may have take no more than this. */
const MOST_BYTES = 4_000_000
const NOTHING: { readonly content: Content; readonly leftOut: readonly Place[] } = { content: {}, leftOut: [] }
