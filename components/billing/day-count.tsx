import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { CloseDayForm } from './close-day-form'
import { say } from './words'

type Props = {
  readonly day: LocalDate
  readonly isClosed: boolean
  readonly hasMoney: boolean
  readonly cashCents: number
  readonly counting: { readonly from: LocalDate; readonly reason: string; readonly setBy: string } | null
}

/** What is to be done with a day: count it, leave it, or read that it is closed and how. */
export function DayCount({ day, isClosed, hasMoney, cashCents, counting }: Props) {
  const form = <CloseDayForm key={day} day={day} cashCents={cashCents} />
  if (isClosed && counting !== null && day < counting.from)
    return <Notice>{say('dayBeforeCounting', { day: sayDay(counting.from, 'year'), reason: counting.reason, by: counting.setBy })}</Notice>
  if (isClosed) return <Notice>{say('dayIsClosed')}</Notice>
  if (hasMoney) return form
  return (
    <div className="grid gap-3">
      <p>{say('dayNothingToCount')}</p>
      <Disclosure summary={say('dayCloseAnyway')}>{form}</Disclosure>
    </div>
  )
}
