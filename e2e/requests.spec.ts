import { expect, expectAccessible, test } from './fixtures.ts'

const LOOKS = [
  { name: 'wide', use: { viewport: { width: 1440, height: 900 } } },
  { name: 'on a phone', use: { colorScheme: 'dark', viewport: { width: 390, height: 844 } } },
] as const

for (const { name, use } of LOOKS) {
  test.describe(name, () => {
    test.use(use)

    test('I13 the requests of the session, by keyboard, beside the page', async ({ page, makeWorld, signIn }) => {
      const loaded: string[] = []
      page.on('request', (request) => loaded.push(request.url()))
      const world = await makeWorld({ instances: 3 })
      await signIn(world)
      await expect(page.getByRole('heading', { level: 1, name: 'Instances' })).toBeVisible()
      expect(loaded.filter((url) => /inspector/.test(url))).toEqual([]) // nothing of it is there before it is wanted

      await page.keyboard.press('i')
      const panel = page.getByRole('region', { name: /^Requests/ })
      await expect(panel).toBeVisible()
      await expectAccessible(page)
      const main = await page.getByRole('main').boundingBox()
      const own = await panel.boundingBox()
      expect((main?.y ?? 0) + (main?.height ?? 0)).toBeLessThanOrEqual((own?.y ?? 0) + 1)

      await panel
        .getByRole('button', { name: /fetchInstances/ })
        .first()
        .click()
      await expect(panel.getByRole('heading', { name: 'Answer' })).toBeVisible()
      await expectAccessible(page)
      expect(await panel.innerText()).not.toContain(world.key)
      expect(await panel.innerHTML()).not.toMatch(/\d{11,}/)

      await page.keyboard.press('Escape')
      await page.keyboard.press('Escape')
      await expect(panel).toBeHidden()

      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('requests')
      await page.keyboard.press('Enter')
      await expect(panel).toBeVisible()
      await panel.getByRole('button', { name: 'Clear' }).click()
      await panel.getByRole('button', { name: 'Close requests' }).click()
      await expect(panel).toBeHidden()
    })
  })
}
