import { useState } from 'react'
import { removeProfilePicture, updateProfilePicture } from '@/api/endpoints/own-profile.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi, useEndpointMutation } from '@/query/use-endpoint.ts'
import { Avatar, isAllowed } from '@/ui/avatar.tsx'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { ConfirmDialog } from '@/ui/confirm-dialog.tsx'
import { FieldError } from '@/ui/field.tsx'
import { announce } from '@/ui/live-region.tsx'
import { Section } from '@/ui/section.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { recordChange } from '../activity/changes.ts'
import { profile } from './profile.ts'
import { base64In, type PictureProblem, readPicture } from './read-picture.ts'
import { ReconnectNotice } from './reconnect-notice.tsx'
import { profileWords } from './words.ts'

type PictureSectionProps = { instance: string; name: string; picture: string | undefined }

export function PictureSection({ instance, name, picture }: PictureSectionProps) {
  const t = useWords(profileWords)
  const { origin } = new URL(useApi().baseUrl)
  const [problem, setProblem] = useState<PictureProblem>()
  const [asked, setAsked] = useState<{ kind: 'set'; picture: string } | { kind: 'remove' } | null>(null)

  async function take(files: FileList | null) {
    const file = files?.[0]
    if (!file) return
    const read = await readPicture(file)
    setProblem('problem' in read ? read.problem : undefined)
    if ('picture' in read) setAsked({ kind: 'set', picture: read.picture })
  }

  return (
    <Section title={t('picture')} className="mb-6 max-w-108">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3 pt-3">
        <Avatar name={name} id={instance} picture={picture} allowedOrigin={origin} className="size-20 text-lg" />
        <div className="min-w-0 flex-1 basis-56">
          <div className="flex flex-wrap gap-1.5">
            <label
              className={`${buttonLook('secondary')} has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus`}
            >
              {t('picture.choose')}
              <input
                type="file"
                accept="image/jpeg,image/png"
                aria-describedby={problem ? 'picture-problem' : 'picture-hint'}
                aria-invalid={problem ? true : undefined}
                className="sr-only"
                onChange={({ currentTarget }) => {
                  const { files } = currentTarget
                  void take(files).finally(() => {
                    currentTarget.value = '' // so that the same file can be chosen again
                  })
                }}
              />
            </label>
            {picture !== undefined && (
              <Button variant="quiet" onPress={() => setAsked({ kind: 'remove' })}>
                {t('picture.remove')}
              </Button>
            )}
          </div>
          {problem ? (
            <FieldError id="picture-problem">{t(`picture.${problem}`)}</FieldError>
          ) : (
            <p id="picture-hint" className="mt-1.5 text-sm text-muted">
              {t('picture.hint')} {picture !== undefined && !isAllowed(picture, origin) && t('picture.elsewhere')}
            </p>
          )}
        </div>
      </div>
      {asked?.kind === 'set' && <SetDialog instance={instance} picture={asked.picture} onClose={() => setAsked(null)} />}
      {asked?.kind === 'remove' && <RemoveDialog instance={instance} onClose={() => setAsked(null)} />}
    </Section>
  )
}

function SetDialog({ instance, picture, onClose }: { instance: string; picture: string; onClose: () => void }) {
  const t = useWords(profileWords)
  const explain = useExplainError()
  const { serverId } = useApi()
  const update = useEndpointMutation(updateProfilePicture)
  return (
    <ConfirmDialog
      title={t('set.title')}
      confirmLabel={t('set.go')}
      busyLabel={t('set.doing')}
      keepLabel={t('keep')}
      error={update.error && sentences(explain(update.error))}
      onClose={onClose}
      canStop
      onConfirm={async (signal) => {
        const isSet = await succeeds(update.mutateAsync({ instance, picture: base64In(picture), signal }))
        if (!isSet) return
        listChange(serverId, instance)
        tell(t('set.done', { instance }))
        onClose()
      }}
    >
      <Avatar name={instance} id={instance} picture={picture} className="my-3 size-24" />
      <ReconnectNotice />
    </ConfirmDialog>
  )
}

function RemoveDialog({ instance, onClose }: { instance: string; onClose: () => void }) {
  const t = useWords(profileWords)
  const explain = useExplainError()
  const { serverId } = useApi()
  const remove = useEndpointMutation(removeProfilePicture)
  return (
    <ConfirmDialog
      isDanger
      title={t('remove.title')}
      confirmLabel={t('remove.go')}
      busyLabel={t('remove.doing')}
      keepLabel={t('keep')}
      error={remove.error && sentences(explain(remove.error))}
      onClose={onClose}
      canStop
      onConfirm={async (signal) => {
        const isRemoved = await succeeds(remove.mutateAsync({ instance, signal }))
        if (!isRemoved) return
        listChange(serverId, instance)
        tell(t('remove.done', { instance }))
        onClose()
      }}
    >
      <p className="mb-3">{t('remove.text')}</p>
      <ReconnectNotice />
    </ConfirmDialog>
  )
}

/** Nobody has the picture that was there before, so this is listed without a way back. */
const listChange = (server: string, instance: string) =>
  recordChange({ server, instance, what: profile.id, changed: ['picture'], fields: {}, before: {}, after: {} })

/** What failed is told in the dialog, which stays open. */
async function succeeds(deed: Promise<unknown>) {
  try {
    await deed
    return true
  } catch {
    return false
  }
}

const sentences = ({ explanation, advice }: { explanation: string; advice: string }) => `${explanation} ${advice}`

function tell(text: string) {
  announce(text)
  showToast({ text })
}
