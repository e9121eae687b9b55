import type { ServerColor } from './saved-servers.ts'

const GROUNDS: Record<ServerColor, string> = {
  accent: 'bg-accent',
  open: 'bg-open',
  connecting: 'bg-connecting',
  attention: 'bg-attention',
  close: 'bg-close',
  ink: 'bg-ink',
}

/** The colour of a server, beside its name. */
export function ColorBar({ color }: { color: ServerColor | undefined }) {
  return <span className={`h-4 w-1 shrink-0 rounded-full ${color ? GROUNDS[color] : 'bg-line'}`} />
}
