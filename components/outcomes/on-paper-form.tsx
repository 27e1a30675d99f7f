'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { useToast } from '@/components/ui/toast-context'
import { recordInstrumentAction } from '@/lib/actions/outcomes'
import { instruments, type ScoredKind, scoredKinds } from '@/lib/domain/outcomes/instrument'
import type { RecordInstrumentInput } from '@/lib/inputs/outcomes'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { InstrumentItems } from './instrument-items'
import { say } from './words'

const kinds = scoredKinds.map((value) => ({ value, label: label('instrumentKind', value) }))

/** A therapist enters what a client answered on paper or on the telephone; what may be left open there is the rule's to say. */
export function OnPaperForm({ clientId }: { readonly clientId: string }) {
  const [kind, setKind] = useState<ScoredKind>('phq9')
  return (
    <Card title={say('onPaperTitle')} detail={say('onPaperDetail')}>
      <Disclosure summary={say('onPaperOpen')}>
        <div className="grid gap-6">
          <Field label={say('onPaperKind')}>
            <Select value={kind} onChange={(event) => setKind(event.target.value as ScoredKind)} options={kinds} />
          </Field>
          <Answers key={kind} kind={kind} clientId={clientId} />
        </div>
      </Disclosure>
    </Card>
  )
}

type Answered = { readonly total: number; readonly asksSafetyQuestions: boolean }

function Answers({ kind, clientId }: { readonly kind: ScoredKind; readonly clientId: string }) {
  const router = useRouter()
  const toast = useToast()
  const { items, attribution } = instruments[kind]
  const form = useCommandForm<RecordInstrumentInput, Answered>({
    schema: async () => (await import('@/lib/inputs/outcomes')).recordInstrumentInput,
    action: recordInstrumentAction,
    defaultValues: { clientId, kind, answers: items.map(() => null), functionAnswer: null, source: 'paper', clinicianAccepts: false },
    after: 'empty',
    onDone: ({ total, asksSafetyQuestions }) => {
      toast({ title: say('onPaperSaved', { total }), tone: 'ready' })
      if (asksSafetyQuestions) router.push(paths.clinic.safety(clientId))
      else router.refresh()
    },
  })
  return (
    <CommandForm form={form} label={say('onPaperSave')} reader="staff">
      <InstrumentItems kind={kind} control={form.control} errors={form.formState.errors} required={false} />
      {kind === 'pcl5' && <CheckRow form={form} name="clinicianAccepts" label={say('onPaperAccept')} hint={say('onPaperAcceptHint')} />}
      <p className="text-muted text-sm">{attribution}</p>
    </CommandForm>
  )
}
