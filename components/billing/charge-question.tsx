'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import { Form } from '@/components/ui/form'
import { LaterDisclosure } from '@/components/ui/later-disclosure'
import { useToast } from '@/components/ui/toast-context'
import { answerDisputeAction, disputeChargeAction } from '@/lib/actions/billing'
import type { DisputeStatus } from '@/lib/domain/billing/rule-dispute'
import type { AnswerDisputeInput, DisputeChargeInput } from '@/lib/inputs/billing'
import type { Reader } from '@/lib/messages/word-finding'
import { say } from './words'

export type Question = {
  readonly id: string
  readonly status: DisputeStatus
  readonly reason: string
  readonly answer: string | null
}

type Props = {
  readonly chargeId: string
  readonly question: Question | null
  readonly reader: Reader
  /** Whether anything of the charge is the client's. */
  readonly isTheirs: boolean
  readonly canAnswer: boolean
}

const states = { open: 'waits', corrected: 'ready', stands: 'neutral' } as const
const words = { open: 'questionOpen', corrected: 'questionCorrected', stands: 'questionStands' } as const

/** What a client asks about a charge and what they were told; the client's door to ask, and the desk's to answer. */
export function ChargeQuestion({ chargeId, question, reader, isTheirs, canAnswer }: Props) {
  if (question === null) {
    if (reader !== 'client' || !isTheirs) return null
    return (
      <LaterDisclosure summary={say('questionAsk')}>
        <AskForm chargeId={chargeId} />
      </LaterDisclosure>
    )
  }
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center justify-between gap-2">
        <span>“{question.reason}”</span>
        <Chip state={states[question.status]} size="small">
          {say(words[question.status])}
        </Chip>
      </p>
      {question.answer && <p className="text-muted">{say('questionAnswer', { answer: question.answer })}</p>}
      {question.status === 'open' && canAnswer && (
        <>
          <LaterDisclosure summary={say('questionSayCorrected')}>
            <AnswerForm disputeId={question.id} isCorrected />
          </LaterDisclosure>
          <LaterDisclosure summary={say('questionSayStands')}>
            <AnswerForm disputeId={question.id} isCorrected={false} />
          </LaterDisclosure>
        </>
      )}
    </div>
  )
}

function AskForm({ chargeId }: { readonly chargeId: string }) {
  const toast = useToast()
  const form = useCommandForm<DisputeChargeInput, { disputeId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).disputeChargeInput,
    action: disputeChargeAction,
    defaultValues: { chargeId, reason: '' },
    onDone: () => toast({ tone: 'ready', title: say('questionAsked') }),
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <TextRow form={form} name="reason" label={say('questionReason')} hint={say('questionHint')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="client" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('questionSend')}
      </Button>
    </Form>
  )
}

function AnswerForm({ disputeId, isCorrected }: { readonly disputeId: string; readonly isCorrected: boolean }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<AnswerDisputeInput, { disputeId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).answerDisputeInput,
    action: answerDisputeAction,
    defaultValues: { disputeId, isCorrected, answer: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('questionAnswered') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid max-w-md gap-3">
      <TextRow form={form} name="answer" label={say('questionAnswerLabel')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      {form.ruling && <FindingsNotice ruling={form.ruling} reader="staff" />}
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('questionAnswerSend')}
      </Button>
    </Form>
  )
}
