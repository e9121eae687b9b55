/** A part of what came over the wire: anything at all. Every look into it is safe. */
export type Raw = unknown

const isObject = (raw: Raw): raw is object => typeof raw === 'object' && raw !== null

export function at(raw: Raw, ...path: readonly (string | number)[]): Raw {
  return path.reduce<Raw>((part, step) => (isObject(part) && Object.hasOwn(part, step) ? Reflect.get(part, step) : undefined), raw)
}

/** Text that says something. */
export function textAt(raw: Raw, ...path: readonly (string | number)[]): string | undefined {
  const value = at(raw, ...path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** A number, however it is spelled: as one, as digits, or as a 64-bit integer in two halves. */
export function numberAt(raw: Raw, ...path: readonly (string | number)[]): number | undefined {
  const value = at(raw, ...path)
  if (typeof value === 'string') return /^-?\d+(?:\.\d+)?$/.test(value) ? Number(value) : undefined
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined
  const [low, high] = [at(value, 'low'), at(value, 'high')]
  return typeof low === 'number' && typeof high === 'number' ? high * 2 ** 32 + (low >>> 0) : undefined
}

export const isAt = (raw: Raw, ...path: readonly (string | number)[]) => at(raw, ...path) === true

export function partAt(raw: Raw, ...path: readonly (string | number)[]): object | undefined {
  const value = at(raw, ...path)
  return isObject(value) && !Array.isArray(value) ? value : undefined
}

export function itemsAt(raw: Raw, ...path: readonly (string | number)[]): readonly Raw[] {
  const value = at(raw, ...path)
  return Array.isArray(value) ? value : []
}

export const textsAt = (raw: Raw, ...path: readonly (string | number)[]) =>
  itemsAt(raw, ...path).filter((item): item is string => typeof item === 'string' && item !== '')

const LARGEST_BYTES = 200_000

/** Bytes as base64, which servers write as that, as a list, or as an object of counted bytes. */
export function base64At(raw: Raw, ...path: readonly (string | number)[]): string | undefined {
  const value = at(raw, ...path)
  if (typeof value === 'string') return /^[\w+/-]+=*$/.test(value) ? value : undefined
  if (!isObject(value)) return undefined
  const bytes: readonly Raw[] = Array.isArray(value)
    ? value
    : itemsAt(value, 'data').length > 0
      ? itemsAt(value, 'data')
      : Object.values(value)
  if (bytes.length === 0 || bytes.length > LARGEST_BYTES || !bytes.every(isByte)) return undefined
  return btoa(bytes.reduce<string>((text, byte) => text + String.fromCharCode(byte), ''))
}

const isByte = (value: Raw): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 256

export function parseJson(text: string | undefined): Raw {
  try {
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
