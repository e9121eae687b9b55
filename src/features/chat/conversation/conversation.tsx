import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { formOf } from '@/api/endpoint.ts'
import { deleteMessageForEveryone, updateMessage } from '@/api/endpoints/chats.ts'
import { findParticipants } from '@/api/endpoints/groups.ts'
import { sendReaction, takesReactionsBack } from '@/api/endpoints/messages.ts'
import { isGroup as isGroupJid, numberOf } from '@/lib/jid.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { CaughtFailure } from '@/query/caught-failure.tsx'
import { useExplainError } from '@/query/explain-error.ts'
import { endpointQuery, useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { Skeleton, SkeletonBar } from '@/ui/skeleton.tsx'
import { useWords } from '@/words/use-words.tsx'
import { CircleAlert } from 'lucide-react'
import { AttachMenu } from '../attach/attach-menu.tsx'
import { mainJid } from '../chats/identities.ts'
import { Composer } from '../composer/composer.tsx'
import { recipientOf, withOptions } from '../composer/composing.ts'
import { PLAIN } from '../composer/options.ts'
import { historyQuery, noteMessage, readOlder } from '../data/history-query.ts'
import type { Chats } from '../data/use-chats.ts'
import { entriesOf } from '../message/entries.ts'
import type { ChatEntry } from '../message/entry.ts'
import type { OutgoingCall } from '../outbox/outgoing.ts'
import { withOutbox } from '../outbox/with-outbox.ts'
import { namer } from '../people.ts'
import { useSender } from '../sending/use-sender.ts'
import { outboxStoreOf } from '../stores.ts'
import { useKept } from '../use-kept.ts'
import { useOwn } from '../use-own.ts'
import { chatWords } from '../words.ts'
import { ConversationHead } from './conversation-head.tsx'
import type { MessageDeeds } from './message-tools.tsx'
import { Messages } from './messages.tsx'
import { canRecord } from '../voice/can-record.ts'
import { useMarkRead } from './use-mark-read.ts'

const DeleteDialog = lazy(() => loadChunk(() => import('./delete-dialog.tsx')).then((module) => ({ default: module.DeleteDialog })))
const ForwardDialog = lazy(() => loadChunk(() => import('./forward-dialog.tsx')).then((module) => ({ default: module.ForwardDialog })))

export type ConversationProps = {
  instance: string
  chat: string
  chats: Chats
  /** Milliseconds between two looks for new messages. */
  every: number
  unread: number
  /** Chats with something unread, for the title of the window. */
  waiting: number
  isPanelOpen: boolean
  onPanel: () => void
}
const HOPS = 20
type Problem = { readonly words: 'write.reactFailed' | 'write.editFailed'; readonly cause: unknown } | 'notFound'

/** One chat: its head, its messages, and where the next is written. */
export function Conversation({ instance, chat, chats, every, unread, waiting, isPanelOpen, onPanel }: ConversationProps) {
  const t = useWords(chatWords)
  const api = useApi()
  const queryClient = useQueryClient()
  const explain = useExplainError()
  const sender = useSender(instance)
  const place = useMemo(() => ({ queryClient, api, instance, chat }), [queryClient, api, instance, chat])
  const { data, error, refetch } = useQuery({ ...historyQuery(place), refetchInterval: every, refetchOnWindowFocus: 'always' })
  const [outbox] = useKept(outboxStoreOf, instance)
  const [quoted, setQuoted] = useState<ChatEntry>()
  const [edited, setEdited] = useState<ChatEntry>()
  const [removed, setRemoved] = useState<ChatEntry>()
  const [forwarded, setForwarded] = useState<ChatEntry>()
  const [files, setFiles] = useState<readonly File[]>([])
  const [isDragged, setDragged] = useState(false)
  const [shown, setShown] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const [older, setOlder] = useState<'loading' | 'failed'>()
  const { mutateAsync: react } = useEndpointMutation(sendReaction)
  const change = useEndpointMutation(updateMessage)
  const isGroup = isGroupJid(chat)
  const isOwn = useOwn()
  const nameOf = namer(chats)
  const name = nameOf(chat)
  const { data: participants } = useQuery({
    ...endpointQuery(api, findParticipants, { instance, groupJid: chat }),
    enabled: isGroup && formOf(findParticipants, api.server) !== null,
    staleTime: 5 * 60_000,
    retry: false,
  })

  const history = data?.history
  // of a chat with 100,000 messages this is not done for every letter that is typed
  const entries = useMemo(() => (history ? withOutbox(entriesOf(history), outbox, chat) : undefined), [history, outbox, chat])
  useMarkRead(instance, chat, chats.isAwaited ? NONE : (entries ?? NONE), unread)

  function send(call: OutgoingCall, file?: Blob) {
    setProblem(undefined)
    setQuoted(undefined)
    return sender.send(chat, call, file)
  }

  async function loadOlder() {
    setOlder('loading')
    try {
      await readOlder(place)
      setOlder(undefined)
    } catch {
      setOlder('failed')
    }
  }

  // the same as long as the chat is, or every message would be drawn again with every letter and every look
  const deeds = useMemo<MessageDeeds>(
    () => ({
      can: {
        react: formOf(sendReaction, api.server) !== null,
        edit: formOf(updateMessage, api.server) !== null,
        delete: formOf(deleteMessageForEveryone, api.server) !== null,
      },
      reply: (entry) => {
        setEdited(undefined)
        setQuoted(entry)
      },
      async react(entry, emoji) {
        const isSame = entry.reactions.some((each) => each.isMine && each.emoji === emoji)
        if ((emoji === '' || isSame) && !takesReactionsBack(api.server)) return
        setProblem(undefined)
        await react({ instance, key: entry.key, reaction: isSame ? '' : emoji }).then(
          (message) => noteMessage(queryClient, api, instance, { ...message, remoteJid: entry.key.remoteJid }),
          (cause: unknown) => setProblem({ words: 'write.reactFailed', cause }),
        )
      },
      forward: setForwarded,
      edit: (entry) => {
        setQuoted(undefined)
        setEdited(entry)
      },
      remove: setRemoved,
      /** Goes back for it if need be. */
      async jump(id) {
        setProblem(undefined)
        for (let hop = 0; hop < HOPS; hop += 1) {
          const now = queryClient.getQueryData(historyQuery(place).queryKey)
          if (now?.history.messages.some((message) => message.id === id)) {
            setShown(undefined)
            requestAnimationFrame(() => setShown(id))
            return
          }
          if (!now || now.isAll) break
          // each page says whether there is another
          await readOlder(place)
        }
        setProblem('notFound')
      },
    }),
    [place, queryClient, api, instance, react],
  )

  async function saveEdit(text: string) {
    if (!edited) return
    setProblem(undefined)
    try {
      await change.mutateAsync({ instance, number: recipientOf(chat), text, key: edited.key })
      setEdited(undefined)
      void refetch()
    } catch (cause) {
      setProblem({ words: 'write.editFailed', cause })
    }
  }

  const people = (participants ?? [])
    .map(({ id, phoneNumber }) => mainJid(chats.identities, phoneNumber ?? id))
    .filter((jid) => !isOwn(jid))
    .map((jid) => ({ jid, name: nameOf(jid), digits: (numberOf(jid) ?? jid).replace(/@.*$/, '') }))
  const startWords = !chats.hasHistory ? t('messages.noHistory') : entries?.length === 0 ? t('messages.none') : t('messages.start')

  return (
    // files may be dropped anywhere in it; the attach button is the way for the keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      aria-label={t('conversation.title', { name })}
      className="relative flex h-full min-w-0 flex-col"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setDragged(true)
      }}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setDragged(false)
      }}
      onDrop={(event) => {
        event.preventDefault()
        setDragged(false)
        setFiles([...event.dataTransfer.files])
      }}
    >
      {isDragged && (
        <p className="pointer-events-none absolute inset-2 z-30 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-raised text-md font-medium">
          {t('write.drop')}
        </p>
      )}
      <ConversationHead
        instance={instance}
        chat={chat}
        chats={chats}
        entries={entries ?? NONE}
        unread={unread}
        waiting={waiting}
        peopleCount={participants?.length}
        isPanelOpen={isPanelOpen}
        onPanel={onPanel}
        onShow={setShown}
      />
      {entries && !chats.isAwaited ? (
        <Messages
          instance={instance}
          chat={chat}
          entries={entries}
          outbox={outbox}
          isGroup={isGroup}
          nameOf={nameOf}
          unread={unread}
          hasOlder={data?.isAll !== true && older !== 'failed'}
          startWords={older === 'failed' ? t('messages.olderFailed') : startWords}
          isLoadingOlder={older === 'loading'}
          onOlder={() => void loadOlder()}
          deeds={deeds}
          shown={shown}
        />
      ) : error ? (
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
          <CaughtFailure error={error} onRetry={() => void refetch()} />
        </div>
      ) : (
        <MessagesSkeleton />
      )}
      {problem !== undefined && (
        <div role="alert" className="px-2 pb-2 lg:px-6">
          <NoticeBar
            tone="attention"
            icon={CircleAlert}
            title={problem === 'notFound' ? t('messages.notFound') : t(problem.words, { reason: explain(problem.cause).explanation })}
            className="mx-auto max-w-188"
          />
        </div>
      )}
      <Composer
        key={chat}
        instance={instance}
        chat={chat}
        name={name}
        isGroup={isGroup}
        people={people}
        quoted={quoted}
        quotedName={quoted?.fromMe === true ? t('you') : nameOf(quoted?.author ?? chat)}
        nameOf={nameOf}
        edited={edited}
        canRecord={canRecord(api.server)}
        attachMenu={<AttachMenu chat={chat} files={files} onFiles={setFiles} quoted={quoted} onSend={send} />}
        onSend={({ text, options, mentioned }) =>
          void send({ name: 'sendText', input: { ...withOptions(chat, options, quoted, mentioned), text } })
        }
        onEdit={saveEdit}
        onVoice={(audio) => void send({ name: 'sendWhatsAppAudio', input: withOptions(chat, PLAIN, quoted) }, audio)}
        onFiles={setFiles}
        onLeave={() => {
          setProblem(undefined)
          setQuoted(undefined)
          setEdited(undefined)
        }}
      />
      <Suspense>
        {removed && (
          <DeleteDialog instance={instance} entry={removed} onDone={() => void refetch()} onClose={() => setRemoved(undefined)} />
        )}
        {forwarded && <ForwardDialog instance={instance} entry={forwarded} chats={chats} onClose={() => setForwarded(undefined)} />}
      </Suspense>
    </section>
  )
}

const NONE: readonly ChatEntry[] = []

function MessagesSkeleton() {
  const t = useWords(chatWords)
  return (
    <Skeleton label={t('messages.loading')} className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
      <div className="mx-auto flex w-full max-w-200 flex-col gap-4 px-3 pb-4 lg:px-6">
        {['w-52', 'w-80', 'w-64 self-end', 'w-44', 'w-72 self-end'].map((look) => (
          <span key={look} className={`flex h-11 max-w-[82%] items-center rounded-md border border-line px-3 ${look}`}>
            <SkeletonBar className="w-full" />
          </span>
        ))}
      </div>
    </Skeleton>
  )
}
