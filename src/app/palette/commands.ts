import {
  ArrowRightLeft,
  CircleQuestionMark,
  CopyPlus,
  History,
  Languages,
  List,
  LogOut,
  type LucideIcon,
  Moon,
  Plus,
  QrCode,
  Server,
  SlidersHorizontal,
  Sun,
  SunMoon,
} from 'lucide-react'
import type { NavigateFunction } from 'react-router'
import { LANGUAGE_CODES } from '@/features/servers/language-select.tsx'
import { endSession, type SessionAccess } from '@/features/servers/session.ts'
import { paths } from '@/lib/paths.ts'
import { chooseTheme, THEMES } from '@/ui/theme.ts'
import { chooseLanguage } from '@/words/language.ts'
import { LANGUAGES } from '@/words/translator.ts'
import type { Words } from '@/words/use-words.tsx'
import { homeOf } from '../home.ts'
import type { paletteWords } from './words.ts'

export type Command = {
  readonly id: string
  readonly label: string
  /** What it sets, in the language that it sets it to. */
  readonly beside?: string
  readonly picture: LucideIcon
  readonly keys?: readonly string[]
  readonly run: () => unknown
}
type Opening = (overlay: 'help' | 'inspector') => void
type PaletteWords = Words<typeof paletteWords.source>

const THEME_PICTURES = { system: SunMoon, light: Sun, dark: Moon }

/** The pages; a token gets its instance where the list would be. */
export function placesFor(t: PaletteWords, access: SessionAccess, go: NavigateFunction): Command[] {
  const home = access.kind === 'server' ? { label: t('instances') } : { label: access.instance }
  return [
    { id: 'home', picture: List, run: () => go(homeOf(access)), ...home },
    { id: 'activity', label: t('activity'), picture: History, run: () => go(paths.activity()) },
    { id: 'servers', label: t('servers'), picture: Server, run: () => go(paths.servers()) },
    { id: 'preferences', label: t('preferences'), picture: SlidersHorizontal, run: () => go(paths.preferences()) },
  ]
}

/** What can be done from anywhere, and what this key allows. */
export function deedsFor(t: PaletteWords, access: SessionAccess, go: NavigateFunction, open: Opening): Command[] {
  const create: Command = { id: 'create', label: t('create'), picture: Plus, run: () => go(paths.newInstance()) }
  const themes = THEMES.map((theme) => ({
    id: `theme ${theme}`,
    label: t('theme'),
    beside: t(`theme.${theme}`),
    picture: THEME_PICTURES[theme],
    run: () => chooseTheme(theme),
  }))
  const languages = LANGUAGE_CODES.map((language) => ({
    id: `language ${language}`,
    label: t('language'),
    beside: LANGUAGES[language],
    picture: Languages,
    run: () => chooseLanguage(language),
  }))
  return [
    ...(access.kind === 'server' ? [create] : []),
    { id: 'help', label: t('help'), picture: CircleQuestionMark, keys: ['?'], run: () => open('help') },
    { id: 'inspector', label: t('inspector'), picture: ArrowRightLeft, keys: ['I'], run: () => open('inspector') },
    ...themes,
    ...languages,
    { id: 'sign-out', label: t('sign-out'), picture: LogOut, run: endSession },
  ]
}

/** What can be done with one instance, and what this key allows. */
export function deedsOf(t: PaletteWords, access: SessionAccess, { name, isPairable }: Subject, go: NavigateFunction): Command[] {
  const pair: Command = { id: `pair ${name}`, label: t('pair'), picture: QrCode, keys: ['P'], run: () => go(paths.pair(name)) }
  const copy: Command = { id: `copy ${name}`, label: t('copy'), picture: CopyPlus, run: () => go(paths.copy(name)) }
  return [...(isPairable ? [pair] : []), ...(access.kind === 'server' ? [copy] : [])]
}
type Subject = { readonly name: string; readonly isPairable: boolean }
