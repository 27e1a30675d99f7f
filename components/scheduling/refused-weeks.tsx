import { FindingText } from '@/components/forms/finding-text'
import { Notice } from '@/components/ui/notice'
import type { RefusedWeek } from '@/lib/domain/scheduling/group-series'
import { sayDay } from '@/lib/messages/say-time'

type RefusedWeeksProps = {
  readonly weeks: readonly RefusedWeek[]
  readonly timeZone: string
  /** The clients by id, where a seat of theirs may stand in the way. */
  readonly names?: ReadonlyMap<string, string>
}

/** Which sessions of a group cannot be held as asked for, for whom, and why. */
export const RefusedWeeks = ({ weeks, timeZone, names }: RefusedWeeksProps) => (
  <Notice tone="stops" role="alert" title="Nothing was changed: these days stand in the way.">
    <ul className="grid gap-2">
      {weeks.map(({ on, clientId, findings }) => (
        <li key={`${on}${clientId}`}>
          <span className="font-semibold">
            {sayDay(on, 'year')}
            {clientId && `, ${names?.get(clientId) ?? 'a client'}`}
          </span>
          : <FindingText findings={findings} reader="staff" timeZone={timeZone} />
        </li>
      ))}
    </ul>
  </Notice>
)
