export function NewInstancePage() {
  return <h1>NewInstancePage</h1>
}
