import { useSyncExternalStore } from 'react'
import { onTick } from '@/ui/ticks.ts'

/** The last midnight. Whoever has the chats open overnight sees yesterday become yesterday. */
export const useToday = () => useSyncExternalStore(onTick, midnight)

const midnight = () => new Date().setHours(0, 0, 0, 0)
