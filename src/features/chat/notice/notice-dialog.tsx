import { useState } from 'react'
import { Checkbox } from '@/ui/checkbox.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { useWords } from '@/words/use-words.tsx'
import { visibleName } from '@/lib/visible-name.ts'
import { preferencesOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { chatWords } from '../words.ts'

/** How an instance behaves while it is read here, and how it calls. */
export function NoticeDialog({ instance, onClose }: { instance: string; onClose: () => void }) {
  const t = useWords(chatWords)
  const [preferences, change] = useKept(preferencesOf, instance)
  const [isRefused, setRefused] = useState(false)

  async function allowNotices(isWanted: boolean) {
    setRefused(false)
    const isAllowed = !isWanted || ('Notification' in window && (await Notification.requestPermission()) === 'granted')
    setRefused(!isAllowed)
    change((all) => ({ ...all, notifies: isWanted && isAllowed }))
  }

  return (
    <Dialog title={t('menu.notice')} description={t('notice.scope', { name: visibleName(instance) })} hasCloseButton onClose={onClose}>
      <div className="mt-4 grid gap-2">
        <Checkbox
          label={t('notice.marksRead')}
          hint={t('notice.marksReadHint')}
          checked={preferences.marksRead}
          onChange={({ target }) => change((all) => ({ ...all, marksRead: target.checked }))}
        />
        <Checkbox
          label={t('notice.typing')}
          checked={preferences.showsTyping}
          onChange={({ target }) => change((all) => ({ ...all, showsTyping: target.checked }))}
        />
        <Checkbox
          label={t('notice.sound')}
          checked={preferences.sound}
          onChange={({ target }) => change((all) => ({ ...all, sound: target.checked }))}
        />
        <Checkbox
          label={t('notice.desktop')}
          hint={isRefused ? t('notice.refused') : undefined}
          checked={preferences.notifies}
          onChange={({ target }) => void allowNotices(target.checked)}
        />
      </div>
    </Dialog>
  )
}
