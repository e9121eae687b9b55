import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chunkGroups } from './src/tools/chunk-groups.ts'
import { unnamedComponents } from './src/tools/unnamed-components.ts'

/** The path the build is made for. One replacement in index.html moves it anywhere else; see src/README.md. */
const MOUNT = '/manager/'

export default defineConfig(({ command }) => ({
  base: command === 'serve' ? MOUNT : './',
  plugins: [react(), tailwindcss(), unnamedComponents()],
  resolve: { alias: { '@': fileURLToPath(new URL('src', import.meta.url)) } },
  experimental: {
    renderBuiltUrl: (filename, { hostType }) => (hostType === 'html' ? MOUNT + filename : { relative: true }),
  },
  build: {
    target: 'baseline-widely-available',
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'], // leaves light-dark() alone: lowered, a part of a page could not be light
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      treeshake: { propertyReadSideEffects: false },
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: chunkGroups() } },
    },
  },
  test: {
    maxWorkers: '100%', // else one core is left idle, and on two cores that is half of the time
    projects: [
      { extends: true, test: { name: 'node', environment: 'node', isolate: false, include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'dom', environment: 'happy-dom', testTimeout: 20_000, include: ['src/**/*.test.tsx'] } },
    ],
  },
}))
