import Link from 'next/link'
import { ZonedTime } from '@/components/time/zoned-time'
import { Card } from '@/components/ui/card'
import { paths } from '@/lib/paths'
import { type Collection, CollectWords } from './collect-words'

type Arrival = {
  readonly id: string
  readonly startsAt: Date
  readonly clientId: string
  readonly who: string
  readonly collect: Collection
}

/** Who comes today, what the desk asks of them at check-in, and why. */
export function CollectList({ visits, timeZone }: { readonly visits: readonly Arrival[]; readonly timeZone: string }) {
  return (
    <Card padding="flush">
      <ul className="divide-y divide-line">
        {visits.map(({ id, startsAt, clientId, who, collect }) => (
          <li key={id} className="grid gap-x-4 gap-y-1 px-5 py-2.5 sm:grid-cols-[8rem_12rem_minmax(0,1fr)]">
            <ZonedTime at={startsAt} timeZone={timeZone} />
            <Link href={paths.clinic.clientTab(clientId, 'money')} className="font-medium text-lagoon hover:underline">
              {who}
            </Link>
            <CollectWords {...collect} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
