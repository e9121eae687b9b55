import type { Session, SignedInState } from '@/features/servers/session.ts'
import { lazyPage } from './lazy-page.tsx'

export const SignInPage = lazyPage(() => import('@/features/servers/sign-in/sign-in-page.tsx').then((module) => module.SignInPage))
export const SignedIn = lazyPage<{ session: SignedInState }>(() => import('./signed-in.tsx').then((module) => module.SignedIn))
export const ServersPage = lazyPage(() => import('@/features/servers/servers-page.tsx').then((module) => module.ServersPage))
export const PreferencesPage = lazyPage(() => import('@/features/servers/preferences-page.tsx').then((module) => module.PreferencesPage))
export const InstancesPage = lazyPage(() => import('@/features/instances/instances-page.tsx').then((module) => module.InstancesPage))
export const NewInstancePage = lazyPage(() => import('@/features/instances/new-instance-page.tsx').then((module) => module.NewInstancePage))
export const InstancePage = lazyPage(() => import('@/features/instances/instance-page.tsx').then((module) => module.InstancePage))
export const Overview = lazyPage(() => import('@/features/instances/detail/overview.tsx').then((module) => module.Overview))
export const ChatPage = lazyPage(() => import('@/features/chat/chat-page.tsx').then((module) => module.ChatPage))
export const WebhookPage = lazyPage(() => import('@/features/configuration/webhook/webhook-page.tsx').then((module) => module.WebhookPage))
export const SettingsPage = lazyPage(() =>
  import('@/features/configuration/settings/settings-page.tsx').then((module) => module.SettingsPage),
)
export const IntegrationsPage = lazyPage(() =>
  import('@/features/configuration/integrations/integrations-page.tsx').then((module) => module.IntegrationsPage),
)
export const ChannelPage = lazyPage(() =>
  import('@/features/configuration/integrations/channel-page.tsx').then((module) => module.ChannelPage),
)
export const ChatwootPage = lazyPage(() =>
  import('@/features/configuration/chatwoot/chatwoot-page.tsx').then((module) => module.ChatwootPage),
)
export const ProxyPage = lazyPage(() => import('@/features/configuration/proxy/proxy-page.tsx').then((module) => module.ProxyPage))
export const ProfilePage = lazyPage(() => import('@/features/configuration/profile/profile-page.tsx').then((module) => module.ProfilePage))
export const PrivacyPage = lazyPage(() => import('@/features/configuration/profile/privacy-page.tsx').then((module) => module.PrivacyPage))
export const CopyPage = lazyPage(() => import('@/features/transfer/copy-page.tsx').then((module) => module.CopyPage))
export const ActivityPage = lazyPage(() =>
  import('@/features/configuration/activity/activity-page.tsx').then((module) => module.ActivityPage),
)
export const PairPage = lazyPage(() => import('@/features/pairing/pair-page.tsx').then((module) => module.PairPage))

export const AskKeyDialog = lazyPage<{ session: Session }>(() =>
  import('@/features/servers/sign-in/ask-key-dialog.tsx').then((module) => module.AskKeyDialog),
)
