import type { ComponentProps } from 'react'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { MISSED_VISIT } from '@/lib/domain/reference/billing-codes'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelOf } from '@/lib/messages/label'
import { sayDate } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
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

const isOfVisit = ({ code }: Charge) => code !== MISSED_VISIT

/** A client's superbills, what they asked for, and the way to ask. Where nothing was ever paid beside a plan, there is none to ask for. */
export function SuperbillsOfClient({ money, timeZone }: { readonly money: Money; readonly timeZone: string }) {
  const { charges, superbills, superbillRequests } = money
  return (
    <Card title={say('superbills')}>
      <div className="grid gap-4">
        <SuperbillRequests requests={superbillRequests} timeZone={timeZone} />
        <SuperbillList superbills={superbills} timeZone={timeZone} empty={say('superbillsEmptyClient')} canDownload />
        {canAsk(charges) && (
          <TextLink href={paths.portal.askSuperbill} prefetch={false} className="inline-flex min-h-11 items-center justify-self-start">
            {say('superbillAsk')}
          </TextLink>
        )}
      </div>
    </Card>
  )
}

/** Whether anything of theirs was ever paid beside a plan. */
const canAsk = (charges: readonly Charge[]): boolean => charges.some((charge) => !charge.isClaimable && isOfVisit(charge))

type OwnAsk = Pick<Money, 'charges' | 'superbillRequests'> & { readonly timeZone: string }

/** What a client asked for, and the visits to ask a superbill for, the latest first. */
export function SuperbillsToAsk({ charges, superbillRequests, timeZone }: OwnAsk) {
  const visits = canAsk(charges)
    ? charges
        .filter((charge) => charge.superbillId === null && isOfVisit(charge))
        .slice(-MOST)
        .toReversed()
    : []
  return (
    <Card>
      <div className="grid gap-4">
        <SuperbillRequests requests={superbillRequests} timeZone={timeZone} />
        <SuperbillAsk
          key={visits.map(({ id }) => id).join()}
          visits={visits.map(({ id, code, serviceOn, cycle }) => ({
            value: id,
            label: `${labelOf('serviceCode', code)}, ${sayDate(serviceOn)}`,
            cycleId: cycle?.id ?? null,
          }))}
          cycles={cyclesOf(visits)}
        />
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
