import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { EndHardshipForm, HardshipForm } from './hardship-forms'
import { HardshipList, type HardshipRow, offText } from './hardship-list'
import { say } from './words'

type Props = {
  readonly clientId: string
  readonly hardships: readonly HardshipRow[]
  readonly isBillingLead: boolean
  readonly today: LocalDate
}

/** Hardship at the desk: what was decided, and for the billing lead the forms that decide and end. */
export function HardshipCard({ clientId, hardships, isBillingLead, today }: Props) {
  return (
    <Card title={say('hardship')}>
      <div className="grid gap-4">
        <HardshipList
          hardships={hardships}
          action={
            isBillingLead
              ? ({ id }) => (
                  <Disclosure summary={say('hardshipEnd')}>
                    <EndHardshipForm hardshipId={id} today={today} />
                  </Disclosure>
                )
              : undefined
          }
        />
        {isBillingLead && (
          <Disclosure summary={say('hardshipDecide')}>
            <HardshipForm clientId={clientId} today={today} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

/** What a client reads while it holds; nothing otherwise. */
export function HardshipOfClient({ hardships, today }: Pick<Props, 'hardships' | 'today'>) {
  const holds = hardships.find(({ fromOn, toOn, endedOn }) => fromOn <= today && today <= toOn && (endedOn === null || today < endedOn))
  if (!holds) return null
  return (
    <Card title={say('hardshipOfClient')}>
      <p>{say('hardshipOfClientText', { off: offText(holds), from: sayDay(holds.fromOn, 'year'), to: sayDay(holds.toOn, 'year') })}</p>
    </Card>
  )
}
