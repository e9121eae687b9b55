import * as z from 'zod/mini'
import { Secret } from '@/lib/secret.ts'
import { read, write } from '../endpoint.ts'
import { secretOrEmpty, secretSchema } from '../fields.ts'
import { as, inside, needed, orNull, type Places, shape, type Wire } from '../wire.ts'

/** The way out of an instance. Only one that is switched off has no host. */
export const proxySchema = z.object({
  enabled: z.boolean(),
  host: z._default(z.string(), ''),
  port: z._default(z.string(), ''),
  protocol: z._default(z.string(), ''),
  username: z._default(z.string(), ''),
  password: z._default(secretSchema, new Secret('')),
})
export type Proxy = z.output<typeof proxySchema>

const FLAT = { password: as(secretOrEmpty) } satisfies Places<Proxy>
const NESTED = {
  host: 'proxy.host',
  port: 'proxy.port',
  protocol: 'proxy.protocol',
  username: 'proxy.username',
  password: as(secretOrEmpty, 'proxy.password'),
} satisfies Places<Proxy>
const flat = shape(proxySchema, FLAT)
const nested = shape(proxySchema, NESTED)
/** 1.x forgets a proxy that is switched off. */
const nestedTold: Wire<Proxy> = {
  decode: nested.decode,
  encode: (proxy, server) => (proxy.enabled ? nested.encode(proxy, server) : { enabled: false, proxy: null }),
}

export const findProxy = read('GET', '/proxy/find/:instance', {
  resource: 'proxy',
  reply: orNull(flat),
  dialects: { documented: null, v1: { reply: orNull(nestedTold, {}) } },
})

/** Servers try a proxy that is switched on before they keep it, through the internet. */
export const setProxy = write('POST', '/proxy/set/:instance', {
  changes: ['proxy'],
  timeLimit: 60,
  input: shape(proxySchema, { ...FLAT, host: needed(), port: needed(), protocol: needed() }),
  reply: inside('proxy.proxy', flat),
  dialects: {
    documented: null,
    v1: {
      input: shape(proxySchema, {
        ...NESTED,
        host: needed('proxy.host'),
        port: needed('proxy.port'),
        protocol: needed('proxy.protocol'),
      }),
      reply: inside('proxy.proxy', nestedTold),
    },
  },
})
