import { offerCall } from '@/api/endpoints/calls.ts'
import { findLabels, handleLabel, type Label } from '@/api/endpoints/labels.ts'
import { stateOf } from '../life.ts'
import { Refusal } from '../refusal.ts'
import { answer } from '../route.ts'
import { needFields } from './need-fields.ts'
import { jidOf, needSession } from './whatsapp.ts'

export const LABEL_ROUTES = [
  // 1.7.4 and 2.3.6, recorded: open-label-findLabels, 342; a personal account has none
  answer(findLabels, ({ instance }, { world }) => {
    world.home(instance)
    return new Array<Label>()
  }),
  answer(handleLabel, ({ instance }, { world }) => {
    const home = world.home(instance)
    needSession(world, home)
    // 2.3.6, recorded: 343. The database lacks what the query counts on.
    if (world.isV2) throw new Refusal(400, ['Unable to add label to chat', UNIQUE])
  }),
  answer(
    offerCall,
    ({ instance }, { world }) => {
      needSession(world, world.home(instance))
    },
    {
      check: (body) => needFields(body, ['callDuration']),
      dress: (_, { world, body }, { instance }) => ({
        id: '123',
        jid: jidOf(String(body['number'])),
        isVideo: body['isVideo'] ?? false,
        callDuration: body['callDuration'],
        ...(stateOf(world, world.home(instance)) === 'open' ? {} : { error: true }),
      }),
    },
  ),
]

const UNIQUE =
  'PrismaClientKnownRequestError: \nInvalid `prisma.$executeRawUnsafe()` invocation:\n\n\nRaw query failed. Code: `42P10`. Message: `there is no unique or exclusion constraint matching the ON CONFLICT specification`'
