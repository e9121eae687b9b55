export type Day<Item> = { readonly day: number; readonly age: number; readonly items: readonly Item[] }

/** What happened, by the days of this place, in the order given. `age` counts days back from today. */
export function byDay<Item extends { readonly at: number }>(items: readonly Item[], now: number): Day<Item>[] {
  const days = new Map<number, Item[]>()
  for (const item of items) {
    const day = startOfDay(item.at)
    days.set(day, [...(days.get(day) ?? []), item])
  }
  const today = startOfDay(now)
  return [...days].map(([day, items]) => ({ day, age: Math.round((today - day) / 86_400_000), items }))
}

const startOfDay = (at: number) => new Date(at).setHours(0, 0, 0, 0)
