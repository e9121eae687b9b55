import { ArrowUp, Mic, SlidersHorizontal, Smile, X, Zap } from 'lucide-react'
import {
  type KeyboardEvent,
  lazy,
  type ReactNode,
  Suspense,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { useLocation } from 'react-router'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { IconButton } from '@/ui/icon-button.tsx'
import { useApi } from '@/query/use-endpoint.ts'
import { Icon } from '@/ui/icon.tsx'
import { useWords } from '@/words/use-words.tsx'
import { QuoteWords } from '../conversation/quote.tsx'
import { withDraft } from '../drafts.ts'
import type { ChatEntry } from '../message/entry.ts'
import { draftsOf, preferencesOf } from '../stores.ts'
import { useKept, useKeptPart } from '../use-kept.ts'
import { chatWords } from '../words.ts'
import { recipientOf } from './composing.ts'
import { mentionAt, type Person, withMention } from './mentions.ts'
import { type Options, PLAIN } from './options.ts'
import { matching, quickReplies } from './quick-replies.ts'
import { type Suggestion, Suggestions } from './suggestions.tsx'
import { useTyping } from './use-typing.ts'

const EmojiPicker = lazy(() => loadChunk(() => import('../emoji/emoji-picker.tsx')).then((module) => ({ default: module.EmojiPicker })))
const SendOptions = lazy(() => loadChunk(() => import('./send-options.tsx')).then((module) => ({ default: module.SendOptions })))
const QuickRepliesDialog = lazy(() =>
  loadChunk(() => import('./quick-replies-dialog.tsx')).then((module) => ({ default: module.QuickRepliesDialog })),
)
const VoiceRecorder = lazy(() =>
  loadChunk(() => import('../voice/voice-recorder.tsx')).then((module) => ({ default: module.VoiceRecorder })),
)

export type Written = { readonly text: string; readonly options: Options; readonly mentioned: readonly string[] }

type ComposerProps = {
  instance: string
  chat: string
  name: string
  isGroup: boolean
  /** Who can be mentioned. */
  people: readonly Person[]
  quoted: ChatEntry | undefined
  quotedName: string
  nameOf: (jid: string) => string
  edited: ChatEntry | undefined
  canRecord: boolean
  attachMenu: ReactNode
  onSend: (written: Written) => void
  onEdit: (text: string) => unknown
  onVoice: (audio: Blob) => void
  onFiles: (files: readonly File[]) => void
  onLeave: () => void
}

/** Where a message is written. Enter sends, Shift and Enter begins a line. */
export function Composer(props: ComposerProps) {
  const { instance, chat, name, isGroup, people, quoted, quotedName, edited, onFiles } = props
  const t = useWords(chatWords)
  const draft = useKeptPart(draftsOf, instance, (drafts) => drafts[chat]) ?? ''
  const changeDrafts = draftsOf(useApi().serverId, instance).update
  const [{ showsTyping }] = useKept(preferencesOf, instance)
  const [editing, setEditing] = useState('')
  const [options, setOptions] = useState<Options>(PLAIN)
  const [mentioned, setMentioned] = useState<readonly Person[]>([])
  const [open, setOpen] = useState<'emoji' | 'options' | 'quick' | 'voice' | null>(null)
  const [cursor, setCursor] = useState(0)
  const [chosen, setChosen] = useState(0)
  const replies = useSyncExternalStore(quickReplies.subscribe, quickReplies.now)
  const field = useRef<HTMLTextAreaElement>(null)
  const microphone = useRef<HTMLButtonElement>(null)
  const emojiAnchor = useRef<HTMLSpanElement>(null)
  const optionsAnchor = useRef<HTMLSpanElement>(null)
  const listId = useId()
  const noteTyping = useTyping(instance, recipientOf(chat), showsTyping)

  const text = edited ? editing : draft
  const setText = (next: string) => (edited ? setEditing(next) : changeDrafts((all) => withDraft(all, chat, next)))
  const isEmpty = text.trim() === ''

  const quick = edited ? [] : matching(replies, text)
  const mention = isGroup && quick.length === 0 ? mentionAt(text, cursor, people) : undefined
  const suggestions: readonly Suggestion[] =
    quick.length > 0
      ? quick.map((reply) => ({ key: reply.name, title: `/${reply.name}`, more: reply.words }))
      : (mention?.people ?? []).map((person) => ({ key: person.jid, title: person.name }))
  const at = Math.min(chosen, suggestions.length - 1)

  const { state }: { state: unknown } = useLocation()
  const toField = useEffectEvent(() => {
    const isWanted = typeof state === 'object' && state !== null && 'write' in state
    // on a phone the keyboard would cover what there is to read
    if (isWanted && !matchMedia('(pointer: coarse)').matches) field.current?.focus()
  })
  useEffect(() => toField(), [])

  // an edit begins with the words as they are shown
  const [editedId, setEditedId] = useState(edited?.id)
  if (edited?.id !== editedId) {
    setEditedId(edited?.id)
    const words = (edited && 'text' in edited.content && edited.content.text) || ''
    const meant = people.filter(({ digits }) => words.includes(`@${digits}`))
    setMentioned([...mentioned, ...meant])
    setEditing(meant.reduce((all, { name: called, digits }) => all.replaceAll(`@${digits}`, `@${called}`), words))
  }
  useLayoutEffect(() => {
    if (quoted || edited) field.current?.focus()
  }, [quoted, edited])
  useEffect(() => (open === 'voice' ? () => microphone.current?.focus() : undefined), [open])
  useLayoutEffect(() => {
    if (field.current) grow(field.current, text)
  }, [text])

  function write(next: string, caret?: number) {
    setText(next)
    setChosen(0)
    if (caret === undefined) return
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
      setCursor(caret)
    })
  }

  function pick(index: number) {
    const reply = quick[index]
    if (reply) return write(reply.words, reply.words.length)
    const person = mention?.people[index]
    if (!person || !mention) return undefined
    setMentioned([...mentioned.filter(({ jid }) => jid !== person.jid), person])
    const { text: next, caret } = withMention(text, mention, person)
    return write(next, caret)
  }

  function insert(words: string) {
    const from = field.current?.selectionStart ?? text.length
    const to = field.current?.selectionEnd ?? from
    write(text.slice(0, from) + words + text.slice(to), from + words.length)
  }

  function send() {
    if (isEmpty) return
    const { words, jids } = spelledOut(text.trim(), mentioned)
    if (edited) {
      void props.onEdit(words)
      return
    }
    props.onSend({ text: words, options, mentioned: jids })
    changeDrafts((all) => withDraft(all, chat, ''))
    setOptions(PLAIN)
    setMentioned([])
  }

  function steer(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const isListed = suggestions.length > 0
    if (isListed && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      setChosen((at + (event.key === 'ArrowDown' ? 1 : -1) + suggestions.length) % suggestions.length)
    } else if (isListed && (event.key === 'Enter' || event.key === 'Tab')) pick(at)
    else if (event.key === 'Enter' && !event.shiftKey) send()
    else if (event.key === 'Escape' && (quoted || edited)) {
      event.stopPropagation()
      props.onLeave()
    } else return
    event.preventDefault()
  }

  if (open === 'voice') {
    return (
      <Frame>
        <Suspense>
          <VoiceRecorder
            onDone={(audio) => {
              setOpen(null)
              props.onVoice(audio)
            }}
            onLeave={() => setOpen(null)}
          />
        </Suspense>
      </Frame>
    )
  }

  return (
    <Frame>
      {suggestions.length > 0 && (
        <Suggestions
          id={listId}
          label={quick.length > 0 ? t('write.quick') : t('write.mentions')}
          items={suggestions}
          at={at}
          onPick={pick}
        />
      )}
      {(quoted ?? edited) && (
        <div className="flex items-center gap-2 border-b border-line ps-3 pe-1">
          <div className="min-w-0 flex-1 border-s-2 border-edge ps-2.5 my-1.5 text-sm">
            <QuoteWords
              author={edited ? t('write.editing') : quotedName}
              content={(quoted ?? edited)?.content ?? null}
              mentions={(quoted ?? edited)?.mentions}
              nameOf={props.nameOf}
            />
          </div>
          <IconButton icon={X} label={edited ? t('write.noEdit') : t('write.noReply')} onPress={props.onLeave} />
        </div>
      )}
      <div className="flex items-end gap-0.5 p-1">
        {!edited && props.attachMenu}
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={t('write.label', { name })}
          aria-controls={suggestions.length > 0 ? listId : undefined}
          aria-activedescendant={suggestions.length > 0 ? `${listId}-${at}` : undefined}
          placeholder={t('write.placeholder')}
          value={text}
          onChange={(event) => {
            write(event.target.value)
            setCursor(event.target.selectionStart)
            if (event.target.value.trim() !== '' && !edited) noteTyping()
          }}
          onSelect={(event) => setCursor(event.currentTarget.selectionStart)}
          onKeyDown={steer}
          onPaste={(event) => {
            const files = [...event.clipboardData.files]
            if (files.length === 0) return
            event.preventDefault()
            onFiles(files)
          }}
          className="max-h-40 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-2 py-1 text-base outline-none pointer-coarse:min-h-11 pointer-coarse:py-2.5 pointer-coarse:text-md"
        />
        <span ref={emojiAnchor} className="hidden sm:inline-flex">
          <IconButton
            icon={Smile}
            label={t('write.emoji')}
            aria-haspopup="dialog"
            aria-expanded={open === 'emoji'}
            onPress={() => setOpen(open === 'emoji' ? null : 'emoji')}
          />
        </span>
        {!edited && (
          <>
            <IconButton icon={Zap} label={t('write.quick')} onPress={() => setOpen('quick')} />
            <span ref={optionsAnchor} className="inline-flex">
              <IconButton
                icon={SlidersHorizontal}
                label={t('write.options')}
                aria-haspopup="dialog"
                aria-expanded={open === 'options'}
                className={options === PLAIN ? 'max-sm:hidden' : 'text-accent'}
                onPress={() => setOpen(open === 'options' ? null : 'options')}
              />
            </span>
          </>
        )}
        {isEmpty && !edited && props.canRecord ? (
          <IconButton ref={microphone} icon={Mic} label={t('write.voice')} onPress={() => setOpen('voice')} />
        ) : (
          <button
            type="button"
            aria-label={edited ? t('write.save') : t('write.send')}
            aria-disabled={isEmpty || undefined}
            onClick={send}
            className={`inline-flex size-8 shrink-0 items-center justify-center rounded-sm pointer-coarse:size-11 ${isEmpty ? 'bg-sunken text-faint' : 'bg-accent text-on-accent hover:bg-accent-strong'}`}
          >
            <Icon of={ArrowUp} />
          </button>
        )}
      </div>
      <Suspense>
        {open === 'emoji' && (
          <EmojiPicker
            anchor={emojiAnchor}
            onPick={(emoji) => {
              setOpen(null)
              insert(emoji)
            }}
            onClose={() => setOpen(null)}
          />
        )}
        {open === 'options' && (
          <SendOptions anchor={optionsAnchor} options={options} isGroup={isGroup} onChange={setOptions} onClose={() => setOpen(null)} />
        )}
        {open === 'quick' && <QuickRepliesDialog onPick={(words) => insert(words)} onClose={() => setOpen(null)} />}
      </Suspense>
    </Frame>
  )
}

export function Frame({ children }: { children: ReactNode }) {
  return (
    <div className="shrink-0 border-t border-line bg-canvas px-2 py-2 pb-[max(0.5rem,env(safe-area-inset-bottom))] lg:px-6 lg:py-3">
      <div className="relative mx-auto max-w-188 rounded-lg border border-edge bg-raised focus-within:border-accent">{children}</div>
    </div>
  )
}

/** As high as what is written needs, up to a few lines. */
function grow(area: HTMLTextAreaElement, text: string) {
  area.style.height = 'auto'
  if (text !== '') area.style.height = `${Math.min(area.scrollHeight, 160)}px`
}

/** Servers find a mention by the digits in the text; people were shown the name. */
function spelledOut(text: string, mentioned: readonly Person[]) {
  const named = mentioned.filter(({ name }) => text.includes(`@${name}`))
  const words = named.reduce((all, { name, digits }) => all.replaceAll(`@${name}`, `@${digits}`), text)
  return { words, jids: named.map(({ jid }) => jid) }
}
