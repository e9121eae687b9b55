import '@/ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/app.tsx'
import { startWords } from '@/app/start/start-words.ts'
import { chooseTheme, themeNow } from '@/ui/theme.ts'
import { showLanguage, preferredLanguage } from '@/words/language.ts'
import { translator } from '@/words/translator.ts'

chooseTheme(themeNow())
const root = document.getElementById('root')

// Someone else's page may hold this one in a frame to have its buttons pressed unseen. It gets nothing to press.
if (root && window.top === window.self) void start(root)
else if (root) void explainFrame(root)

async function start(root: HTMLElement) {
  await showLanguage(preferredLanguage())
  // what a boundary caught is on the screen, with its details; a console may have other readers
  createRoot(root, { onCaughtError: () => {} }).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

async function explainFrame(root: HTMLElement) {
  const language = preferredLanguage()
  root.textContent = translator(language, await startWords.load(language))('framed')
}
