import { noise } from './noise.ts'
import type { Home } from './world.ts'

/** What 2.x puts around everything that it keeps. */
export function databaseRow(home: Home, part: string, value: unknown) {
  return {
    id: noise(`${home.id} ${part}`).rowId(),
    ...Object(value),
    createdAt: new Date(home.createdAt).toISOString(),
    updatedAt: new Date(home.updatedAt).toISOString(),
    instanceId: home.id,
  }
}
