export function InstancePage() {
  return <h1>InstancePage</h1>
}
