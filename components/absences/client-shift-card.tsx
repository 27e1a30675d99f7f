'use client'

import { FindingText } from '@/components/forms/finding-text'
import { ZonedRange } from '@/components/time/zoned-range'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { ClientShift } from '@/lib/data/views/away-plan'
import type { Shift, ShiftedVisit } from '@/lib/data/views/shifts'
import { labelOf } from '@/lib/messages/label'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'

type ClientShiftCardProps = {
  readonly client: Pick<ClientShift, 'clientName' | 'shifts' | 'timeZone' | 'waitsFor' | 'warnings'>
  readonly busy?: boolean
  /** Left out where this client is not moved alone. */
  readonly onMove?: (() => void) | undefined
  /** It takes a time that somebody else of the plan leaves. */
  readonly isOnlyTogether?: boolean
}

/** One client: each visit as it stands and as it would, what it costs before and after, what the client is told, and what waits. */
export function ClientShiftCard({ client, busy = false, onMove, isOnlyTogether = false }: ClientShiftCardProps) {
  const { clientName, shifts, timeZone } = client
  const open = [...client.waitsFor, ...client.warnings]
  return (
    <Card
      as="li"
      title={clientName}
      footer={
        onMove ? (
          <Button variant="secondary" busy={busy} onClick={onMove}>
            Move these alone
            <VisuallyHidden>: {clientName}</VisuallyHidden>
          </Button>
        ) : undefined
      }
    >
      <div className="grid gap-4">
        {shifts.map((shift) => (
          <section key={shift.key} className="grid gap-2">
            {shift.cycleNumber !== null && <h3 className="font-semibold">Cycle {shift.cycleNumber}</h3>}
            <ul className="grid gap-3">
              {shift.visits.map((visit) => (
                <ShiftLine key={visit.id} visit={visit} timeZone={timeZone} />
              ))}
            </ul>
            <p className="text-sm">{priceText(shift)}</p>
          </section>
        ))}
        <p className="text-muted text-sm">
          {`One mail to the client: “${toldText(shifts)}”, with when each is now and its calendar file. Each waits to be confirmed again, and a driver who was named for a journey is asked again.`}
        </p>
        {isOnlyTogether && <p className="text-sm">Takes a time that another client of this plan leaves: it moves with all of them.</p>}
        {open.length > 0 && (
          <Disclosure summary={`What waits or is worth knowing: ${open.length}`}>
            <FindingText findings={open} reader="staff" timeZone={timeZone} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function ShiftLine({ visit: { from, to }, timeZone }: { readonly visit: ShiftedVisit; readonly timeZone: string }) {
  const isSameTime = from.startsAt.getTime() === to.startsAt.getTime()
  const withWhom = [to.clinicianName, to.placeName ?? labelOf('setting', to.setting)].filter(Boolean).join(' · ')
  const before = [from.clinicianName, from.placeName].filter(Boolean).join(' · ')
  return (
    <li className="grid gap-1">
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Chip state="info" plain>
          {labelOf('appointmentKind', to.kind)}
        </Chip>
        <span className="font-medium">
          <ZonedRange start={to.startsAt} end={to.endsAt} timeZone={timeZone} day="short" />
        </span>
        <span>{withWhom}</span>
      </span>
      <span className="flex flex-wrap gap-x-2 text-muted text-sm">
        {isSameTime ? (
          <span>Same time, before with {before}</span>
        ) : (
          <>
            <span>Before:</span>
            <ZonedRange start={from.startsAt} end={from.endsAt} timeZone={timeZone} day="short" />
            <span>{before}</span>
          </>
        )}
      </span>
    </li>
  )
}

const toldText = (shifts: readonly Shift[]): string =>
  shifts.flatMap(({ visits }) => visits).length === 1 ? 'Your visit has changed' : 'Your visits have changed'

function priceText({ centsBefore, centsAfter, yearFrom, cycleNumber }: Shift): string {
  const what = cycleNumber === null ? 'The visit' : 'The cycle'
  const year = yearFrom ? ` A plan year of theirs begins on ${sayDay(yearFrom)}` : ''
  if (centsAfter === null) return `${what}: what the client pays is not known.${year && `${year}: ask the plan what it pays from then on.`}`
  const turned = year && `${year}.`
  if (centsBefore === null) return `${what}: the client pays ${sayMoney(centsAfter)}.${turned}`
  return centsBefore === centsAfter
    ? `${what}: the client pays ${sayMoney(centsAfter)}, as before.`
    : `${what}: the client pays ${sayMoney(centsAfter)}, ${sayMoney(centsBefore)} before.${turned}`
}
