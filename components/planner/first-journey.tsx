import type { FirstJourneys, FirstJourneyWant } from '@/lib/domain/clients/first-journey'
import { sayDay } from '@/lib/messages/say-time'
import { say } from './words'

const wants = {
  intake: 'wantIntake',
  verdict: 'wantVerdict',
  order: 'wantOrder',
  plan: 'wantPlan',
  date: 'wantDate',
  day: 'wantDay',
} as const satisfies Record<FirstJourneyWant, string>

/** How long a first journey takes from the day the chart was opened, and for want of what clients still wait. */
export function FirstJourney({ found, weeks }: { readonly found: FirstJourneys; readonly weeks: number }) {
  const { had, medianDays: days, waiting, longestSince, wants: lacking } = found
  return (
    <div className="grid gap-2">
      <p>{days === null ? say('noFirstJourney', { weeks }) : say('firstJourneys', { count: had, weeks, days })}</p>
      {longestSince && (
        <>
          <p>{say('stillWait', { count: waiting, day: sayDay(longestSince, 'year') })}</p>
          <ul className="list-disc pl-5">
            {lacking.map(({ want, count }) => (
              <li key={want}>
                {say(wants[want])}: {count}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
