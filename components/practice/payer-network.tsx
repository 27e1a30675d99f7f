'use client'

import { DayRow, SelectRow } from '@/components/forms/form-rows'
import { saveNetworkStandingAction } from '@/lib/actions/practice'
import type { PayerRow } from '@/lib/data/views/settings-prices'
import type { LocalDate } from '@/lib/domain/time/local'
import { HoldingChip } from './amounts'
import { daysInWords } from './holding'
import { SaveForm, useSaveForm } from './save-form'
import { useEntryVersion } from './use-entry-version'
import { say } from './words'

type Props = {
  readonly payer: PayerRow
  readonly clinicians: readonly { readonly value: string; readonly label: string }[]
  readonly today: LocalDate
  readonly onClose: () => void
}

const answers = [
  { value: 'yes', label: say('networkIn') },
  { value: 'no', label: say('networkOut') },
  { value: 'unknown', label: say('notKnown') },
]

/** Whom a payer counts in its network, with the days, and a way to write down what it said. */
export function PayerNetwork({ payer, clinicians, today, onClose }: Props) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-prices')).saveNetworkStandingInput,
    action: saveNetworkStandingAction,
    defaultValues: {
      version: null as number | null,
      payerId: payer.id,
      clinicianId: clinicians[0]?.value ?? '',
      inNetwork: 'yes' as const,
      fromOn: today,
    },
    onSaved: () => form.reset(),
  })
  const [clinicianId, fromOn] = form.watch(['clinicianId', 'fromOn'])
  const entry = payer.network.find((line) => line.clinicianId === clinicianId && line.effectiveFrom === fromOn)
  useEntryVersion(`${clinicianId} ${fromOn}`, entry?.version ?? null, (version) => form.setValue('version', version))
  return (
    <div className="grid gap-5">
      <p className="text-muted">{say('networkLead')}</p>
      {payer.network.length === 0 ? (
        <p className="text-muted">{say('networkNone')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line">
          {payer.network.map((line) => (
            <li key={line.id} className="grid grid-cols-[1fr_auto] items-center gap-x-4 px-3 py-1.5 sm:grid-cols-[1fr_auto_6rem]">
              <span>
                {line.clinician}
                <span className="block text-muted text-sm">{daysInWords(line)}</span>
              </span>
              <span className="text-right">{answers.find(({ value }) => value === line.inNetwork)?.label}</span>
              <span className="justify-self-end max-sm:hidden">
                <HoldingChip line={line} today={today} />
              </span>
            </li>
          ))}
        </ul>
      )}
      <SaveForm form={form} onClose={onClose} saveLabel={say('networkSet')}>
        <div className="grid gap-4 sm:grid-cols-3">
          <SelectRow form={form} name="clinicianId" label={say('networkClinician')} options={clinicians} />
          <SelectRow form={form} name="inNetwork" label={say('networkAnswer')} options={answers} />
          <DayRow form={form} name="fromOn" label={say('effectiveFrom')} />
        </div>
      </SaveForm>
    </div>
  )
}
