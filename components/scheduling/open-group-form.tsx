'use client'

import { CommandForm } from '@/components/forms/command-form'
import { ChoicesRow, DayRow, NumberRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast-context'
import { openGroupAction } from '@/lib/actions/scheduling'
import type { LocalDate } from '@/lib/domain/time/local'
import { labelsOf } from '@/lib/messages/label'
import { halfHours, type NamedChoice, named } from './group-fields'
import { RefusedWeeks } from './refused-weeks'

type OpenGroupFormProps = {
  readonly locationId: string
  readonly rooms: readonly NamedChoice[]
  readonly clinicians: readonly NamedChoice[]
  readonly today: LocalDate
  readonly timeZone: string
  readonly zone: string
}

/** Opens a group session at one location, once or every week: what for, when, with whom, in which room, how many seats. */
export function OpenGroupForm({ locationId, rooms, clinicians, today, timeZone, zone }: OpenGroupFormProps) {
  const toast = useToast()
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
      weeks: 1,
      inTurn: [],
      without: [],
    },
    onDone: ({ sessions }) => {
      toast({ title: sessions === 1 ? 'The group is open.' : `${sessions} sessions are open.`, tone: 'ready' })
      form.reset()
    },
  })
  const weeks = form.ruling?.alternatives ?? []
  const isSeries = Number(form.watch('weeks')) > 1
  const leader = form.watch('clinicianId')
  const isSomeLeft = weeks.length > 0 && weeks.length + (form.getValues('without') ?? []).length < Number(form.getValues('weeks'))
  return (
    <CommandForm
      form={isSeries ? { ...form, ruling: null } : form}
      label={isSeries ? 'Open the series' : 'Open the group'}
      reader="staff"
      timeZone={timeZone}
      aside={isSeries && isSomeLeft && <LeaveOut form={form} days={weeks.map(({ on }) => on)} />}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="title" label="Name" />
        <SelectRow form={form} name="phase" label="For" options={labelsOf('phase').filter(({ value }) => value !== 'journey')} />
        <DayRow form={form} name="on" label={isSeries ? 'First day' : 'Day'} min={today} />
        <SelectRow form={form} name="at" label="Begins" hint={`Time in ${zone}.`} options={halfHours} />
        <SelectRow form={form} name="clinicianId" label="Led by" placeholder="Choose one" options={named(clinicians)} />
        <SelectRow form={form} name="roomId" label="Room" placeholder="Choose one" options={named(rooms)} />
        <NumberRow form={form} name="seats" label="Seats" />
        <NumberRow form={form} name="weeks" label="Weeks" hint="1 is a single session; more are held every week at the same time." />
      </div>
      {isSeries && clinicians.length > 1 && (
        <ChoicesRow form={form} name="inTurn" label="In turn with" choices={named(clinicians.filter(({ id }) => id !== leader))} />
      )}
      {isSeries && weeks.length > 0 && <RefusedWeeks weeks={weeks} timeZone={timeZone} />}
    </CommandForm>
  )
}

type LeaveOutProps = {
  readonly form: {
    readonly getValues: (name: 'without') => readonly LocalDate[] | undefined
    readonly setValue: (name: 'without', days: LocalDate[]) => void
    readonly submit: () => Promise<void>
  }
  readonly days: readonly LocalDate[]
}

/** The series without the weeks that stand in the way. */
function LeaveOut({ form, days }: LeaveOutProps) {
  const leave = () => {
    form.setValue('without', [...(form.getValues('without') ?? []), ...days])
    void form.submit()
  }
  return (
    <Button type="button" variant="secondary" onClick={leave}>
      {days.length === 1 ? 'Open the others without that week' : `Open the others without these ${days.length} weeks`}
    </Button>
  )
}
