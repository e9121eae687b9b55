import { findProxy, type Proxy, setProxy } from '@/api/endpoints/proxy.ts'
import { Secret } from '@/lib/secret.ts'
import { databaseRow } from '../database-row.ts'
import { Refusal } from '../refusal.ts'
import { answer, type Body, type Call } from '../route.ts'
import { needFields } from './need-fields.ts'

export const PROXY_ROUTES = [
  answer(findProxy, ({ instance }, { world }) => world.home(instance).proxy, {
    dress: (wire, { world }, { instance }) => (world.isV2 && wire ? databaseRow(world.home(instance), 'proxy', wire) : wire),
  }),
  answer(
    setProxy,
    ({ instance, ...proxy }, { world }) => {
      const home = world.home(instance)
      if (proxy.enabled && !isWayOut(proxy.host)) throw new Refusal(400, ['Invalid proxy'])
      home.proxy = proxy.enabled ? proxy : FORGOTTEN
      world.touch(home)
      return home.proxy
    },
    {
      check: acceptable,
      dress: (wire, _call, { instance }) => ({ proxy: { instanceName: instance, ...Object(Object(wire).proxy) } }),
    },
  ),
]

/** Switched off, nothing of it is kept. 1.7.4, recorded: proxy-set-disabled; 2.3.6: 318. */
const FORGOTTEN: Proxy = { enabled: false, host: '', port: '', protocol: '', username: '', password: new Secret('') }

/** Servers try a proxy through the internet. The sandbox asks nobody: hosts below `.test`, which no real one has, pass. */
export const isWayOut = (host: string) => host.endsWith('.test')

function acceptable(body: Body, { world }: Call): Body {
  if (world.server.dialect !== 'v1') return needFields(body, ['enabled', 'host', 'port', 'protocol'])
  needFields(body, ['enabled', 'proxy'])
  needFields(Object(body['proxy']), ['host', 'port', 'protocol'], 'proxy')
  return body
}
