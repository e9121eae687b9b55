import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { RECORDINGS } from '@/api/recordings.ts'
import { contractOf, reportOf } from './contract.ts'

const CASES = {
  'answer-that-is-understood': at('GET', '/instance/connectionState/a', 200, { instance: { instanceName: 'a', state: 'open' } }),
  'answer-of-another-shape': at('GET', '/instance/connectionState/b', 200, { state: 'open' }),
  'refusal-of-a-wrong-verb': at('PUT', '/instance/restart/a', 404, { response: { message: ['Cannot PUT /instance/restart/a'] } }),
  'page-in-place-of-a-refusal': at('GET', '/settings/find/a', 404, '<html>Not found</html>'),
  'path-of-nobody': at('GET', '/nowhere', 200, {}),
}

function at(method: string, path: string, status: number, body: unknown) {
  return { version: '2.3.6', request: { method, path, headers: {} }, response: { status, headers: {}, ms: 1, body } }
}

test.each(['1.7.4', '2.3.6'])('%s: every recorded case of a known endpoint is understood', async (version) => {
  const { misunderstood, understood, known } = await contractOf(join(RECORDINGS, version))
  expect(misunderstood).toEqual([])
  expect(understood).toBe(known)
  expect(known).toBeGreaterThan(150)
})

test('what was not understood is named, and what nobody knows is counted', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-'))
  try {
    for (const [name, recording] of Object.entries(CASES)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(recording))
    writeFileSync(join(folder, 'transcript.json'), '[]')
    writeFileSync(join(folder, 'broken.json'), '{')
    expect(reportOf('lab', await contractOf(folder))).toEqual([
      'lab: 2 of 4 understood',
      '  not answer-of-another-shape: instance.instanceName: expected string',
      '  not page-in-place-of-a-refusal: unexpected',
      '  1 cases belong to endpoints that are not known here',
    ])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
