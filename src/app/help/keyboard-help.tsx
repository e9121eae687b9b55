import { X } from 'lucide-react'
import { IconButton } from '@/ui/icon-button.tsx'
import { Kbd } from '@/ui/kbd.tsx'
import { Modal } from '@/ui/modal.tsx'
import { Switch } from '@/ui/switch.tsx'
import { chooseSingleKeys, useSingleKeys } from '@/ui/use-shortcut.ts'
import { uiWords } from '@/ui/words.ts'
import { useWords } from '@/words/use-words.tsx'
import { MOD_KEY } from '../mod-key.ts'
import type { OverlayProps } from '../overlays.tsx'
import { helpWords } from './words.ts'

const SECTIONS = [
  {
    title: 'everywhere',
    rows: [
      { says: 'find', keys: [MOD_KEY, 'K'] },
      { says: 'search', keys: ['/'] },
      { says: 'refresh', keys: ['R'] },
      { says: 'inspector', keys: ['I'] },
      { says: 'help', keys: ['?'] },
      { says: 'close', keys: ['Esc'] },
    ],
  },
  {
    title: 'list',
    rows: [
      { says: 'next', keys: ['J'] },
      { says: 'previous', keys: ['K'] },
      { says: 'open', keys: ['↵'] },
      { says: 'pair', keys: ['P'] },
    ],
  },
] as const

/** Every key the app listens to, and the switch for those without Ctrl or Cmd. */
export function KeyboardHelp({ onClose }: OverlayProps) {
  const t = useWords(helpWords)
  const ui = useWords(uiWords)
  const areOn = useSingleKeys()
  return (
    <Modal aria-label={t('title')} onClose={onClose} closesOnScrim className="mt-[8vh] max-w-176 max-sm:mt-3">
      <div className="flex items-center border-b border-line py-3 ps-6 pe-3">
        <h2 className="text-md font-semibold">{t('title')}</h2>
        <IconButton icon={X} label={ui('dialog.close')} onPress={onClose} className="ms-auto" />
      </div>
      <div className="grid gap-x-12 gap-y-5 px-6 py-5 sm:grid-cols-2">
        {SECTIONS.map(({ title, rows }) => (
          <section key={title}>
            <h3 className="mb-1 border-b border-line pb-1.5 text-sm font-semibold">{t(title)}</h3>
            <dl>
              {rows.map(({ says, keys }) => (
                <div key={says} className="flex min-h-8 items-center justify-between gap-3 text-base">
                  <dt className="text-muted">{t(says)}</dt>
                  <dd className="flex gap-1">
                    {keys.map((key) => (
                      <Kbd key={key}>{key}</Kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-6 py-2 text-base">
        <Switch checked={areOn} onChange={({ target }) => chooseSingleKeys(target.checked)} />
        {t('single', { key: MOD_KEY })}
        <span className="text-sm text-muted">{t('never')}</span>
      </label>
    </Modal>
  )
}
