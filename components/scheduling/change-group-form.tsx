'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, NumberRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { changeGroupAction } from '@/lib/actions/scheduling'
import type { LocalDate, LocalTime } from '@/lib/domain/time/local'
import { halfHours, type NamedChoice, named } from './group-fields'
import { RefusedWeeks } from './refused-weeks'

type ChangeGroupFormProps = {
  readonly group: {
    readonly id: string
    readonly version: number
    readonly title: string
    readonly on: LocalDate
    readonly at: LocalTime
    readonly clinicianId: string
    readonly roomId: string
    readonly seats: number
    readonly timeZone: string
  }
  readonly scope: 'one' | 'rest'
  readonly sessions: number
  /** The clients who sit in what would change, by id. */
  readonly members: readonly { readonly clientId: string; readonly name: string }[]
  readonly rooms: readonly NamedChoice[]
  readonly clinicians: readonly NamedChoice[]
  readonly today: LocalDate
  readonly zone: string
}

/** Gives a session, or it and those after it, another time, leader, room, name or size. */
export function ChangeGroupForm({ group, scope, sessions, members, rooms, clinicians, today, zone }: ChangeGroupFormProps) {
  const router = useRouter()
  const toast = useToast()
  const { id: groupId, timeZone, ...values } = group
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/scheduling')).changeGroupInput,
    action: changeGroupAction,
    defaultValues: { ...values, groupId, scope },
    follows: true,
    onDone: ({ sessions: changed, told }) => {
      toast({ title: `${changed === 1 ? 'The session' : `${changed} sessions`} changed. ${toldText(told)}`, tone: 'ready' })
      router.refresh()
    },
  })
  const weeks = form.ruling?.alternatives ?? []
  return (
    <CommandForm
      form={{ ...form, ruling: weeks.length > 0 ? null : form.ruling }}
      label={sessions === 1 ? 'Change this session' : `Change ${sessions} sessions`}
      reader="staff"
      timeZone={timeZone}
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="title" label="Name" />
        <DayRow form={form} name="on" label={sessions === 1 ? 'Day' : 'Day of the first'} min={today} />
        <SelectRow form={form} name="at" label="Begins" hint={`Time in ${zone}.`} options={halfHours} />
        <SelectRow form={form} name="clinicianId" label="Led by" options={named(clinicians)} />
        <SelectRow form={form} name="roomId" label="Room" options={named(rooms)} />
        <NumberRow form={form} name="seats" label="Seats" />
      </div>
      <p className="max-w-prose text-muted text-sm">
        {members.length === 0
          ? 'Nobody sits in it: nobody is told.'
          : 'Another time or leader is told to each client in it by one e-mail: “Your visit has changed”, with when it is now. Their visit waits to be confirmed again. A room, a name or a seat more tells nobody.'}
        {sessions > 1 && ' Sessions somebody else leads keep their leader.'}
      </p>
      {weeks.length > 0 && (
        <RefusedWeeks weeks={weeks} timeZone={timeZone} names={new Map(members.map(({ clientId, name }) => [clientId, name]))} />
      )}
    </CommandForm>
  )
}

const toldText = (told: number): string =>
  told === 0 ? 'Nobody had to be told.' : told === 1 ? 'One client is told by e-mail.' : `${told} clients are told by e-mail.`
