import { Trash2 } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import { Button } from '@/ui/button.tsx'
import { Dialog } from '@/ui/dialog.tsx'
import { Field } from '@/ui/field.tsx'
import { IconButton } from '@/ui/icon-button.tsx'
import { INPUT_LOOK } from '@/ui/input-look.ts'
import { TextInput } from '@/ui/text-input.tsx'
import { useWords } from '@/words/use-words.tsx'
import { chatWords } from '../words.ts'
import { quickReplies } from './quick-replies.ts'

/** The quick replies of this browser: to pick one, and to change them. */
export function QuickRepliesDialog({ onPick, onClose }: { onPick: (words: string) => void; onClose: () => void }) {
  const t = useWords(chatWords)
  const replies = useSyncExternalStore(quickReplies.subscribe, quickReplies.now)
  const [name, setName] = useState('')
  const [words, setWords] = useState('')
  const isReady = /^\S+$/.test(name.trim()) && words.trim() !== ''
  return (
    <Dialog title={t('write.quick')} description={t('quick.text')} hasCloseButton onClose={onClose}>
      <ul className="mt-4 divide-y divide-line/70 border-y border-line">
        {replies.length === 0 && <li className="py-3 text-sm text-muted">{t('quick.none')}</li>}
        {replies.map((reply) => (
          <li key={reply.name} className="flex items-center gap-1">
            <button
              type="button"
              className="min-w-0 flex-1 rounded-sm px-2 py-1.5 text-start hover:bg-hover pointer-coarse:min-h-11"
              onClick={() => {
                onClose()
                onPick(reply.words)
              }}
            >
              <span className="block text-sm font-medium">/{reply.name}</span>
              <span className="block truncate text-sm text-muted">
                <bdi>{reply.words}</bdi>
              </span>
            </button>
            <IconButton
              size="sm"
              icon={Trash2}
              label={t('quick.remove', { name: reply.name })}
              onPress={() => quickReplies.put(replies.filter((each) => each !== reply))}
            />
          </li>
        ))}
      </ul>
      <form
        className="mt-5 grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isReady) return
          const shortName = name.trim().replace(/^\//, '')
          quickReplies.put([...replies.filter((each) => each.name !== shortName), { name: shortName, words: words.trim() }])
          setName('')
          setWords('')
        }}
      >
        <Field label={t('quick.name')}>
          {(wiring) => <TextInput {...wiring} value={name} maxLength={30} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t('quick.words')}>
          {(wiring) => (
            <textarea
              {...wiring}
              rows={3}
              value={words}
              className={`${INPUT_LOOK} px-2.5 py-1.5 text-base`}
              onChange={(event) => setWords(event.target.value)}
            />
          )}
        </Field>
        <div className="flex justify-end">
          <Button type="submit" variant="primary" isDisabled={!isReady}>
            {t('quick.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
