'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { endRemsAction, enrolRemsAction } from '@/lib/actions/clients'
import type { EnrollmentOnRecord, RemsOnRecord } from '@/lib/domain/journeys/rems'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'

type RemsCardProps = {
  readonly clientId: string
  readonly rems: RemsOnRecord
  readonly today: LocalDate
  readonly canWrite: boolean
}

/** The client's enrolment in the esketamine program, facility by facility. Without one, no esketamine is given there. */
export function RemsCard({ clientId, rems, today, canWrite }: RemsCardProps) {
  return (
    <Card title="Esketamine program" detail="Enrolment is by facility. A journey with esketamine waits for the one where it is given.">
      <div className="grid gap-4">
        {rems.enrollments.length === 0 && <EmptyState>Not enrolled anywhere.</EmptyState>}
        {rems.enrollments.map((enrollment) => (
          <Enrollment key={enrollment.id} enrollment={enrollment} today={today} canWrite={canWrite} />
        ))}
        {canWrite && rems.facilities.length > 0 && (
          <Disclosure summary="Write down an enrolment">
            <EnrolForm clientId={clientId} facilities={rems.facilities} today={today} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

function Enrollment({ enrollment, today, canWrite }: { enrollment: EnrollmentOnRecord; today: LocalDate; canWrite: boolean }) {
  const { id, facility, enrolledOn, endedOn, confirmation } = enrollment
  const until = endedOn ? `, until ${sayDay(endedOn, 'year')}` : ''
  return (
    <div className="grid gap-2">
      <p>
        {facility}, since {sayDay(enrolledOn, 'year')}
        {until} · {confirmation}
      </p>
      {canWrite && endedOn === null && (
        <Disclosure summary={`End the enrolment at ${facility}`}>
          <EndForm id={id} today={today} />
        </Disclosure>
      )}
    </div>
  )
}

function EnrolForm({ clientId, facilities, today }: { clientId: string; facilities: RemsOnRecord['facilities']; today: LocalDate }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).enrolRemsInput,
    action: enrolRemsAction,
    defaultValues: { clientId, facilityId: '', enrolledOn: today, confirmation: '' },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="Save the enrolment" reader="staff">
      <SelectRow
        form={form}
        name="facilityId"
        label="Facility"
        options={facilities.map(({ id, name }) => ({ value: id, label: name }))}
        placeholder="Choose"
      />
      <DayRow form={form} name="enrolledOn" label="Enrolled on" />
      <TextRow form={form} name="confirmation" label="Confirmation of the program" />
    </CommandForm>
  )
}

function EndForm({ id, today }: { id: string; today: LocalDate }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).endRemsInput,
    action: endRemsAction,
    defaultValues: { enrollmentId: id, endedOn: today },
    onDone: () => router.refresh(),
  })
  return (
    <CommandForm form={form} label="End it" reader="staff">
      <DayRow form={form} name="endedOn" label="Last day" />
    </CommandForm>
  )
}
