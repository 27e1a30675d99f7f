import { Chip } from '@/components/ui/chip'
import type { Reach } from '@/lib/domain/credentials/reach'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

type Use = Reach['uses'][number]

const textOf = ({ through }: Use) =>
  through === null ? say('reachNot') : through === 'open' ? say('reachOpen') : say('reachThrough', { day: sayDay(through, 'year') })
const stateOf = ({ through }: Use) => (through === null ? 'stops' : through === 'open' ? 'ready' : 'neutral')
const duties: Readonly<Record<string, string>> = {
  journey: say('dutyJourney'),
  preparation: say('dutyPreparation'),
  integration: say('dutyIntegration'),
  session: say('dutySession'),
}

/** Until when somebody may be booked with what is on file, by state. */
export function OwnReach({ reach }: { reach: readonly Reach[] }) {
  if (reach.length === 0) return null
  return (
    <ul className="grid divide-y divide-line rounded-card border border-line bg-surface">
      {reach.map(({ state, uses }) => (
        <li key={state} className="grid grid-cols-1 gap-2 px-5 py-4">
          <p className="font-medium">{say('reachIn', { state })}</p>
          <ul className="flex flex-wrap gap-2">
            {uses.map((use) => (
              <li key={use.what} className="max-w-full">
                <Chip state={stateOf(use)} size="small">
                  {`${duties[use.what] ?? labelOf('route', use.what)}: ${textOf(use)}`}
                </Chip>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
