import { describe, expect, test } from 'vitest'
import type { InstanceRow } from '@/api/endpoints/instance-list.ts'
import { arrange, type Filter } from './filter.ts'

const row = (name: string, parts: Partial<Extract<InstanceRow, { kind: 'instance' }>> = {}): InstanceRow => ({
  kind: 'instance',
  name,
  state: 'open',
  ...parts,
})
const ROWS: readonly InstanceRow[] = [
  row('loja-2', { ownerJid: '5511980000124@s.whatsapp.net', profileName: 'Farmácia São João' }),
  row('loja-10', { state: 'connecting' }),
  row('Açaí', { state: 'close' }),
  row('padaria', { state: 'close', ownerJid: '5531980000377@s.whatsapp.net', disconnection: { code: 440 } }),
  { kind: 'unreadable', raw: '{"nome":"loja-9"}' },
]
const ALL: Filter = { query: '', state: null, order: 'problems' }
const shown = (filter: Partial<Filter>) =>
  arrange(ROWS, { ...ALL, ...filter }, 'v2').sections.map(({ id, rows }) =>
    [id as string].concat(rows.map((each) => (each.kind === 'instance' ? each.name : 'unreadable'))),
  )

describe('B3 search and state', () => {
  test('problems come first, names in natural order', () =>
    expect(shown({})).toEqual([
      ['attention', 'padaria'],
      ['unreadable', 'unreadable'],
      ['connecting', 'loja-10'],
      ['close', 'Açaí'],
      ['open', 'loja-2'],
    ]))
  test('by name there are no sections', () =>
    expect(shown({ order: 'name', query: 'loja' })).toEqual([['all', 'unreadable', 'loja-2', 'loja-10']]))
  test.each([
    ['acai', 'Açaí'],
    ['FARMACIA joao', 'loja-2'],
    ['+55 (31) 98000-0377', 'padaria'],
    ['0377', 'padaria'],
  ])('%s finds %s', (query, name) => expect(shown({ query }).map(([, found]) => found)).toEqual([name]))
  test('a lone digit is searched in names only', () => expect(shown({ query: '2' })).toEqual([['open', 'loja-2']]))
  test('both combine, and matches in other states are counted', () => {
    const { sections, matchesElsewhere } = arrange(ROWS, { ...ALL, query: 'loja', state: 'connecting' }, 'v2')
    expect(sections.map(({ id }) => id)).toEqual(['connecting'])
    expect(matchesElsewhere).toBe(2)
  })
  test('counts are those of the whole list', () =>
    expect(arrange(ROWS, { ...ALL, query: 'nothing' }, 'v2').counts).toEqual({ all: 5, attention: 1, connecting: 1, close: 1, open: 1 }))
})
