import type { AnchorHTMLAttributes } from 'react'
import { type To, useHref, useLinkClickHandler, useMatch, useResolvedPath } from 'react-router'

type LinkProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> & { to: To; state?: unknown; ref?: React.Ref<HTMLAnchorElement> }

/** A link to a page of this app. Of the router's own one it has what is used here; the rest, its prefetching above all, is a kilobyte or two. */
export function Link({ to, state, onClick, children, ...rest }: LinkProps) {
  const follow = useLinkClickHandler(to, { state })
  return (
    <a
      {...rest}
      href={useHref(to)}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) follow(event)
      }}
    >
      {children}
    </a>
  )
}

/** A link to a place of which one is always the current one: `aria-current` says which, also for what lies below it unless `end`. */
export function NavLink({ to, end = false, ...rest }: LinkProps & { to: string; end?: boolean }) {
  const isHere = useMatch({ path: useResolvedPath(to).pathname, end }) !== null
  return <Link {...rest} to={to} aria-current={isHere ? 'page' : undefined} />
}
