'use client'

import { DayRow, SelectRow } from '@/components/forms/form-rows'
import { saveSupervisionAction } from '@/lib/actions/practice'
import type { ClinicianRow } from '@/lib/data/views/settings-clinicians'
import type { LocalDate } from '@/lib/domain/time/local'
import { HoldingChip } from './amounts'
import { daysInWords } from './holding'
import { SaveForm, useSaveForm } from './save-form'
import { useEntryVersion } from './use-entry-version'
import { say } from './words'

type Props = {
  readonly clinician: ClinicianRow
  readonly supervisors: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
  readonly onClose: () => void
}

/** Who supervises a clinician and since when, and a way to name the next. */
export function SupervisionForm({ clinician, supervisors, today, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).saveSupervisionInput,
    action: saveSupervisionAction,
    defaultValues: { clinicianId: clinician.id, version: null, supervisorId: null, fromOn: today },
    onSaved: onClose,
  })
  const fromOn = form.watch('fromOn')
  const entry = clinician.supervisions.find(({ effectiveFrom }) => effectiveFrom === fromOn)
  useEntryVersion(fromOn, entry?.version ?? null, (version) => form.setValue('version', version))
  return (
    <div className="grid gap-5">
      {clinician.supervisions.length === 0 ? (
        <p className="text-muted">{say('supervisionNone')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {clinician.supervisions.map((line) => (
            <li key={line.id} className="flex items-center justify-between gap-4 px-3 py-1.5">
              <span>
                {line.supervisor}
                <span className="block text-muted text-sm">{daysInWords(line)}</span>
              </span>
              <HoldingChip line={line} today={today} />
            </li>
          ))}
        </ul>
      )}
      <SaveForm form={form} onClose={onClose} saveLabel={say('supervisionSet')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectRow
            form={form}
            name="supervisorId"
            label={say('supervisor')}
            options={supervisors.filter(({ value }) => value !== clinician.id)}
            placeholder={say('supervisionEnd')}
          />
          <DayRow form={form} name="fromOn" label={say('effectiveFrom')} />
        </div>
      </SaveForm>
    </div>
  )
}
