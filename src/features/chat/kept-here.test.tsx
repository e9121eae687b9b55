import { beforeEach, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { keptHere } from './kept-here.ts'

const NAME = 'switchboard.test https://evolution.test/ desk'
const words = () => keptHere<readonly string[]>('switchboard.test', z.array(z.string()), [])

beforeEach(() => localStorage.clear())

test('each server and instance has its own, the same for all who ask', () => {
  const storeOf = words()
  const desk = storeOf('https://evolution.test/', 'desk')
  desk.update((all) => [...all, 'one'])
  expect(storeOf('https://evolution.test/', 'desk')).toBe(desk)
  expect(storeOf('https://evolution.test/', 'shop').now()).toEqual([])
  expect(localStorage.getItem(NAME)).toBe('["one"]')
  desk.update(() => [])
  expect(localStorage.getItem(NAME)).toBeNull()
})
