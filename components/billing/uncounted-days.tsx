import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { LocalDate } from '@/lib/domain/time/local'
import { BeginCountingForm } from './begin-counting-form'
import { UncountedTable } from './day-tables'
import { say } from './words'

type Props = {
  readonly days: readonly { readonly day: LocalDate; readonly moves: number; readonly net: number }[]
  /** Where counting would begin. */
  readonly from: LocalDate
  readonly mayBegin: boolean
}

/** The days that wait to be closed, and the way to begin counting without them. */
export function UncountedDays({ days, from, mayBegin }: Props) {
  return (
    <Card title={say('dayUncounted')} detail={say('dayUncountedLead', { days: days.length })}>
      <div className="grid gap-4">
        <UncountedTable days={days} />
        {mayBegin ? (
          <Disclosure summary={say('dayBegin')}>
            <BeginCountingForm key={from} day={from} />
          </Disclosure>
        ) : (
          <p className="text-muted text-sm">{say('dayUncountedAsk')}</p>
        )}
      </div>
    </Card>
  )
}
