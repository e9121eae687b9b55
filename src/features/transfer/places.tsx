import { Fragment } from 'react'
import type { Configuration } from '@/features/configuration/configuration.ts'
import { CONFIGURATIONS } from '@/features/configuration/configurations.ts'
import { useApi } from '@/query/use-endpoint.ts'
import type { Source } from '@/words/translator.ts'
import { useWords } from '@/words/use-words.tsx'
import type { Place } from './content.ts'

/** Parts and fields by the names they have on their pages, in one line. */
export function Places({ places }: { places: readonly Place[] }) {
  return places.map((place, at) => (
    <Fragment key={`${place.id} ${place.name}`}>
      {at > 0 && ', '}
      <PlaceName {...place} />
    </Fragment>
  ))
}

function PlaceName({ id, name }: Place) {
  const part = CONFIGURATIONS.find((each) => each.id === id)
  return part ? <Known part={part} name={name} /> : <code className="font-mono">{id}</code>
}

function Known({ part, name }: { part: Configuration; name: string | undefined }) {
  const { server } = useApi()
  const tell = useWords<Source>(part.words)
  if (name === undefined) return tell(part.title)
  const field = part.fieldsFor(server, () => true)[name]
  return `${tell(part.title)}: ${field ? tell(field.label) : name}`
}

/** What a part is called on its page. */
export function PartTitle({ part }: { part: Configuration }) {
  return useWords<Source>(part.words)(part.title)
}
