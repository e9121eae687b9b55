import { expect, test } from 'vitest'
import { asMount, placeInApp } from './mount.ts'

test.each([
  ['manager', '/manager/'],
  ['/manager', '/manager/'],
  ['/a/b/', '/a/b/'],
  ['/', '/'],
  ['', '/'],
])('%j is the mount %j', (text, mount) => expect(asMount(text)).toBe(mount))

test.each([
  ['/manager/', { mount: '/manager/', rest: '/' }],
  ['/manager/instances/a', { mount: '/manager/', rest: '/instances/a' }],
  ['/w/1a2b/manager/assets/x.js', { mount: '/w/1a2b/manager/', rest: '/assets/x.js' }],
  ['/manager', 'without slash'],
  ['/w/1a2b/manager', 'without slash'],
  ['/managers/', null],
  ['/instance/fetchInstances', null],
  ['/w/1a2b/instance/connect/manager/', null],
])('%s', (pathname, place) => expect(placeInApp(pathname, '/manager/')).toEqual(place))
