/** Says that nothing behind this name is real. */
export function SandboxTag({ label }: { label: string }) {
  return <span className="shrink-0 rounded-xs border border-edge/60 px-1 text-xs font-normal text-muted">{label}</span>
}
