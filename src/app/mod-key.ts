/** The key held down with a letter, as it is printed on this keyboard. */
export const MOD_KEY = /mac|iphone|ipad/i.test(navigator.userAgent) ? '⌘' : 'Ctrl'
