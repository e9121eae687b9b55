import { type ReactNode, useEffect, useRef } from 'react'
import { useAttention } from './attention.ts'

let shownPath: string | null = null

type PageHeadingProps = {
  name: string
  className?: string
  /** The name as it is drawn, where that is more than its letters. */
  children?: ReactNode
}

/**
 * The `h1` of a page and the title of its tab. After a change of page it takes the focus, which is also what makes a screen reader
 * say the name, once; on the first load the focus stays where the browser put it. Draw it anew (with a `key`) for each page.
 */
export function PageHeading({ name, className = 'text-lg font-semibold', children = name }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const attention = useAttention()
  useEffect(() => {
    const { pathname } = location
    if (shownPath !== null && shownPath !== pathname) heading.current?.focus()
    shownPath = pathname
  }, [])
  return (
    <>
      <title>{`${attention > 0 ? `(${attention}) ` : ''}${name} · Switchboard`}</title>
      <h1 ref={heading} tabIndex={-1} className={`outline-none ${className}`}>
        {children}
      </h1>
    </>
  )
}
