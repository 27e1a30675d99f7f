import { Card } from '@/components/ui/card'
import { sayTime } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { type Collected, CollectRows } from './collect-rows'
import { askedAtDesk, type Collection } from './collect-words'

type Arrival = {
  readonly id: string
  readonly startsAt: Date
  readonly clientId: string
  readonly who: string
  readonly collect: Collection
}

/** Who comes today, what the desk asks of them at check-in, and why. */
export const CollectList = ({ visits, timeZone }: { readonly visits: readonly Arrival[]; readonly timeZone: string }) => (
  <Card padding="flush">
    <CollectRows
      rows={visits.map(
        ({ id, startsAt, clientId, who, collect }): Collected => ({
          ...{ id, who, at: startsAt.toISOString(), time: sayTime(startsAt, timeZone) },
          ...{ href: paths.clinic.clientTab(clientId, 'money'), asked: askedAtDesk(collect) },
        }),
      )}
    />
  </Card>
)
