'use client'

import { useWatch } from 'react-hook-form'
import { CheckRow, NumberRow, SelectRow, TextareaRow, TextRow } from '@/components/forms/form-rows'
import { FieldGroup } from '@/components/ui/field-group'
import { Notice } from '@/components/ui/notice'
import { savePayerAction } from '@/lib/actions/practice'
import type { PayerRow } from '@/lib/data/views/settings-prices'
import { payerFlagsOf } from '@/lib/domain/coverage/payer-flags'
import { isMedicaidProgram } from '@/lib/domain/coverage/program'
import type { SavePayerInput } from '@/lib/inputs/practice-prices'
import { labelsOf } from '@/lib/messages/label'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'

/** A payer with what its contract says. */
export function PayerForm({ payer, onClose }: { payer: PayerRow | null; onClose: () => void }) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice-prices')).savePayerInput,
    action: savePayerAction,
    defaultValues: valuesOf(payer),
    onSaved: onClose,
  })
  const program = useWatch({ control: form.control, name: 'program' })
  return (
    <SaveForm form={form} onClose={onClose}>
      <TextRow form={form} name="name" label={say('name')} />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow
          form={form}
          name="program"
          label={say('program')}
          options={labelsOf('coverageProgram').filter(({ value }) => value !== 'self_pay')}
          disabled={payer !== null}
        />
        <TextRow form={form} name="electronicId" label={say('electronicId')} optional />
      </div>
      {program && isMedicaidProgram(program) && <Notice tone="info">{say('wallMedicaid')}</Notice>}
      {program === 'va' && <Notice tone="info">{say('wallVa')}</Notice>}
      <Flags form={form} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="authorizationPattern" label={say('pattern')} hint={say('patternHint')} optional />
        <NumberRow form={form} name="timelyFilingDays" label={say('filingDays')} optional />
      </div>
      <TextareaRow form={form} name="note" label={say('note')} optional />
      <CheckRow form={form} name="isActive" label={say('stillActive')} hint={say('stillActiveHint')} />
    </SaveForm>
  )
}

type FormOf = ReturnType<typeof useSaveForm<SavePayerInput, unknown>>

function Flags({ form }: { form: FormOf }) {
  const answers = labelsOf('condition')
  return (
    <FieldGroup legend={say('contract')}>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectRow
          form={form}
          name="flags.allowsNoncoveredCharge"
          label={say('flagNoncovered')}
          hint={say('flagNoncoveredHint')}
          options={answers}
        />
        <SelectRow form={form} name="flags.allowsSameDayPair" label={say('flagPair')} options={answers} />
        <SelectRow form={form} name="flags.allowsEvaluationWithTherapy" label={say('flagEvaluation')} options={answers} />
        <SelectRow form={form} name="flags.coversTelehealth" label={say('flagTelehealth')} options={answers} />
        <SelectRow form={form} name="flags.requiresAuthorization" label={say('flagAuthorization')} options={answers} />
        <SelectRow form={form} name="flags.paysSupervisees" label={say('flagSupervisees')} options={answers} />
        <SelectRow
          form={form}
          name="flags.videoModifier"
          label={say('videoModifier')}
          options={modifiers('95', 'GT')}
          placeholder={say('noModifier')}
        />
        <SelectRow
          form={form}
          name="flags.audioModifier"
          label={say('audioModifier')}
          options={modifiers('93', 'FQ')}
          placeholder={say('noModifier')}
        />
      </div>
      <div className="grid gap-x-4 sm:grid-cols-2">
        <CheckRow form={form} name="flags.allows2x90834" label={say('flag2x')} />
        <CheckRow form={form} name="flags.allowsSecondGroup" label={say('flagSecondGroup')} />
        <CheckRow form={form} name="flags.prefersXE" label={say('flagXe')} />
        <CheckRow form={form} name="flags.copayPerDay" label={say('flagCopayDay')} />
        <CheckRow form={form} name="flags.wantsNoncoveredLine" label={say('flagDenialLine')} />
      </div>
    </FieldGroup>
  )
}

const modifiers = (...codes: string[]) => codes.map((value) => ({ value, label: value }))

function valuesOf(line: PayerRow | null): SavePayerInput {
  const { authorizationPattern: _, timelyFilingDays: __, ...flags } = line?.flags ?? payerFlagsOf('commercial')
  return {
    id: line?.id ?? null,
    version: line?.version ?? null,
    name: line?.name ?? '',
    program: line?.program ?? 'commercial',
    electronicId: line?.electronicId ?? '',
    flags,
    authorizationPattern: line?.authorizationPattern ?? '',
    timelyFilingDays: line?.timelyFilingDays ?? null,
    note: line?.note ?? '',
    isActive: line?.isActive ?? true,
  }
}
