import '@/ui/styles.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from '@/app/app.tsx'
import { chooseTheme, themeNow } from '@/ui/theme.ts'
import { chooseLanguage, preferredLanguage } from '@/words/language.ts'

chooseTheme(themeNow())
const root = document.getElementById('root')

// Someone else's page may hold this one in a frame to have its buttons pressed unseen. It gets nothing to press.
if (root && window.top === window.self) {
  void chooseLanguage(preferredLanguage()).then(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  )
}
