import { spawnSync } from 'node:child_process'
import { expect, test } from 'playwright/test'

test('K1 what a browser has to fetch stays within its budget', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['tsx', 'src/tools/size.ts'], { cwd: `${import.meta.dirname}/..`, encoding: 'utf8' })
  expect(status, `${stdout}\n${stderr}`).toBe(0)
})
