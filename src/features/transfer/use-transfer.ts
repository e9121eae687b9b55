import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { ApiError } from '@/api/api-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { carryOut, look, type Outcome, type Seen } from './carry-out.ts'
import { type Content, partsIn } from './content.ts'
import { type Step, stepsFor } from './plan.ts'
import { createRunner, type Runner, type Task } from './runner.ts'

/** How many instances are spoken to at the same time. */
const AT_ONCE = 4

export type Transfer = {
  readonly content: Content
  readonly preview: Runner<Step, Seen>
  readonly sending?: Runner<Step, Outcome>
}

/** From what is wanted for whom, over what would change, to the change itself. */
export function useTransfer() {
  const api = useApi()
  const client = useQueryClient()
  const [transfer, setTransfer] = useState<Transfer>()
  const underWay = useRef<Pick<Runner<Step, unknown>, 'stop'>>(null)
  useEffect(() => () => underWay.current?.stop(), [])

  const lookIn = (content: Content) => async (step: Step) => {
    const seen = await look({ api, client }, step, wantedIn(content, step))
    return { isDone: seen.kind !== 'unread', result: seen }
  }

  function preview(content: Content, instances: readonly string[]) {
    const runner = createRunner<Step, Seen>(stepsFor(instances, partsIn(content, api.server)), AT_ONCE)
    underWay.current = runner
    setTransfer({ content, preview: runner })
    runner.start(lookIn(content))
  }

  function sendIn(content: Content, seen: Map<string, Seen>, runner: Runner<Step, Outcome>) {
    return async (step: Step) => {
      const { plan, outcome } = await carryOut({ api, client }, step, wantedIn(content, step), seen.get(step.id))
      seen.set(step.id, plan) // what was told to have moved may be overwritten next time
      if (outcome.kind === 'refused' && outcome.error instanceof ApiError && outcome.error.kind === 'unauthorized') runner.stop()
      return { isDone: outcome.kind === 'changed' || outcome.kind === 'same', result: outcome }
    }
  }
  const seenSince = useRef(new Map<string, Seen>())

  function send({ content, preview: shown }: Transfer) {
    const { tasks, states } = shown.now()
    const seen = new Map(tasks.flatMap(({ id }) => resultIn(states.get(id), id)))
    const runner = createRunner<Step, Outcome>(
      tasks.filter(({ id }) => seen.get(id)?.kind === 'change'),
      AT_ONCE,
    )
    underWay.current = runner
    seenSince.current = seen
    setTransfer({ content, preview: shown, sending: runner })
    runner.start(sendIn(content, seen, runner))
  }

  function close() {
    transfer?.preview.stop()
    setTransfer(undefined)
  }

  return {
    transfer,
    preview,
    send,
    readAgain: ({ content, preview: runner }: Transfer, which: 'retry' | 'goOn') => runner[which](lookIn(content)),
    sendAgain: ({ content, sending }: Transfer, which: 'retry' | 'goOn') => sending?.[which](sendIn(content, seenSince.current, sending)),
    close,
  }
}

const wantedIn = (content: Content, { part }: Step) => content[part.id] ?? {}

const resultIn = (state: { readonly result?: Seen | undefined } | undefined, id: string): [string, Seen][] =>
  state?.result ? [[id, state.result]] : []

export const useRun = <T extends Task, Result>(runner: Runner<T, Result>) => useSyncExternalStore(runner.subscribe, runner.now)
