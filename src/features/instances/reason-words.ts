import type { Instance } from '@/api/endpoints/instance-list.ts'
import { visibleName } from '@/lib/visible-name.ts'
import type { Words } from '@/words/use-words.tsx'
import type { Reason } from './instance-state.ts'
import type { instancesWords } from './words.ts'

export type InstanceWords = Words<typeof instancesWords.source>

/** What a row says beside the word of its state: the profile of a line that works, else what is wrong and what to do. */
export function lineOf(t: InstanceWords, instance: Instance, reason: Reason) {
  if (reason === 'connected') return visibleName(instance.profileName ?? '')
  if (reason === 'neverPaired') return ''
  if (reason === 'noPairing') return visibleName(instance.profileName ?? t('line.noPairing'))
  return t(`line.${reason}`)
}

export const nameText = (t: InstanceWords, name: string) => visibleName(name) || t('row.nameless')
