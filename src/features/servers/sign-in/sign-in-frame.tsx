import { Moon, Sun, SunMoon } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '@/ui/icon-button.tsx'
import { Wordmark } from '@/ui/mark.tsx'
import { chooseTheme, THEMES, useTheme } from '@/ui/theme.ts'
import { useWords } from '@/words/use-words.tsx'
import { BoardDrawing } from './board-drawing.tsx'
import { LanguageSelect } from '../language-select.tsx'
import { signInWords } from './sign-in-words.ts'

const PICTURES = { system: SunMoon, light: Sun, dark: Moon }

/** The form at the start, the board beside it where there is room. */
export function SignInFrame({ children }: { children: ReactNode }) {
  const t = useWords(signInWords)
  const theme = useTheme()
  return (
    <div className="lg:grid lg:h-dvh lg:grid-cols-[minmax(30rem,1fr)_1.15fr] lg:grid-rows-[100dvh] lg:overflow-hidden">
      <main className="flex min-h-dvh flex-col px-5 py-6 sm:px-10 lg:min-h-0 lg:overflow-y-auto lg:px-16 lg:py-10">
        <div className="flex items-center justify-between">
          <Wordmark size="page" />
          <IconButton
            icon={PICTURES[theme]}
            label={t('theme', { theme: t(`theme.${theme}`) })}
            onPress={() => chooseTheme(THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system')}
          />
        </div>
        <div className="my-auto w-full max-w-96 py-10 lg:mx-auto">{children}</div>
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 text-sm text-faint">
          <p>{t('privacy')}</p>
          <LanguageSelect aria-label={t('language')} className="w-48" />
        </div>
      </main>
      <div className="hidden border-s border-line bg-surface lg:block">
        <BoardDrawing />
      </div>
    </div>
  )
}
