import { PhoneLink } from '@/components/shell/phone-link'
import { Card } from '@/components/ui/card'
import type { SitePlace } from '@/lib/data/views/site'
import { addressInOneLine } from '@/lib/domain/address'
import type { TimeZone } from '@/lib/domain/time/local'
import { directionsTo } from '@/lib/messages/directions'
import { sayWeek } from '@/lib/messages/say-hours'
import { sayDay, sayZone } from '@/lib/messages/say-time'
import { say } from './site-words'

type Props = { readonly place: SitePlace; readonly practice: { readonly phone: string; readonly timeZone: TimeZone } }

/** A place of the practice: where it is, when it is open, and the days when it is not. */
export function PlaceCard({ place, practice }: Props) {
  const week = sayWeek(place.hours)
  const address = addressInOneLine(place)
  return (
    <Card title={place.name}>
      <div className="grid gap-3">
        <p>{address}</p>
        {place.phone !== practice.phone && (
          <p>
            <PhoneLink phone={place.phone} />
          </p>
        )}
        {week.length > 0 && (
          <dl aria-label={say('openingHours')} className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1">
            {week.map(({ days, hours }) => (
              <div key={days} className="contents">
                <dt className="text-muted">{days}</dt>
                <dd className="tabular-nums">{hours}</dd>
              </div>
            ))}
          </dl>
        )}
        {week.length > 0 && place.timeZone !== practice.timeZone && (
          <p className="text-muted text-sm">{say('openingZone', { zone: sayZone(place.timeZone) })}</p>
        )}
        {place.closedOn.length > 0 && <p>{say('closedOn', { days: place.closedOn.map((day) => sayDay(day)).join('; ') })}</p>}
        <p>
          <a
            href={directionsTo(address)}
            rel="noreferrer"
            className="inline-flex min-h-11 items-center font-medium text-lagoon underline underline-offset-4"
          >
            {say('directions')}
          </a>
        </p>
      </div>
    </Card>
  )
}
