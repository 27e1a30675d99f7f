'use client'

import { FindingsNotice } from '@/components/forms/findings-notice'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { saveCoverageAction } from '@/lib/actions/coverage'
import type { CoverageProgram } from '@/lib/domain/coverage/program'
import type { SaveCoverageInput } from '@/lib/inputs/coverage'
import { labelsOf } from '@/lib/messages/label'
import { sayDone } from './answer-forms'
import { say } from './words'

export type PayerOption = { readonly id: string; readonly name: string; readonly program: CoverageProgram }
type Saved = Parameters<typeof sayDone>[0]
type Props = { readonly initial: SaveCoverageInput; readonly payers: readonly PayerOption[] }

/** A coverage, new or changed. Adding Medicaid or VA for past days says what was taken back. */
export function CoverageForm({ initial, payers }: Props) {
  const toast = useToast()
  const form = useCommandForm<SaveCoverageInput, Saved>({
    schema: async () => (await import('@/lib/inputs/coverage')).saveCoverageInput,
    action: saveCoverageAction,
    defaultValues: initial,
    after: initial.id === null ? 'empty' : 'close',
    onDone: (saved) => toast({ tone: 'ready', title: sayDone(saved) }),
  })
  const program = form.watch('program')
  const fitting = payers.filter((payer) => payer.program === program).map(({ id, name }) => ({ value: id, label: name }))
  const relations = [
    { value: 'self', label: say('relationSelf') },
    { value: 'spouse', label: say('relationSpouse') },
    { value: 'child', label: say('relationChild') },
    { value: 'other', label: say('relationOther') },
  ]
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectRow form={form} name="program" label={say('program')} hint={say('medicaidHint')} options={labelsOf('coverageProgram')} />
        <SelectRow form={form} name="payerId" label={say('payer')} options={fitting} placeholder={say('choose')} optional />
        <SelectRow form={form} name="status" label={say('status')} options={labelsOf('coverageStatus')} />
        <TextRow form={form} name="priority" label={say('priority')} hint={say('priorityHint')} inputMode="numeric" />
        <TextRow form={form} name="planName" label={say('planName')} optional />
        <TextRow form={form} name="memberId" label={say('memberId')} optional />
        <TextRow form={form} name="groupNumber" label={say('groupNumber')} optional />
        <SelectRow form={form} name="relation" label={say('relation')} options={relations} />
        <TextRow form={form} name="insuredName" label={say('insuredName')} optional />
        <DayRow form={form} name="startsOn" label={say('from')} />
        <DayRow form={form} name="endsOn" label={say('until')} optional />
      </div>
      {program !== 'self_pay' && <CheckRow form={form} name="inNetwork" label={say('inNetwork')} />}
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      {form.ruling?.findings.some(({ code }) => code === 'COVERAGE_ON_FILE_ALREADY') && (
        <CheckRow form={form} name="isAnother" label={say('anotherCoverage')} />
      )}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {initial.id ? say('edit') : say('add')}
      </Button>
    </Form>
  )
}
