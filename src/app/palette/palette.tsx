import { Search } from 'lucide-react'
import { useState } from 'react'
import { useMatch, useNavigate } from 'react-router'
import { groupOf, reasonOf } from '@/features/instances/instance-state.ts'
import { isPaired } from '@/features/instances/channel.ts'
import { useInstanceList } from '@/features/instances/instance-queries.ts'
import { useAccess } from '@/features/servers/session.ts'
import { formatPhone } from '@/lib/phone-format.ts'
import { nameIn, paths } from '@/lib/paths.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { Icon } from '@/ui/icon.tsx'
import { Kbd } from '@/ui/kbd.tsx'
import { Modal } from '@/ui/modal.tsx'
import { StateMark } from '@/ui/state-mark.tsx'
import { useWords } from '@/words/use-words.tsx'
import type { OverlayProps } from '../overlays.tsx'
import { deedsFor, deedsOf, placesFor } from './commands.ts'
import { bestMatches } from './match.ts'
import { type Option, optionId, OptionList } from './option-list.tsx'
import { paletteWords } from './words.ts'

const MOST_INSTANCES = 8

/** One field that finds instances, pages and deeds, steered by the keyboard alone. */
export function Palette({ onClose, onOpen }: OverlayProps) {
  const t = useWords(paletteWords)
  const [typed, setTyped] = useState('')
  const [chosenId, setChosenId] = useState<string | null>(null)
  const groups = useGroups(typed.trim(), onOpen)
  const options = groups.flatMap((group) => group.options)
  const chosen = options.find(({ id }) => id === chosenId) ?? options[0]

  function step(by: number) {
    const at = options.findIndex((option) => option === chosen)
    setChosenId(options.at((at + by) % options.length)?.id ?? null)
  }

  function run(option: Option | undefined) {
    if (!option) return
    onClose()
    option.run()
  }

  return (
    <Modal aria-label={t('title')} onClose={onClose} closesOnScrim className="mt-[12vh] max-w-160 overflow-hidden max-sm:mt-3">
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Icon of={Search} className="size-4.5 text-muted" />
        <input
          type="text"
          role="combobox"
          aria-label={t('title')}
          aria-expanded={options.length > 0}
          aria-controls="palette-options"
          aria-activedescendant={chosen && optionId(options.indexOf(chosen))}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          placeholder={t('placeholder')}
          value={typed}
          className="h-13 min-w-0 flex-1 bg-transparent text-md outline-none"
          onChange={({ target }) => {
            setTyped(target.value)
            setChosenId(null)
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'ArrowDown') step(1)
            else if (event.key === 'ArrowUp') step(-1)
            else if (event.key === 'Enter') run(chosen)
            else return
            event.preventDefault()
          }}
        />
        <Kbd>Esc</Kbd>
      </div>
      <output className="sr-only">{typed.trim() === '' ? '' : t('found', { count: options.length })}</output>
      {options.length > 0 ? (
        <OptionList label={t('matches')} groups={groups} chosen={chosen} onPoint={({ id }) => setChosenId(id)} onChoose={run} />
      ) : (
        <p className="px-4 py-6 text-base text-muted">{t('nothing', { typed: typed.trim() })}</p>
      )}
    </Modal>
  )
}

/** What answers to what was typed, in the groups of the list. */
function useGroups(typed: string, open: OverlayProps['onOpen']) {
  const t = useWords(paletteWords)
  const go = useNavigate()
  const access = useAccess()
  const { server } = useApi()
  const { data: rows = [] } = useInstanceList()
  const here = useMatch('/instances/:instance')?.params.instance

  const instances = typed === '' ? [] : rows.flatMap((row) => (row.kind === 'instance' ? [row] : []))
  const found = bestMatches(instances, typed, ({ name, ownerJid, number, profileName }) => ({
    text: name,
    beside: [formatPhone(ownerJid?.replace(/[:@].*/, '') ?? number ?? ''), ownerJid, profileName].join(' '),
  })).slice(0, MOST_INSTANCES)
  const subject = typed === '' ? (here === undefined || here === 'new' ? undefined : nameIn(here)) : found[0]?.item.name
  const known = instances.find(({ name }) => name === subject)
  const matching = (commands: ReturnType<typeof deedsFor>) =>
    bestMatches(commands, typed, ({ label, beside }) => ({ text: label, ...(beside !== undefined && { beside }) }))

  return [
    {
      label: t('group.instances'),
      options: found.map(({ item, ranges }): Option => ({
        id: `instance ${item.name}`,
        label: item.name,
        ranges,
        beside: formatPhone(item.ownerJid?.replace(/[:@].*/, '') ?? item.number ?? ''),
        picture: <StateMark state={groupOf(reasonOf(item, server.dialect))} />,
        run: () => go(paths.instance(item.name)),
      })),
    },
    {
      label: t('group.instance', { name: subject ?? '' }),
      options:
        subject === undefined
          ? []
          : deedsOf(t, access, { name: subject, isPairable: !known || isPaired(known) }, go).map((command) => asOption(command)),
    },
    { label: t('group.go'), options: matching(placesFor(t, access, go)).map(({ item, ranges }) => asOption(item, ranges)) },
    { label: t('group.do'), options: matching(deedsFor(t, access, go, open)).map(({ item, ranges }) => asOption(item, ranges)) },
  ].filter(({ options }) => options.length > 0)
}

const asOption = (command: ReturnType<typeof deedsFor>[number], ranges: Option['ranges'] = []): Option => ({
  id: command.id,
  label: command.label,
  ranges,
  beside: command.beside ?? '',
  picture: <Icon of={command.picture} />,
  keys: command.keys ?? [],
  run: command.run,
})
