'use client'

import { useState } from 'react'
import { DayRow, SelectRow } from '@/components/forms/form-rows'
import { Button } from '@/components/ui/button'
import { correctMedicareAction } from '@/lib/actions/practice'
import type { ClinicianRow, MedicareRow } from '@/lib/data/views/settings-clinicians'
import type { LocalDate } from '@/lib/domain/time/local'
import { HoldingChip } from './amounts'
import { daysInWords } from './holding'
import { medicareOptions } from './medicare-options'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

type Props = { readonly clinician: ClinicianRow; readonly today: LocalDate; readonly onClose: () => void }

const statusInWords = (status: string) => medicareOptions.find(({ value }) => value === status)?.label ?? status

/** How a clinician stood and stands with Medicare, the latest first, and a way to put an entry right that was wrong. */
export function MedicareHistory({ clinician, today, onClose }: Props) {
  const [corrected, setCorrected] = useState<string | null>(null)
  if (clinician.medicare.length === 0) return <p className="text-muted">{say('medicareNone')}</p>
  return (
    <div className="grid gap-5">
      <p className="text-muted">{say('medicareLead')}</p>
      <ul className="divide-y divide-line rounded-card border border-line">
        {clinician.medicare.map((line) =>
          line.id === corrected ? (
            <li key={line.id} className="p-3">
              <Correction line={line} onSaved={onClose} onClose={() => setCorrected(null)} />
            </li>
          ) : (
            <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-3 py-1.5">
              <span>
                {statusInWords(line.status)}
                <span className="block text-muted text-sm">{daysInWords(line)}</span>
              </span>
              <span className="flex items-center gap-2">
                <HoldingChip line={line} today={today} />
                <Button
                  variant="quiet"
                  size="desk"
                  onClick={() => setCorrected(line.id)}
                  aria-label={say('medicareCorrectOf', { status: statusInWords(line.status), days: daysInWords(line) })}
                >
                  {say('medicareCorrect')}
                </Button>
              </span>
            </li>
          ),
        )}
      </ul>
    </div>
  )
}

type CorrectionProps = { readonly line: MedicareRow; readonly onSaved: () => void; readonly onClose: () => void }

function Correction({ line, onSaved, onClose }: CorrectionProps) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-people')).correctMedicareInput,
    action: correctMedicareAction,
    defaultValues: { id: line.id, version: line.version, status: line.status, fromOn: line.effectiveFrom },
    onSaved,
  })
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('medicareCorrect')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow form={form} name="status" label={say('medicare')} options={medicareOptions} />
        <DayRow form={form} name="fromOn" label={say('medicareFrom')} />
      </div>
    </SaveForm>
  )
}
