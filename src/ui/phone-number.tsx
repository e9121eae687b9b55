import { formatPhone } from '@/lib/phone-format.ts'

/** A phone number, set so that it can be read out, and kept apart from the words around it. */
export function PhoneNumber({ digits }: { digits: string }) {
  return <bdi className="whitespace-nowrap">{formatPhone(digits)}</bdi>
}
