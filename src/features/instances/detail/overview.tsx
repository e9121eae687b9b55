import { useOutletContext } from 'react-router'
import type { Instance } from '@/api/endpoints/instance-list.ts'
import { SetbackBars } from '../deeds/setback-bars.tsx'
import type { Reason } from '../instance-state.ts'
import { DangerZone } from './danger-zone.tsx'
import { LineFacts } from './line-facts.tsx'
import { ReasonView } from './reason-view.tsx'
import { SideFacts } from './side-facts.tsx'

/** What the frame of an instance hands to its first page. */
export type OverviewContext = {
  instance: Instance
  reason: Reason
  isDoing: boolean
  onAsk: Parameters<typeof DangerZone>[0]['onAsk']
}

export function Overview() {
  const { instance, reason, isDoing, onAsk } = useOutletContext<OverviewContext>()
  return (
    <>
      <SetbackBars of={instance.name} className="px-4 pt-4 lg:px-8" />
      {!isDoing && <ReasonView instance={instance} reason={reason} />}
      <div className="grid max-w-280 gap-x-14 gap-y-8 px-4 py-6 lg:grid-cols-[minmax(0,1fr)_20rem] lg:px-8 lg:py-7">
        <div className="min-w-0">
          <LineFacts instance={instance} />
          <DangerZone instance={instance} onAsk={onAsk} />
        </div>
        <SideFacts instance={instance} />
      </div>
    </>
  )
}
