import type { ComponentProps } from 'react'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { MISSED_VISIT } from '@/lib/domain/reference/billing-codes'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { SuperbillList } from './paper-lists'
import { SuperbillAsk } from './superbill-ask'
import { SuperbillRequests } from './superbill-requests'
import { say } from './words'

/** No more than one superbill takes. */
const MOST = 60

type Charge = {
  readonly id: string
  readonly code: string
  readonly serviceOn: LocalDate
  readonly cycle: { readonly id: string } | null
  readonly isClaimable: boolean
  readonly superbillId: string | null
}

type Money = {
  readonly charges: readonly Charge[]
  readonly superbills: ComponentProps<typeof SuperbillList>['superbills']
  readonly superbillRequests: ComponentProps<typeof SuperbillRequests>['requests']
}

/** A client's superbills, what they asked for, and the door to ask. Where nothing was ever paid beside a plan, there is none to ask for. */
export function SuperbillsOfClient({ money, timeZone }: { readonly money: Money; readonly timeZone: string }) {
  const { charges, superbills, superbillRequests } = money
  const visits = charges
    .filter(({ superbillId, code }) => superbillId === null && code !== MISSED_VISIT)
    .slice(-MOST)
    .toReversed()
  return (
    <Card title={say('superbills')}>
      <div className="grid gap-4">
        <SuperbillRequests requests={superbillRequests} timeZone={timeZone} />
        <SuperbillList superbills={superbills} timeZone={timeZone} empty={say('superbillsEmptyClient')} canDownload />
        {charges.some(({ isClaimable, code }) => !isClaimable && code !== MISSED_VISIT) && (
          <Disclosure summary={say('superbillAsk')}>
            <SuperbillAsk
              key={visits.map(({ id }) => id).join()}
              visits={visits.map(({ id, code, serviceOn, cycle }) => ({
                value: id,
                label: `${labelOf('serviceCode', code)}, ${sayDate(serviceOn)}`,
                cycleId: cycle?.id ?? null,
              }))}
              cycles={cyclesOf(visits)}
            />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

/** Cycles with several visits to choose at once, by their days. */
function cyclesOf(visits: Money['charges']) {
  const byCycle = Map.groupBy(visits, ({ cycle }) => cycle?.id ?? null)
  return [...byCycle].flatMap(([id, own]) => {
    const days = own.map(({ serviceOn }) => serviceOn).sort()
    const [first, last] = [days[0], days.at(-1)]
    return id === null || !first || !last || own.length < 2 ? [] : [{ id, label: `${sayDate(first)} – ${sayDate(last)}` }]
  })
}
