import type { PickList } from './field.ts'

export type Pickable = { readonly value: string; readonly label: string; readonly title: string }
export type PickableGroup = { readonly legend: string; readonly options: readonly Pickable[] }

/** The groups in words. What is picked but in no group gets one of its own, so that saving does not drop it. */
export function pickGroups(
  list: PickList,
  picked: readonly string[],
  tell: (key: string) => string,
  unknownLegend: string,
): PickableGroup[] {
  const groups = list.groups.map(({ legend, options }) => ({
    legend: tell(legend),
    options: options.map(({ value, label, hint }) => ({
      value,
      label: tell(label),
      title: hint ? `${value}: ${tell(hint)}` : value,
    })),
  }))
  const known = new Set(list.groups.flatMap(({ options }) => options.map(({ value }) => value)))
  const unknown = picked.filter((value) => !known.has(value))
  if (unknown.length === 0) return groups
  return [...groups, { legend: unknownLegend, options: unknown.map((value) => ({ value, label: value, title: value })) }]
}

/** Found by its words, by its group's, or by the name that servers use. */
export function matchingGroups(groups: readonly PickableGroup[], search: string): PickableGroup[] {
  const wanted = simple(search)
  if (wanted === '') return [...groups]
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter(({ label, title }) => simple(`${label} ${title} ${group.legend}`).includes(wanted)),
    }))
    .filter(({ options }) => options.length > 0)
}

const simple = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\s_.-]+/g, ' ')
    .trim()
    .toLowerCase()
