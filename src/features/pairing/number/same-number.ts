/** Whether two numbers, digits only, reach the same phone: WhatsApp leaves out a ninth digit in Brazil, and signs in Mexico and Argentina. */
export const isSameNumber = (one: string, other: string) => plain(one) === plain(other)

function plain(digits: string) {
  return digits
    .replace(/\D/g, '')
    .replace(/^55(\d\d)9(\d{8})$/, '55$1$2')
    .replace(/^521(\d{10})$/, '52$1')
    .replace(/^549(\d{10})$/, '54$1')
}
