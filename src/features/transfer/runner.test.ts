import { array, assert, asyncProperty, boolean, constantFrom, integer, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import { createRunner, lanesOf, type Task } from './runner.ts'

const tasksOf = (lanes: number, each: number): Task[] =>
  Array.from({ length: lanes * each }, (_, at) => ({ id: `${at}`, lane: `${Math.floor(at / each)}` }))
const settled = () => new Promise((resolve) => setTimeout(resolve))

const plan = record({
  lanes: integer({ min: 0, max: 12 }),
  each: integer({ min: 1, max: 3 }),
  limit: integer({ min: 1, max: 5 }),
  /** For each piece of work that ends: which of those on their way, how, and what somebody presses then. */
  turns: array(record({ which: nat(), isDone: boolean(), press: constantFrom('nothing', 'stop', 'retry', 'goOn') }), {
    maxLength: 60,
  }),
})

test('B16 property: nothing is sent twice, a few at a time, and everything ends in exactly one state', async () => {
  await assert(
    asyncProperty(plan, async ({ lanes, each, limit, turns }) => {
      const tasks = tasksOf(lanes, each)
      const runner = createRunner<Task, string>(tasks, limit)
      const onTheirWay: { task: Task; end: (isDone: boolean) => void }[] = []
      const done = new Set<string>()
      const isOpen = new Map(tasks.map(({ id }) => [id, true]))

      function work(task: Task) {
        expect(done.has(task.id)).toBe(false)
        expect(isOpen.get(task.id)).toBe(true) // a failure is not sent again unless that is asked for
        isOpen.set(task.id, false)
        expect(onTheirWay.map((other) => other.task.lane)).not.toContain(task.lane)
        return new Promise<{ isDone: boolean; result: string }>((resolve) => {
          onTheirWay.push({
            task,
            end(isDone) {
              if (isDone) done.add(task.id)
              resolve({ isDone, result: `${isDone}` })
            },
          })
          expect(onTheirWay.length).toBeLessThanOrEqual(limit)
        })
      }
      async function endOne(which: number, isDone: boolean) {
        const [ended] = onTheirWay.splice(which % onTheirWay.length, 1)
        ended?.end(isDone)
        await settled()
      }
      const reopen = (status: string) => {
        for (const { id } of tasks) if (runner.now().states.get(id)?.status === status) isOpen.set(id, true)
      }

      runner.start(work)
      for (const { which, isDone, press } of turns) {
        if (onTheirWay.length > 0) await endOne(which, isDone)
        if (press === 'stop') runner.stop()
        if (press === 'retry') {
          reopen('failed')
          runner.retry(work)
        }
        if (press === 'goOn') {
          reopen('stopped')
          runner.goOn(work)
        }
      }
      while (onTheirWay.length > 0) await endOne(0, false)

      const ends = tasks.map(({ id }) => runner.now().states.get(id)?.status)
      expect(ends.every((status) => status === 'done' || status === 'failed' || status === 'stopped')).toBe(true)
      expect(tasks.filter((_, at) => ends[at] === 'done').map(({ id }) => id)).toEqual(
        tasks.map(({ id }) => id).filter((id) => done.has(id)),
      )
      expect(lanesOf(runner.now())).toHaveLength(lanes)
    }),
    { numRuns: 60 },
  )
})

test('a lane is what the worst of its tasks is', async () => {
  const runner = createRunner<Task, null>(tasksOf(2, 2), 4)
  runner.start(async ({ id }) => ({ isDone: id !== '1', result: null }))
  await settled()
  await settled()
  expect(lanesOf(runner.now()).map(({ status }) => status)).toEqual(['failed', 'done'])
})

test('stopped before it began, nothing is sent', () => {
  const runner = createRunner<Task, null>(tasksOf(3, 1), 1)
  const sent: string[] = []
  runner.start(({ id }) => {
    sent.push(id)
    return new Promise(() => {})
  })
  runner.stop()
  expect(sent).toEqual(['0'])
  expect([...runner.now().states.values()].map(({ status }) => status)).toEqual(['running', 'stopped', 'stopped'])
})
