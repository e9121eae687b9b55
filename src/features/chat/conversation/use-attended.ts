import { useSyncExternalStore } from 'react'

/** Whether somebody looks: the page is visible and its window has the focus. */
export const isAttended = () => document.visibilityState === 'visible' && document.hasFocus()

export const useAttended = () => useSyncExternalStore(onChange, isAttended)

function onChange(listener: () => void) {
  document.addEventListener('visibilitychange', listener)
  addEventListener('focus', listener)
  addEventListener('blur', listener)
  return () => {
    document.removeEventListener('visibilitychange', listener)
    removeEventListener('focus', listener)
    removeEventListener('blur', listener)
  }
}
