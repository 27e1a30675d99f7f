'use client'

import { FieldGroup } from '@/components/ui/field-group'
import { SlotPicker } from '@/components/ui/slot-picker'
import type { LocalDate, LocalTime } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { timeText } from './time-text'
import { useAddress } from './use-address'

type DayTimesProps = {
  readonly on: LocalDate
  readonly at: LocalTime | undefined
  readonly days: readonly { readonly on: LocalDate; readonly starts: number }[]
  readonly times: readonly LocalTime[]
}

/** A day with how many times are open on it, then a time of it; both stand in the address. */
export function DayTimes({ on, at, days, times }: DayTimesProps) {
  const { set, busy } = useAddress()
  return (
    <div className="grid gap-5" aria-busy={busy}>
      <FieldGroup legend="Day" hint="The number says how many times are open.">
        <div className="grid grid-cols-[repeat(auto-fill,minmax(6.5rem,1fr))] gap-2">
          {days.map((day) => (
            <button
              key={day.on}
              type="button"
              aria-pressed={day.on === on}
              disabled={day.starts === 0 && day.on !== on}
              onClick={() => set({ on: day.on, at: undefined })}
              className="grid min-h-12 content-center rounded-field border border-edge/70 bg-surface px-2 py-1 text-center text-sm hover:border-lagoon disabled:border-line disabled:text-muted aria-pressed:border-lagoon aria-pressed:bg-lagoon-soft aria-pressed:font-semibold"
            >
              <span>{sayDay(day.on)}</span>
              <span className="text-muted text-xs">{day.starts === 0 ? 'full or closed' : `${day.starts} open`}</span>
            </button>
          ))}
        </div>
      </FieldGroup>
      <SlotPicker
        legend="The visit begins"
        days={[{ key: on, label: sayDay(on), slots: times.map((time) => ({ value: time, label: timeText(time) })) }]}
        value={at}
        onChange={(time) => set({ on, at: time })}
      />
    </div>
  )
}
