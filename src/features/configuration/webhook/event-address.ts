/** Where a call about an event goes when each has an address of its own. */
export const eventAddress = (url: string, event: string) => `${url}/${event.toLowerCase().replaceAll('_', '-')}`
