'use client'

import { SlotPicker } from '@/components/ui/slot-picker'
import type { LocalDate, LocalTime } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import type { SaidDay } from '@/lib/messages/word-why-none'
import { OpenDays } from './open-days'
import { timeSlots } from './time-text'
import { useAddress } from './use-address'

type DayTimesProps = {
  readonly on: LocalDate
  readonly at: LocalTime | undefined
  readonly days: readonly SaidDay[]
  readonly times: readonly LocalTime[]
}

/** A day with how many times are open on it, then a time of it; both stand in the address. */
export function DayTimes({ on, at, days, times }: DayTimesProps) {
  const { set, busy } = useAddress()
  return (
    <div className="grid gap-5" aria-busy={busy}>
      <OpenDays
        legend="Day"
        hint="The number says how many times are open."
        days={days}
        on={on}
        onChoose={(day) => set({ on: day, at: undefined })}
      />
      <SlotPicker
        legend="The visit begins"
        days={[{ key: on, label: sayDay(on), slots: timeSlots(times) }]}
        value={at}
        onChange={(time) => set({ on, at: time })}
      />
    </div>
  )
}
