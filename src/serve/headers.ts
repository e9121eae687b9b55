/** What the pages may load and reach. The meta element of index.html says the same, but for frames, which only a header can forbid. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob: http: https:",
  "font-src 'self'",
  "media-src 'self' blob: data:",
  "connect-src 'self' http: https: ws: wss:",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
] as const

const ALLOWED = ['fullscreen', 'screen-wake-lock', 'clipboard-write', 'microphone']
const FORBIDDEN = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
]

/** Sent with every file of the app. */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': [...POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [...ALLOWED.map((feature) => `${feature}=(self)`), ...FORBIDDEN.map((feature) => `${feature}=()`)].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const

/** For hosts that are reached by https; it means nothing on plain http. */
export const HTTPS_HEADERS = { 'Strict-Transport-Security': 'max-age=31536000' } as const

/** Names of built files carry a hash of their content; everything else is asked for anew. */
export const CACHE = { assets: 'public, max-age=31536000, immutable', rest: 'no-cache' } as const
