export function KeyboardHelp() {
  return null
}
