import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import * as z from 'zod/mini'
import { fetchInstances } from '@/api/endpoints/instance-list.ts'
import { updateProfileName, updateProfileStatus } from '@/api/endpoints/own-profile.ts'
import { fetchProfile, type Profile } from '@/api/endpoints/profiles.ts'
import { formOf } from '@/api/endpoint.ts'
import { useAccess } from '@/features/servers/session.ts'
import { text } from '@/forms/field.ts'
import { FieldsForm } from '@/forms/fields-form.tsx'
import { nameIn } from '@/lib/paths.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { endpointQuery, useApi, useEndpoint, useEndpointMutation } from '@/query/use-endpoint.ts'
import { EmptyState } from '@/ui/empty-state.tsx'
import { announce } from '@/ui/live-region.tsx'
import { showToast } from '@/ui/toasts.ts'
import { useWords } from '@/words/use-words.tsx'
import { configurationWords } from '../words.ts'
import { Crumb } from '../integrations/crumb.tsx'
import { PictureSection } from './picture-section.tsx'
import { WhenConnected } from './when-connected.tsx'
import { profileWords } from './words.ts'

export function ProfilePage() {
  const instance = nameIn(useParams()['instance'])
  const { server } = useApi()
  const t = useWords(configurationWords)
  const words = useWords(profileWords)
  const access = useAccess()
  // 1.x lets no token list, and without a row nobody knows the number
  const isKnown = access.kind === 'server' || server.dialect.startsWith('v2')
  if (!formOf(updateProfileName, server)) return <EmptyState title={t('unsupported.title')}>{t('unsupported.why')}</EmptyState>
  return (
    <>
      <Crumb instance={instance} title={words('title')} />
      <WhenConnected instance={instance}>{isKnown ? <OfRow instance={instance} /> : <ProfileForm instance={instance} />}</WhenConnected>
    </>
  )
}

function OfRow({ instance }: { instance: string }) {
  const t = useWords(profileWords)
  const { data: rows } = useEndpoint(fetchInstances, { name: instance })
  const row = rows.find((each) => each.kind === 'instance' && each.name === instance)
  if (row?.kind !== 'instance' || row.ownerJid === undefined) return <EmptyState title={t('other.title')}>{t('other.text')}</EmptyState>
  return <OfNumber instance={instance} number={row.ownerJid} profileName={row.profileName} />
}

function OfNumber({ instance, number, profileName }: { instance: string; number: string; profileName: string | undefined }) {
  const { data: profile } = useEndpoint(fetchProfile, { instance, number })
  return <ProfileForm instance={instance} profile={profile} profileName={profileName} />
}

const LONGEST = { name: 25, status: 139 }
const FIELDS = {
  name: {
    ...text('name', { hint: 'name.hint' }),
    schema: z.string().check(z.trim(), z.minLength(1, { error: 'needed' }), z.maxLength(LONGEST.name)),
  },
  status: { ...text('status', { hint: 'status.hint', isOptional: true }), schema: z.string().check(z.maxLength(LONGEST.status)) },
} as const
type Answers = { readonly name: string; readonly status: string }

type ProfileFormProps = { instance: string; profile?: Profile; profileName?: string | undefined }

function ProfileForm({ instance, profile, profileName }: ProfileFormProps) {
  const t = useWords(profileWords)
  const api = useApi()
  const client = useQueryClient()
  const explain = useExplainError()
  const name = useEndpointMutation(updateProfileName)
  const status = useEndpointMutation(updateProfileStatus)
  const answersIn = (told?: Profile): Answers => ({ name: told?.name ?? profileName ?? '', status: told?.status ?? '' })
  const lateAside = () => <p className="mt-1 text-sm text-muted">{t('late')}</p>

  return (
    <>
      <div className="px-4 pt-6 lg:px-8 lg:pt-7">
        <PictureSection instance={instance} name={profileName ?? instance} picture={profile?.picture} />
      </div>
      <FieldsForm
        words={profileWords}
        fields={FIELDS}
        saveLabel="save"
        asides={{ name: lateAside }}
        stored={answersIn(profile)}
        reread={async () => {
          if (!profile) return answersIn()
          return answersIn(
            await client.fetchQuery({ ...endpointQuery(api, fetchProfile, { instance, number: profile.wuid }), staleTime: 0 }),
          )
        }}
        save={async (answers, before) => {
          if (answers.name !== before.name) await name.mutateAsync({ instance, name: answers.name })
          if (answers.status !== before.status) await status.mutateAsync({ instance, status: answers.status })
          const said = t('saved', { instance })
          announce(said, answers)
          showToast({ text: said })
          return answers // WhatsApp has them; servers tell them later
        }}
        refusalOf={(error) => ({ fields: {}, whole: explain(error) })}
      />
    </>
  )
}
