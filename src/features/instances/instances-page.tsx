export function InstancesPage() {
  return <h1>InstancesPage</h1>
}
