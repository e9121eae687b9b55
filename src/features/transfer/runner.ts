/** `lane` is what must not be worked on twice at the same time. */
export type Task = { readonly id: string; readonly lane: string }
export type Status = 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
export type TaskState<Result> = { readonly status: Status; readonly result?: Result | undefined }
export type Run<T extends Task, Result> = { readonly tasks: readonly T[]; readonly states: ReadonlyMap<string, TaskState<Result>> }
type Worked<Result> = { readonly isDone: boolean; readonly result: Result }
type Work<T, Result> = (task: T) => Promise<Worked<Result>>

export type Runner<T extends Task, Result> = {
  readonly now: () => Run<T, Result>
  readonly subscribe: (listener: () => void) => () => void
  /** Begins what waits. */
  readonly start: (work: Work<T, Result>) => void
  /** Begins nothing more; what is on its way comes to its end. */
  readonly stop: () => void
  /** Once more, but only what failed. */
  readonly retry: (work: Work<T, Result>) => void
  /** What was stopped before it began. */
  readonly goOn: (work: Work<T, Result>) => void
}

/** Works on many tasks, a few at a time. Nothing is worked on twice unless it failed and is asked for again. `work` never throws. */
export function createRunner<T extends Task, Result>(tasks: readonly T[], limit: number): Runner<T, Result> {
  let run: Run<T, Result> = { tasks, states: new Map(tasks.map(({ id }) => [id, { status: 'waiting' }])) }
  const listeners = new Set<() => void>()

  function change(next: Run<T, Result>) {
    run = next
    for (const listener of listeners) listener()
  }

  function begin(work: Work<T, Result>) {
    const next = startable(run, limit)
    if (next.length === 0) return
    change(marked(run, next, { status: 'running' }))
    for (const task of next) {
      void complete(task, work)
    }
  }

  async function complete(task: T, work: Work<T, Result>) {
    const { isDone, result } = await work(task)
    change(marked(run, [task], { status: isDone ? 'done' : 'failed', result }))
    begin(work)
  }

  function again(from: Status, work: Work<T, Result>) {
    change(moved(run, from, 'waiting'))
    begin(work)
  }

  return {
    now: () => run,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    start: begin,
    stop: () => change(moved(run, 'waiting', 'stopped')),
    retry: (work) => again('failed', work),
    goOn: (work) => again('stopped', work),
  }
}

/** What may begin now: as many as there is room for, one of each lane. */
function startable<T extends Task, Result>({ tasks, states }: Run<T, Result>, limit: number): readonly T[] {
  const busy = new Set(tasks.filter(({ id }) => states.get(id)?.status === 'running').map(({ lane }) => lane))
  const next: T[] = []
  for (const task of tasks) {
    if (busy.size >= limit) break
    if (states.get(task.id)?.status !== 'waiting' || busy.has(task.lane)) continue
    busy.add(task.lane)
    next.push(task)
  }
  return next
}

function marked<T extends Task, Result>(run: Run<T, Result>, tasks: readonly T[], state: TaskState<Result>): Run<T, Result> {
  const states = new Map(run.states)
  for (const { id } of tasks) states.set(id, state)
  return { ...run, states }
}

const moved = <T extends Task, Result>(run: Run<T, Result>, from: Status, status: Status) =>
  marked(
    run,
    run.tasks.filter(({ id }) => run.states.get(id)?.status === from),
    { status },
  )

/** A lane with its tasks: done once all of them are, failed as soon as nothing is left to wait for and one of them is. */
export type Lane<T extends Task, Result> = {
  readonly name: string
  readonly status: Status
  readonly tasks: readonly { readonly task: T; readonly state: TaskState<Result> }[]
}

const WEIGHT: readonly Status[] = ['running', 'waiting', 'failed', 'stopped', 'done']

export function lanesOf<T extends Task, Result>({ tasks, states }: Run<T, Result>): readonly Lane<T, Result>[] {
  const lanes = new Map<string, { task: T; state: TaskState<Result> }[]>()
  for (const task of tasks) {
    const one = { task, state: states.get(task.id) ?? { status: 'waiting' as const } }
    const lane = lanes.get(task.lane)
    if (lane) lane.push(one)
    else lanes.set(task.lane, [one])
  }
  return [...lanes].map(([name, ofLane]) => ({
    name,
    tasks: ofLane,
    status: WEIGHT.find((status) => ofLane.some(({ state }) => state.status === status)) ?? 'done',
  }))
}
