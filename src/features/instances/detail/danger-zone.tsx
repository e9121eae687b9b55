import type { ReactNode } from 'react'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { Button } from '@/ui/button.tsx'
import { Section } from '@/ui/section.tsx'
import { useWords } from '@/words/use-words.tsx'
import { deedsFor } from '../deeds/deed-actions.ts'
import { useDoing } from '../deeds/doing.ts'
import { instancesWords } from '../words.ts'
import { detailWords } from './words.ts'

export function DangerZone({ instance, onAsk }: { instance: Instance; onAsk: (deed: 'logOut' | 'delete') => void }) {
  const t = useWords(detailWords)
  const states = useWords(instancesWords)
  const doing = useDoing(instance.name)
  const isBusy = doing === 'restarting' || doing === 'loggingOut' // lines that are on: the row keeps its place meanwhile
  return (
    <Section title={t('danger.title')} className="mt-9">
      <div className="divide-y divide-line/70">
        {(isBusy || deedsFor(instance, doing).includes('logOut')) && (
          <Danger title={states('deed.logOut')} text={t('danger.logOut')}>
            <Button
              variant="danger-quiet"
              isBusy={doing === 'loggingOut'}
              busyLabel={states('doing.loggingOut')}
              reason={doing === 'restarting' ? states('doing.restarting') : undefined}
              onPress={() => onAsk('logOut')}
            >
              {states('deed.logOut')}
            </Button>
          </Danger>
        )}
        <Danger title={states('deed.delete')} text={t('danger.delete')}>
          <Button variant="danger-quiet" reason={doing && states(`doing.${doing}`)} onPress={() => onAsk('delete')}>
            {states('deed.delete')}
          </Button>
        </Danger>
      </div>
    </Section>
  )
}

function Danger({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
      <div className="max-w-120 min-w-56 flex-1">
        <p className="text-base font-medium">{title}</p>
        <p className="text-sm text-muted">{text}</p>
      </div>
      {children}
    </div>
  )
}
