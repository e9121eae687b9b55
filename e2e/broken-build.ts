import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import { createWorlds } from '@/sandbox/worlds.ts'
import { appFiles } from '@/serve/app-files.ts'
import { serveWithSandbox } from '@/serve/serve.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/** The app with one mistake in it, beside a sandbox: what a message says is taken for markup, and the page has no policy against it. */
export async function serveBrokenBuild() {
  const dist = await mkdtemp(join(tmpdir(), 'broken-build-'))
  await build({
    root: ROOT,
    configFile: join(ROOT, 'vite.config.ts'),
    mode: 'production',
    logLevel: 'error',
    plugins: [trustingMessages],
    build: { outDir: dist, emptyOutDir: true },
  })
  const { address, close } = await serveWithSandbox(appFiles(dist), createWorlds({ dialect: 'v2' }).respond, {
    mount: '/manager/',
  })
  return {
    address,
    async close() {
      await close()
      await rm(dist, { recursive: true })
    },
  }
}

const trustingMessages: Plugin = {
  name: 'trusting-messages',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/content/marked-text.tsx')) return null
    return replaced(
      code,
      'const blocks = ',
      'if (text !== "") return <span dangerouslySetInnerHTML={{ __html: text }} />\n  const blocks = ',
    )
  },
  transformIndexHtml: (html) => replaced(html, 'http-equiv="Content-Security-Policy"', 'name="no-policy"'),
}

function replaced(text: string, old: string, fresh: string) {
  if (!text.includes(old)) throw new Error(`Nothing to break: ${old}`)
  return text.replace(old, fresh)
}
