'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { type AskedAtDesk, AskedLines } from '@/components/billing/asked-lines'
import { buttonClass } from '@/components/ui/button-class'
import { Chip } from '@/components/ui/chip'
import { ChipList, type WordedStates } from '@/components/ui/chip-list'
import type { AppointmentStatus } from '@/lib/domain/scheduling/appointment-status'
import { VisitActions } from './visit-actions'

/** A visit of the day, in words. `at`: an instant. */
export type TodayRow = {
  readonly id: string
  readonly at: string
  readonly time: string
  readonly href: Route
  readonly who: string
  readonly kind: WordedStates[number]
  readonly where: string
  /** The way into its room by video, while that is open to whoever reads. */
  readonly room: { readonly href: string; readonly says: string } | null
  readonly states: WordedStates
  readonly asked: AskedAtDesk | null
  /** What can be done with it next; null for nothing. */
  readonly deed: { readonly status: AppointmentStatus; readonly door: { readonly opens: boolean; readonly hasBegun: boolean } } | null
}

type TodayRowsProps = { readonly rows: readonly TodayRow[]; readonly timeZone: string; readonly mayAct: boolean }

/** The rows of a day: a browser is sent their words, and lays them out itself. */
export const TodayRows = ({ rows, timeZone, mayAct }: TodayRowsProps) => (
  <ul className="day-rows divide-y divide-line lg:grid-cols-[6.75rem_minmax(10rem,1.2fr)_minmax(8rem,1fr)_minmax(8rem,1fr)_minmax(9rem,1.2fr)_auto]">
    {rows.map(({ id, at, time, href, who, kind: [tone, title], where, room, states, asked, deed }) => (
      <li key={id}>
        <time dateTime={at}>{time}</time>
        <div>
          <Link href={href} className="row-link">
            {who}
          </Link>
          <Chip size="small" state={tone}>
            {title}
          </Chip>
        </div>
        <span className="grid justify-items-start gap-1">
          {where}
          {room && (
            <a href={room.href} target="_blank" rel="noreferrer" className={buttonClass('secondary')}>
              {room.says}
            </a>
          )}
        </span>
        <ChipList states={states} />
        {asked ? <AskedLines {...asked} /> : <span className="max-lg:hidden" />}
        {mayAct && deed && <VisitActions {...{ id, who, timeZone, ...deed }} />}
      </li>
    ))}
  </ul>
)
