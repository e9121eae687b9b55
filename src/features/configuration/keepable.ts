import type { Field, Fields, Values } from '@/forms/field.ts'
import { isSecretName } from '@/forms/secret-name.ts'

/** Whether an answer may be kept in this browser: nothing that opens something, neither alone nor inside an address. */
function isKeepable({ control }: Field, value: unknown) {
  if (control === 'secret') return value === '' || value === undefined
  if (control === 'pairs')
    return typeof value !== 'object' || value === null || !Object.keys(value).some((name) => name === '' || isSecretName(name))
  return control !== 'address' || typeof value !== 'string' || !/[?#]|\/\/[^/]*@/.test(value)
}

/** The answers without their secrets, and whether there were any. */
export function withoutSecrets(fields: Fields, values: Values, names: readonly string[] = Object.keys(fields)) {
  const kept = names.filter((name) => {
    const field = fields[name]
    return field !== undefined && values[name] !== undefined && isKeepable(field, values[name])
  })
  return {
    kept: Object.fromEntries(kept.map((name) => [name, values[name]])),
    hadSecret: kept.length < names.filter((name) => values[name] !== undefined).length,
  }
}
