'use client'

import { CommandForm } from '@/components/forms/command-form'
import { DayRow, NumberRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { openGroupAction } from '@/lib/actions/scheduling'
import type { LocalDate, LocalTime } from '@/lib/domain/time/local'
import { labelsOf } from '@/lib/messages/label'
import { timeText } from './time-text'

type Choice = { readonly id: string; readonly name: string }
type OpenGroupFormProps = {
  readonly locationId: string
  readonly rooms: readonly Choice[]
  readonly clinicians: readonly Choice[]
  readonly today: LocalDate
  readonly zone: string
}

const named = (rows: readonly Choice[]) => rows.map(({ id, name }) => ({ value: id, label: name }))
const halfHours = Array.from({ length: 24 }, (_, index) => {
  const time = `${String(8 + Math.floor(index / 2)).padStart(2, '0')}:${index % 2 ? '30' : '00'}` as LocalTime
  return { value: time, label: timeText(time) }
})

/** Opens a group session at one location: what for, when, with whom, in which room, how many seats. */
export function OpenGroupForm({ locationId, rooms, clinicians, today, zone }: OpenGroupFormProps) {
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/scheduling')).openGroupInput,
    action: openGroupAction,
    defaultValues: {
      locationId,
      clinicianId: '',
      roomId: '',
      phase: 'preparation' as const,
      title: 'Preparing together',
      on: today,
      at: '09:00' as const,
      seats: 6,
    },
    onDone: () => form.reset(),
  })
  return (
    <CommandForm form={form} label="Open the group" reader="staff">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="title" label="Name" />
        <SelectRow form={form} name="phase" label="For" options={labelsOf('phase').filter(({ value }) => value !== 'journey')} />
        <DayRow form={form} name="on" label="Day" min={today} />
        <SelectRow form={form} name="at" label="Begins" hint={`Time in ${zone}.`} options={halfHours} />
        <SelectRow form={form} name="clinicianId" label="Led by" placeholder="Choose one" options={named(clinicians)} />
        <SelectRow form={form} name="roomId" label="Room" placeholder="Choose one" options={named(rooms)} />
        <NumberRow form={form} name="seats" label="Seats" />
      </div>
    </CommandForm>
  )
}
