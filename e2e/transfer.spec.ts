import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright/test'
import { expect, expectAccessible, test } from './fixtures.ts'
import type { World } from './world.ts'

const WEBHOOK = {
  enabled: true,
  url: 'https://hooks.example.com/wa',
  headers: { Authorization: 'Bearer not-for-everyone' },
  byEvents: false,
  base64: true,
  events: ['MESSAGES_UPSERT', 'CONNECTION_UPDATE'],
}

/** Fifty-one instances, of which the first has a webhook. */
async function arrange(makeWorld: (options: { instances: number }) => Promise<World>) {
  const world = await makeWorld({ instances: 51 })
  const [source = '', ...others] = (await world.dump()).instances.map(({ name }) => name)
  await world.call('POST', `webhook/set/${source}`, { webhook: WEBHOOK })
  return { world, source, others }
}
const sets = async (world: World) =>
  (await world.dump()).requests
    .filter(({ method, path }) => method === 'POST' && path.includes('/webhook/set/'))
    .map(({ path }) => path.split('/').at(-1) ?? '')

const byName = (one: string, other: string) => one.localeCompare(other)

async function chooseWebhook(page: Page) {
  await page.getByRole('checkbox', { name: 'Webhook' }).check()
}

test('B16 a webhook is copied to 50 instances, of which 3 fail and are tried again', async ({ page, makeWorld, signIn }) => {
  const { world, source, others } = await arrange(makeWorld)
  const failing = [others[4], others[20], others[49]].map(String).toSorted(byName)
  for (const name of failing) {
    await world.fault({ match: { method: 'POST', path: `/webhook/set/${name}` }, fault: { kind: 'status', status: 400, times: 1 } })
  }
  await signIn(world)
  await page.goto(world.app(`/instances/${source}/webhook`))
  await page.getByRole('link', { name: 'Copy to other instances' }).click()
  await expect(page).toHaveTitle(`Copy configuration, ${source} · Switchboard`)
  await chooseWebhook(page)
  await page.getByRole('button', { name: 'Choose all 50 shown' }).click()
  await expect(page.getByText('Secrets are copied along: Webhook: Headers')).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'See what changes' }).click()
  await expect(page.getByRole('heading', { name: 'What will change' })).toBeFocused()
  await expect(page.getByText('50 instances will change')).toBeVisible()
  await page.getByRole('list', { name: 'Will change' }).getByText(String(others[0]), { exact: true }).click()
  await expect(page.getByText('https://hooks.example.com/wa')).toBeVisible()
  await expect(page.getByText('not-for-everyone')).toBeHidden()
  await expectAccessible(page)
  const before = (await sets(world)).length

  await page.getByRole('button', { name: 'Change 50 instances' }).click()
  await expect(page.getByRole('heading', { name: '47 of 50 instances changed' })).toBeVisible()
  const failed = page.getByRole('list', { name: '3 failed' })
  await expect(failed.getByRole('link')).toHaveText(failing)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Try these 3 again' }).click()
  await expect(page.getByRole('heading', { name: '50 of 50 instances changed' })).toBeVisible()
  const sent = (await sets(world)).slice(before)
  expect(sent.slice(0, 50).toSorted(byName)).toEqual(others.toSorted(byName))
  expect(sent.slice(50).toSorted(byName)).toEqual(failing)

  await page.getByRole('link', { name: 'See in activity' }).click()
  await expect(page.getByRole('button', { name: `Undo: Webhook of ${others[0]}` })).toBeVisible()
})

test('leaving while it runs asks first, and stops it', async ({ page, makeWorld, signIn }) => {
  const { world, source } = await arrange(makeWorld)
  await world.fault({ match: { method: 'POST', path: '/webhook/set' }, fault: { kind: 'slow', ms: 1500 } })
  await signIn(world)
  await page.goto(world.app(`/instances/${source}/copy`))
  await chooseWebhook(page)
  await page.getByRole('button', { name: 'Choose all 50 shown' }).click()
  await page.getByRole('button', { name: 'See what changes' }).click()
  await page.getByRole('button', { name: 'Change 50 instances' }).click()
  await expect(page.getByRole('progressbar', { name: 'Changing instances' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).first().click()
  const question = page.getByRole('alertdialog', { name: 'Stop and leave?' })
  await expect(question).toBeVisible()
  await expectAccessible(page)
  await question.getByRole('button', { name: 'Stay here' }).click()
  await expect(page.getByRole('progressbar', { name: 'Changing instances' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'Activity' }).first().click()
  await question.getByRole('button', { name: 'Stop and leave' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activity' })).toBeVisible()
  expect((await sets(world)).length).toBeLessThan(20)
})

test('I13 a file without secrets goes from one instance to another', async ({ page, makeWorld, signIn }) => {
  const { world, source, others } = await arrange(makeWorld)
  await signIn(world)
  await page.goto(world.app(`/instances/${source}/copy`))
  await chooseWebhook(page)
  await page.getByRole('button', { name: 'Save as file…' }).click()
  await expect(page.getByText('Left out: Webhook: Headers')).toBeVisible()
  await page.getByRole('checkbox', { name: 'With secrets' }).check()
  await expect(page.getByText('Whoever opens the file can read them: Webhook: Headers')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('checkbox', { name: 'With secrets' }).uncheck()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe(`configuration-${source}.json`)
  const file = await download.path()
  const text = await readFile(file, 'utf8')
  expect(text).toContain(WEBHOOK.url)
  expect(text).not.toContain('not-for-everyone')

  await page.getByRole('radio', { name: 'A file' }).check()
  await page.getByLabel('Choose a file…').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') })
  await expect(page.getByText('This is JSON, but no configuration saved from here.')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('Choose a file…').setInputFiles(file)
  await expect(page.getByText(`Saved from ${source}`)).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search instances' }).last().fill(String(others[0]))
  await page.getByRole('checkbox', { name: String(others[0]), exact: true }).check()
  await page.getByRole('button', { name: 'See what changes' }).click()
  await expect(page.getByText('https://hooks.example.com/wa')).toBeVisible()
  await page.getByRole('button', { name: 'Change 1 instance' }).click()
  await expect(page.getByRole('heading', { name: '1 of 1 instance changed' })).toBeVisible()
})

test('A13 the token of one instance does not see it', async ({ page, makeWorld, signIn }) => {
  const { world, source } = await arrange(makeWorld)
  await signIn(world, await world.tokenOf(source))
  await page.goto(world.app(`/instances/${source}/webhook`))
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Copy to other instances' })).toBeHidden()
  await page.goto(world.app(`/instances/${source}/copy`))
  await expect(page.getByRole('heading', { name: 'What to copy' })).toBeHidden()
  await expect(page).toHaveURL(world.app(`/instances/${source}`))
})
