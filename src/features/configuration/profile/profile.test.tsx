import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { beginSession, endSession } from '@/features/servers/session.ts'
import type { SandboxOptions } from '@/sandbox/server.ts'
import { renderPages, startServer } from '@/test/render.tsx'
import { Link } from '@/navigation/link.tsx'
import { dismissToast, toastsNow } from '@/ui/toasts.ts'
import { ActivityPage } from '../activity/activity-page.tsx'
import { PrivacyPage } from './privacy-page.tsx'
import { ProfilePage } from './profile-page.tsx'

beforeEach(() => localStorage.clear())
afterEach(() => {
  cleanup()
  endSession()
  for (const { id } of toastsNow()) dismissToast(id)
})

const PAGES = {
  '/instances/:instance/profile': (
    <>
      <Link to="/activity">Activity</Link>
      <ProfilePage />
    </>
  ),
  '/activity': <ActivityPage />,
  '/instances/:instance/privacy': <PrivacyPage />,
}
const SPEAKERS = ['v1', 'v2.0', 'v2'] as const

function open(step: 'profile' | 'privacy', options: Partial<SandboxOptions> = {}, name = 'academia-forte', isToken = false) {
  const server = startServer({ dialect: 'v2', instances: 6, ...options })
  const { world, api } = server
  beginSession(
    {
      address: api.baseUrl,
      apiKey: world.key,
      access: isToken ? { kind: 'instance', instance: name } : { kind: 'server' },
      server: world.server,
    },
    false,
  )
  return renderPages(`/instances/${name}/${step}`, PAGES, server)
}
const nameField = () => screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' })
const file = (type: string, size = 4) => new File([new Uint8Array(size)], 'picture', { type })

describe('the profile of the account', () => {
  test.each(SPEAKERS)('E1 %s: only what changed is sent', async (dialect) => {
    const { user, writes, world } = open('profile', { dialect })
    const name = await nameField()
    expect(name.value).toBe('Academia Forte')
    await user.clear(name)
    await user.type(name, 'Academia Nova')
    await user.click(screen.getByRole('button', { name: 'Save profile' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Save profile' })).toBeNull())
    const sent = writes().filter(({ path }) => path.includes('/updateProfile'))
    expect(sent).toEqual([{ method: 'POST', path: '/chat/updateProfileName/academia-forte', body: { name: 'Academia Nova' } }])
    expect(world.home('academia-forte').owner?.name).toBe('Academia Nova')
  })

  test('a name that is too long is told how long it may be', async () => {
    const { user, writes } = open('profile')
    const name = await nameField()
    await user.clear(name)
    await user.type(name, 'N'.repeat(26))
    await user.click(screen.getByRole('button', { name: 'Save profile' }))
    expect(await screen.findByText(/This cannot be sent as it is. Up to 25 characters/)).toBeDefined()
    expect(writes().filter(({ path }) => path.includes('/updateProfile'))).toEqual([])
  })

  test('E2 a refusal keeps what was typed', async () => {
    const { user, world } = open('profile')
    world.faults.add({ path: '/chat/updateProfileStatus' }, { kind: 'status', status: 500 })
    const about = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Status text' })
    await user.clear(about)
    await user.type(about, 'Closed today')
    await user.click(screen.getByRole('button', { name: 'Save profile' }))
    expect(await screen.findByRole('alert')).toBeDefined()
    expect(about.value).toBe('Closed today')
  })

  test.each(SPEAKERS)('%s: a picture is set once it was told what happens then', async (dialect) => {
    const { user, writes, world } = open('profile', { dialect })
    await user.upload(await screen.findByLabelText('Choose a picture'), file('image/png'))
    const dialog = await screen.findByRole('alertdialog', { name: 'Set this picture?' })
    expect(within(dialog).getByText('The server connects anew after this.')).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Set picture' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(writes().find(({ path }) => path.startsWith('/chat/updateProfilePicture'))).toEqual({
      method: dialect === 'v1' ? 'PUT' : 'POST',
      path: '/chat/updateProfilePicture/academia-forte',
      body: { picture: 'AAAAAA==' },
    })
    expect(world.home('academia-forte').picture).toBe('data:image/jpeg;base64,AAAAAA==')
    expect(await screen.findByText('Connecting anew.')).toBeDefined()
  })

  test('a version that never settles after it says so before', async () => {
    const { user } = open('profile', { dialect: 'v1', version: '1.8.2' })
    await user.upload(await screen.findByLabelText('Choose a picture'), file('image/jpeg'))
    expect(await screen.findByText('This version of the server does not settle after this.')).toBeDefined()
  })

  test('a failed picture is told in the dialog, which stays', async () => {
    const { user, world } = open('profile')
    world.faults.add({ path: '/chat/removeProfilePicture' }, { kind: 'status', status: 500 })
    await user.click(await screen.findByRole('button', { name: 'Remove it' }))
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove the picture?' })
    await user.click(within(dialog).getByRole('button', { name: 'Remove picture' }))
    expect(await within(dialog).findByRole('alert')).toBeDefined()
  })

  test.each([
    [file('image/gif'), 'This is not a JPEG or PNG picture.'],
    [file('image/png', 5_000_001), 'This picture is larger than 5 MB.'],
  ])('a file that no server takes is refused before it is sent', async (wrong, words) => {
    const { writes } = open('profile')
    const input = await screen.findByLabelText('Choose a picture')
    await userEvent.setup({ applyAccept: false }).upload(input, wrong)
    expect(await screen.findByText(words)).toBeDefined()
    expect(writes().some(({ path }) => path.includes('Picture'))).toBe(false)
  })

  describe('E7', () => {
    test.each(SPEAKERS)('E7 %s: name and status are listed, and set back from there', async (dialect) => {
      const { user, world } = open('profile', { dialect })
      const home = world.home('academia-forte')
      home.about = 'Open'
      const before = { name: home.owner?.name, status: home.about }
      await user.type(await nameField(), ' Nova')
      await user.type(screen.getByRole('textbox', { name: 'Status text' }), '!')
      await user.click(screen.getByRole('button', { name: 'Save profile' }))
      await waitFor(() => expect(home.about).toBe(`${before.status}!`))
      expect(home.owner?.name).toBe('Academia Forte Nova')
      await user.click(await screen.findByRole('link', { name: 'Activity' }))
      expect(screen.getByText('Profile: Name, Status text')).toBeDefined()
      await user.click(await screen.findByRole('button', { name: 'Undo: Profile of academia-forte' }))
      expect(await screen.findByText(/Set back at/)).toBeDefined()
      expect({ name: home.owner?.name, status: home.about }).toEqual(before)
    })

    test('E7 a name that the server goes on telling as it was is shown as it was set, saved over by nothing, and set back', async () => {
      const { user, world, writes } = open('profile')
      const home = world.home('academia-forte')
      home.about = 'Open'
      await user.type(await nameField(), ' Nova')
      await user.click(screen.getByRole('button', { name: 'Save profile' }))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Save profile' })).toBeNull())
      home.owner = { phone: home.owner?.phone ?? '', name: 'Academia Forte' }
      await user.type(screen.getByRole('textbox', { name: 'Status text' }), '!')
      await user.click(await screen.findByRole('button', { name: 'Save profile' }))
      await waitFor(() => expect(home.about).toBe('Open!'))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Save profile' })).toBeNull())
      expect((await nameField()).value).toBe('Academia Forte Nova')
      expect(screen.queryByText(/the server keeps something else/)).toBeNull()

      await user.click(await screen.findByRole('link', { name: 'Activity' }))
      const [, ofName] = await screen.findAllByRole('button', { name: 'Undo: Profile of academia-forte' })
      if (ofName) await user.click(ofName)
      expect(await screen.findByText(/Set back at/)).toBeDefined()
      expect(writes().findLast(({ path }) => path.includes('updateProfile'))?.body).toEqual({ name: 'Academia Forte' })
    })

    test('E7 a picture is listed, with why it cannot be set back', async () => {
      const { user } = open('profile')
      await user.click(await screen.findByRole('button', { name: 'Remove it' }))
      await user.click(await screen.findByRole('button', { name: 'Remove picture' }))
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
      await user.click(screen.getByRole('link', { name: 'Activity' }))
      expect(await screen.findByText('Profile: Picture')).toBeDefined()
      expect(screen.getByText(/did not tell what stood there before/)).toBeDefined()
      expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
    })

    test('E7 with a token of 1.x nothing is known of it: only what is written is sent', async () => {
      const { user, writes } = open('profile', { dialect: 'v1' }, 'academia-forte', true)
      await user.type(await screen.findByRole('textbox', { name: 'Status text' }), 'Closed today')
      await user.click(screen.getByRole('button', { name: 'Save profile' }))
      await waitFor(() => expect(screen.queryByRole('button', { name: 'Save profile' })).toBeNull())
      expect(writes().filter(({ path }) => path.includes('updateProfile'))).toMatchObject([{ body: { status: 'Closed today' } }])
      await user.click(screen.getByRole('link', { name: 'Activity' }))
      expect(await screen.findByText('Profile: Status text')).toBeDefined()
      expect(screen.queryByRole('button', { name: /^Undo/ })).toBeNull()
    })
  })

  test('of a line that is not connected it says where the profile is, and how to reach it', async () => {
    open('profile', {}, 'test-sandbox')
    expect(await screen.findByRole('heading', { name: 'The profile is on the phone' })).toBeDefined()
    expect(screen.getByRole('link', { name: 'Pair a phone' })).toBeDefined()
  })

  test('the reference has none', async () => {
    open('profile', { dialect: 'documented' })
    expect(await screen.findByRole('heading', { name: 'This server has no such setting' })).toBeDefined()
  })
})

describe('privacy', () => {
  test.each(SPEAKERS)('E1 %s: a change sends all six, in the form of the server', async (dialect) => {
    const { user, writes, world } = open('privacy', { dialect })
    await user.selectOptions(await screen.findByLabelText('Online'), 'As with last seen')
    await user.click(screen.getByRole('button', { name: 'Save privacy' }))
    const body = {
      readreceipts: 'all',
      profile: 'contacts',
      status: 'contacts',
      online: 'match_last_seen',
      last: 'contacts',
      groupadd: 'all',
    }
    await waitFor(() => expect(world.home('academia-forte').privacy).toEqual(body))
    expect(writes()).toEqual([
      {
        method: dialect === 'v1' ? 'PUT' : 'POST',
        path: '/chat/updatePrivacySettings/academia-forte',
        body: dialect === 'v1' ? { privacySettings: body } : body,
      },
    ])
  })

  test('a choice that only WhatsApp knows is kept', async () => {
    const { user, world } = open('privacy', {})
    const home = world.home('academia-forte')
    home.privacy = { ...home.privacy, last: 'contact_allowlist' }
    const last = await screen.findByLabelText<HTMLSelectElement>('Last seen')
    expect(last.value).toBe('contact_allowlist')
    await user.selectOptions(screen.getByLabelText('Online'), 'As with last seen')
    await user.click(screen.getByRole('button', { name: 'Save privacy' }))
    await waitFor(() => expect(home.privacy).toMatchObject({ last: 'contact_allowlist', online: 'match_last_seen' }))
  })

  test('what happens after it is told before', async () => {
    open('privacy')
    expect(await screen.findByText('The server connects anew after this.')).toBeDefined()
  })
})
