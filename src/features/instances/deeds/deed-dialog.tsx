import { useState } from 'react'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { endSession, useAccess } from '@/features/servers/session.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { useWords } from '@/words/use-words.tsx'
import { isPaired } from '../channel.ts'
import { useInstanceList } from '../instance-queries.ts'
import { nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'
import { useDoing } from './doing.ts'
import { useDeeds } from './use-deeds.ts'
import { deedWords } from './words.ts'

type DeedDialogProps = {
  deed: 'restart' | 'logOut' | 'delete'
  instance: Instance
  onClose: () => void
  /** The instance is no more; the dialog closes without this as well. */
  onDeleted?: () => void
  returnFocusTo?: () => HTMLElement | null | undefined
}

/** Says what a deed costs before it is done. */
export function DeedDialog({ deed, instance, onClose, onDeleted, returnFocusTo }: DeedDialogProps) {
  const t = useWords(deedWords)
  const states = useWords(instancesWords)
  const { restart, logOut, remove } = useDeeds()
  const explain = useExplainError()
  const isToken = useAccess().kind === 'instance'
  const doing = useDoing(instance.name)
  const [error, setError] = useState<unknown>()
  const name = nameText(states, instance.name)
  const explained = error === undefined ? null : explain(error)

  async function carryOut(signal: AbortSignal) {
    setError(undefined)
    try {
      if (deed === 'logOut') await logOut(instance.name, signal)
      if (deed === 'delete') await remove(instance.name, instance.state, signal)
    } catch (cause) {
      setError(cause)
      return
    }
    onClose()
    if (deed === 'restart') void restart(instance.name)
    if (deed !== 'delete') return
    onDeleted?.()
    if (isToken) endSession()
  }

  return (
    <ConfirmDialog
      title={t(`${deed}.title`, { name })}
      isDanger={deed !== 'restart'}
      confirmLabel={t(`${deed}.confirm`)}
      busyLabel={doing && states(`doing.${doing}`)}
      keepLabel={deed === 'delete' ? undefined : t(`${deed}.keep`)}
      typedName={deed === 'delete' ? instance.name : undefined}
      error={explained && `${explained.title}. ${explained.explanation} ${explained.advice}`}
      canStop
      onConfirm={carryOut}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      {deed === 'delete' ? <Losses instance={instance} isToken={isToken} /> : t.rich(`${deed}.text`)}
    </ConfirmDialog>
  )
}

function Losses({ instance, isToken }: { instance: Instance; isToken: boolean }) {
  const t = useWords(deedWords)
  const { server } = useApi()
  const { counts, state } = instance
  return (
    <>
      <p>
        {counts
          ? t.rich('delete.counts', {
              chats: t.rich('delete.chats', { count: counts.chats }),
              messages: t.rich('delete.messages', { count: counts.messages }),
            })
          : t.rich('delete.plain')}{' '}
        {t(isPaired(instance) ? 'delete.phone' : 'delete.undo')}
      </p>
      {state === 'open' && server.dialect !== 'v2' && <p className="mt-2">{t('delete.first')}</p>}
      {server.dialect === 'v1' &&
        (isToken ? <p className="mt-2 text-attention">{t.rich('delete.prefix.unknown')}</p> : <Prefixed name={instance.name} />)}
      {isToken && <p className="mt-2">{t('delete.token')}</p>}
    </>
  )
}

/** 1.x keeps the settings of instances in files, and deletes every file whose name begins with that of the instance. */
function Prefixed({ name }: { name: string }) {
  const t = useWords(deedWords)
  const { data: rows } = useInstanceList()
  const names = rows?.flatMap((row) => (row.kind === 'instance' && row.name !== name && row.name.startsWith(name) ? [row.name] : []))
  if (names?.length === 0) return null
  return (
    <p className="mt-2 text-attention">
      {names ? t.rich('delete.prefix', { names: <b className="wrap-anywhere">{names.join(', ')}</b> }) : t.rich('delete.prefix.unknown')}
    </p>
  )
}
