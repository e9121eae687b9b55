import { useQuery } from '@tanstack/react-query'
import { Link2, LogOut, Pencil, UserPlus } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { useNavigate } from 'react-router'
import { formOf } from '@/api/endpoint.ts'
import {
  findGroupInfos,
  inviteCode,
  leaveGroup,
  type Participant,
  revokeInviteCode,
  updateGroupSetting,
  updateParticipant,
} from '@/api/endpoints/groups.ts'
import { fullDay } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { loadChunk } from '@/lib/missing-chunk.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { endpointQuery, useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { Avatar } from '@/ui/avatar.tsx'
import { Button } from '@/ui/button.tsx'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { CopyButton } from '@/ui/copy-button.tsx'
import { Icon } from '@/ui/icon.tsx'
import { Menu } from '@/ui/menu.tsx'
import { Switch } from '@/ui/switch.tsx'
import { formatNumber } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { mainJid } from '../chats/identities.ts'
import type { Chats } from '../data/use-chats.ts'
import { visibleName } from '@/lib/visible-name.ts'
import { namer } from '../people.ts'
import { useOwn } from '../use-own.ts'
import { Fact, Facts, PanelFailure, Part } from './facts.tsx'
import { panelWords } from './words.ts'

const GroupDialog = lazy(() => loadChunk(() => import('./group-dialog.tsx')).then((module) => ({ default: module.GroupDialog })))
const PeopleDialog = lazy(() => loadChunk(() => import('./people-dialog.tsx')).then((module) => ({ default: module.PeopleDialog })))

type GroupViewProps = {
  instance: string
  chat: string
  chats: Chats
  onLeft: () => void
  /** Stands before what cannot be undone. */ children: ReactNode
}

/** A group: what it says of itself, who is in it, and who may do what. */
export function GroupView({ instance, chat, chats, onLeft, children }: GroupViewProps) {
  const t = useWords(panelWords)
  const language = useLanguage()
  const api = useApi()
  const explain = useExplainError()
  const navigate = useNavigate()
  const isThere = formOf(findGroupInfos, api.server) !== null
  const group = useQuery({
    ...endpointQuery(api, findGroupInfos, { instance, groupJid: chat }),
    enabled: isThere,
    staleTime: 60_000,
    retry: false,
  })
  const setting = useEndpointMutation(updateGroupSetting)
  const roles = useEndpointMutation(updateParticipant)
  const leaving = useEndpointMutation(leaveGroup)
  const [open, setOpen] = useState<'edit' | 'add' | 'leave' | null>(null)
  const [removed, setRemoved] = useState<Participant>()
  const [error, setError] = useState<string>()
  const nameOf = namer(chats)
  const isOwn = useOwn()
  if (!isThere) return <p className="mt-5 text-sm text-muted">{t('group.unsupported')}</p>
  if (group.error) {
    return (
      <PanelFailure>
        {t('profile.failed', { reason: explain(group.error).explanation })}{' '}
        <Button variant="link" onPress={() => group.refetch()}>
          {t('profile.again')}
        </Button>
      </PanelFailure>
    )
  }
  if (!group.data) return <p className="mt-5 text-sm text-muted">{t('loading')}</p>
  const { desc, creation, participants = [], announce, restrict } = group.data
  const jidOf = (person: Participant) => mainJid(chats.identities, person.phoneNumber ?? person.id)
  const isMe = (person: Participant) => isOwn(jidOf(person))
  const called = (person: Participant) => (isMe(person) ? t('you') : nameOf(jidOf(person)))
  // a server that does not tell who we are is left to decide
  const adminsOnly = participants.some((person) => isMe(person) && !person.admin) ? t('group.adminsOnly') : undefined
  const people = participants.toSorted((one, other) => rank(one) - rank(other) || called(one).localeCompare(called(other), language))

  async function attempt(deed: () => Promise<unknown>) {
    setError(undefined)
    try {
      await deed()
      return true
    } catch (cause) {
      setError(t('group.failed', { reason: explain(cause).explanation }))
      return false
    }
  }
  const change = (action: 'promote' | 'demote' | 'remove', { id }: Participant) =>
    attempt(() => roles.mutateAsync({ instance, groupJid: chat, action, participants: [id] }))

  return (
    <>
      <Facts>
        {desc !== undefined && desc !== '' && <Fact name={t('fact.description')}>{visibleName(desc)}</Fact>}
        {creation !== undefined && <Fact name={t('group.created')}>{fullDay(creation * 1000, language)}</Fact>}
      </Facts>
      {error !== undefined && !open && !removed && <PanelFailure>{error}</PanelFailure>}
      <div className="mt-3">
        <Button icon={Pencil} reason={restrict ? adminsOnly : undefined} onPress={() => setOpen('edit')}>
          {t('group.edit')}
        </Button>
      </div>
      <Part
        title={t('group.people')}
        count={formatNumber(people.length, language)}
        aside={
          adminsOnly === undefined && (
            <button
              type="button"
              className="inline-flex min-h-6 items-center gap-1.5 text-sm text-accent hover:underline pointer-coarse:min-h-11"
              onClick={() => setOpen('add')}
            >
              <Icon of={UserPlus} className="size-3.5" />
              {t('group.add')}
            </button>
          )
        }
      >
        <ul className="pt-1.5">
          {people.map((person) => {
            const jid = jidOf(person)
            return (
              <li key={person.id} className="flex min-h-9 items-center gap-2.5 text-sm pointer-coarse:min-h-11">
                <Avatar name={called(person)} id={jid} className="size-6 text-xs" />
                <span className="min-w-0 flex-1 truncate">
                  <bdi>{called(person)}</bdi>
                </span>
                {person.admin && (
                  <span className="text-xs text-muted">{t(person.admin === 'superadmin' ? 'group.owner' : 'group.admin')}</span>
                )}
                {!isMe(person) && (
                  <Menu
                    label={t('group.manage', { name: called(person) })}
                    actions={[
                      { label: t('group.write', { name: called(person) }), onChoose: () => navigate(paths.chat(instance, jid)) },
                      person.admin
                        ? { label: t('group.demote'), reason: adminsOnly, onChoose: () => void change('demote', person) }
                        : { label: t('group.promote'), reason: adminsOnly, onChoose: () => void change('promote', person) },
                      { label: t('group.remove'), isDanger: true, reason: adminsOnly, onChoose: () => setRemoved(person) },
                    ]}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </Part>
      <Part title={t('group.settings')}>
        {(
          [
            ['group.onlyAdminsWrite', announce === true, announce === true ? 'not_announcement' : 'announcement'],
            ['group.onlyAdminsEdit', restrict === true, restrict === true ? 'unlocked' : 'locked'],
          ] as const
        ).map(([label, isOn, action]) => (
          <label key={label} className="flex min-h-10 items-center justify-between gap-3 text-sm pointer-coarse:min-h-11">
            {t(label)}
            <Switch
              checked={isOn}
              disabled={setting.isPending || adminsOnly !== undefined}
              onChange={() => void attempt(() => setting.mutateAsync({ instance, groupJid: chat, action }))}
            />
          </label>
        ))}
      </Part>
      <Invitation instance={instance} chat={chat} />
      {children}
      <div className="mt-6 grid gap-1 border-t border-line pt-3">
        <button
          type="button"
          className="-mx-2 flex h-8 items-center gap-2.5 rounded-sm px-2 text-start text-sm text-attention hover:bg-hover pointer-coarse:h-11"
          onClick={() => setOpen('leave')}
        >
          <Icon of={LogOut} className="size-4 rtl:-scale-x-100" />
          {t('group.leave')}
        </button>
      </div>
      <Suspense>
        {open === 'edit' && <GroupDialog instance={instance} group={group.data} onClose={() => setOpen(null)} />}
        {open === 'add' && <PeopleDialog instance={instance} chat={chat} onClose={() => setOpen(null)} />}
      </Suspense>
      {open === 'leave' && (
        <ConfirmDialog
          title={t('group.leaveTitle', { name: nameOf(chat) })}
          confirmLabel={t('group.leave')}
          busyLabel={t('group.leaving')}
          keepLabel={t('group.leaveKeep')}
          isDanger
          error={error}
          onClose={() => setOpen(null)}
          onConfirm={async () => {
            if (!(await attempt(() => leaving.mutateAsync({ instance, groupJid: chat })))) return
            setOpen(null)
            onLeft()
          }}
        >
          {t.rich(people.filter(({ admin }) => admin).length === 1 ? 'group.leaveLast' : 'group.leaveText')}
        </ConfirmDialog>
      )}
      {removed && (
        <ConfirmDialog
          title={t('group.removeTitle', { name: called(removed) })}
          confirmLabel={t('group.remove')}
          busyLabel={t('group.removing')}
          keepLabel={t('group.removeKeep')}
          isDanger
          error={error}
          onClose={() => setRemoved(undefined)}
          onConfirm={async () => {
            if (await change('remove', removed)) setRemoved(undefined)
          }}
        >
          {t('group.removeText', { name: called(removed) })}
        </ConfirmDialog>
      )}
    </>
  )
}

const rank = ({ admin }: Participant) => (admin === 'superadmin' ? 0 : admin === 'admin' ? 1 : 2)

/** The link is asked for only when somebody wants to see it: whoever has it can come in. */
function Invitation({ instance, chat }: { instance: string; chat: string }) {
  const t = useWords(panelWords)
  const api = useApi()
  const explain = useExplainError()
  const [isWanted, setWanted] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [failure, setFailure] = useState<string>()
  const { data, error } = useQuery({ ...endpointQuery(api, inviteCode, { instance, groupJid: chat }), enabled: isWanted, retry: false })
  const renewing = useEndpointMutation(revokeInviteCode)
  const link = data && `https://chat.whatsapp.com/${data.inviteCode}`
  return (
    <Part title={t('group.invite')}>
      <div className="flex flex-wrap items-center gap-2 pt-2.5">
        {link === undefined ? (
          <Button icon={Link2} isBusy={isWanted && !error} onPress={() => setWanted(true)}>
            {t('group.inviteShow')}
          </Button>
        ) : (
          <>
            <code className="w-full font-mono text-xs break-all">{link}</code>
            <CopyButton text={link} label={t('group.inviteCopy')} />
            <Button variant="quiet" onPress={() => setAsking(true)}>
              {t('group.inviteRenew')}
            </Button>
          </>
        )}
      </div>
      {error && <PanelFailure>{t('group.failed', { reason: explain(error).explanation })}</PanelFailure>}
      {isAsking && (
        <ConfirmDialog
          title={t('group.inviteTitle')}
          confirmLabel={t('group.inviteRenew')}
          keepLabel={t('group.inviteKeep')}
          isDanger
          error={failure}
          onClose={() => setAsking(false)}
          onConfirm={async () => {
            try {
              await renewing.mutateAsync({ instance, groupJid: chat })
              setAsking(false)
            } catch (cause) {
              setFailure(explain(cause).explanation)
            }
          }}
        >
          {t('group.inviteText')}
        </ConfirmDialog>
      )}
    </Part>
  )
}
