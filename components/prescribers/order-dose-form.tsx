'use client'

import { useRouter } from 'next/navigation'
import { useWatch } from 'react-hook-form'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, ChoicesRow, DayRow, NumberRow, SelectRow, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { orderDoseAction } from '@/lib/actions/prescribers'
import type { LocalDate } from '@/lib/domain/time/local'
import type { OrderDoseInput } from '@/lib/inputs/prescribers'
import { labelsOf } from '@/lib/messages/label'

const exceptions = [
  { value: 'none', label: 'None' },
  { value: 'qualifying-referral', label: 'A referral by a practitioner who examined the client' },
  { value: 'va', label: 'VA' },
  { value: 'other-documented', label: 'Another way of the law, documented' },
]
const soundAlone = [
  { value: 'unknown', label: 'Not asked' },
  { value: 'yes', label: 'Yes: cannot use video, or does not want to' },
  { value: 'no', label: 'No' },
]

const evaluations = [
  { value: 'in-person', label: 'In person' },
  { value: 'video', label: 'By video' },
  { value: 'audio', label: 'By phone, sound only' },
]

type OrderDoseFormProps = { clientId: string; today: LocalDate; expiresOn: LocalDate; proposalId: string | null }

/** The prescriber's order. The portal never suggests a dose; one outside the range usually seen is asked about once more. */
export function OrderDoseForm({ clientId, today, expiresOn, proposalId }: OrderDoseFormProps) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/prescribers')).orderDoseInput,
    action: orderDoseAction,
    defaultValues: {
      clientId,
      route: 'lozenge',
      form: '',
      sitesAllowed: ['office'],
      homeOrder: false,
      issuedOn: today,
      expiresOn,
      pdmpCheckedOn: null,
      exception: 'none',
      audioOnlyPermitted: 'unknown',
      purpose: '',
      limits: { systolic: null, diastolic: null, heartRateHigh: null, spo2Low: null },
      leastDaysBetween: null,
      reconfirmed: false,
      proposalId,
      note: '',
    } satisfies Partial<OrderDoseInput>,
    onDone: () => {
      toast({ title: 'Order signed.', tone: 'ready' })
      router.refresh()
    },
  })
  const evaluation = useWatch({ control: form.control, name: 'evaluation' })
  const asksAgain = form.ruling?.findings.some(({ code }) => code === 'DOSE_WANTS_SECOND_LOOK') ?? false
  return (
    <CommandForm form={form} label="Sign the order" reader="prescriber">
      <div className="grid gap-4 sm:grid-cols-3">
        <SelectRow form={form} name="route" label="Route" options={labelsOf('route')} />
        <TextRow form={form} name="form" label="Form" hint="For example: rapid dissolve tablet" />
        <NumberRow form={form} name="doseMg" label="Dose" trail="mg" step="any" />
      </div>
      <ChoicesRow form={form} name="sitesAllowed" label="Where it may be taken" choices={labelsOf('setting')} />
      <CheckRow form={form} name="homeOrder" label="May be taken at home" hint="An order for home, with an adult sitter and no driving." />
      <div className="grid gap-4 sm:grid-cols-2">
        <DayRow form={form} name="issuedOn" label="From" />
        <DayRow form={form} name="expiresOn" label="Until" hint="At most six months (21 CFR 1306.22)." />
        <SelectRow form={form} name="evaluation" label="How you evaluated the client" options={evaluations} placeholder="Choose one" />
        <DayRow form={form} name="pdmpCheckedOn" label="Prescription monitoring checked on" optional />
      </div>
      {evaluation && evaluation !== 'in-person' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectRow form={form} name="exception" label="What stands in for an evaluation in person" options={exceptions} />
          {evaluation === 'audio' && (
            <SelectRow form={form} name="audioOnlyPermitted" label="May it be by sound alone?" options={soundAlone} />
          )}
        </div>
      )}
      <Disclosure summary="Stricter limits for this client">
        <div className="grid gap-4 sm:grid-cols-3">
          <NumberRow form={form} name="limits.systolic" label="Systolic at most" trail="mmHg" optional />
          <NumberRow form={form} name="limits.diastolic" label="Diastolic at most" trail="mmHg" optional />
          <NumberRow form={form} name="limits.heartRateHigh" label="Heart rate at most" trail="bpm" optional />
          <NumberRow form={form} name="limits.spo2Low" label="Oxygen at least" trail="%" optional />
          <NumberRow form={form} name="leastDaysBetween" label="Days between doses at least" trail="days" optional />
        </div>
      </Disclosure>
      <TextRow form={form} name="purpose" label="What it is for" hint="The medical purpose, in a few words." />
      <TextareaRow form={form} name="note" label="Note for the care team" optional />
      {asksAgain && <CheckRow form={form} name="reconfirmed" label="Yes, this dose is meant" />}
    </CommandForm>
  )
}
