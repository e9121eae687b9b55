import { lazy } from 'react'
import { loadChunk } from '@/lib/missing-chunk.ts'

const load = () => import('./number-form.tsx').then((module) => module.NumberForm)

/** The form brings the numbering plans of all countries along, so it is fetched when somebody reaches for it. */
export const NumberForm = lazy(() => loadChunk(load).then((form) => ({ default: form })))
export const fetchNumberForm = () => void load().catch(() => {})
