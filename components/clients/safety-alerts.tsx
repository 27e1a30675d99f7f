'use client'

import { useRouter } from 'next/navigation'
import { useId } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { ZonedTime } from '@/components/time/zoned-time'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Chip } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { acknowledgeCssrsAction } from '@/lib/actions/clients'
import type { CssrsLevel } from '@/lib/domain/clients/cssrs'
import { acknowledgeCssrsInput } from '@/lib/inputs/clients/acknowledge-cssrs'

const levels: Readonly<Record<CssrsLevel, string>> = { none: 'None', low: 'Low', moderate: 'Moderate', high: 'High' }

const todo: Readonly<Record<CssrsLevel, string>> = {
  none: '',
  low: 'Offer support and note it.',
  moderate: 'See the client today and make a safety plan. Dosing waits.',
  high: 'Stay with the client or reach them now. Same-day clinician, 988 or 911. No dosing. Tell the prescriber and the primary therapist.',
}

export type Alert = { readonly screeningId: string; readonly level: CssrsLevel; readonly takenAt: Date; readonly dueAt: Date | null }

type SafetyAlertsProps = { readonly alerts: readonly Alert[]; readonly timeZone: string }

/** Safety questions with a yes that nobody has answered. The newest stands for those before it. */
export function SafetyAlerts({ alerts, timeZone }: SafetyAlertsProps) {
  const newest = alerts[0]
  if (!newest) return null
  const worst = alerts.reduce((found, alert) => (order(alert.level) > order(found.level) ? alert : found), newest)
  return (
    <Card
      title="Safety alert"
      aside={<Chip state="stops">{`C-SSRS ${levels[worst.level].toLowerCase()}`}</Chip>}
      detail={
        <>
          Answered <ZonedTime at={newest.takenAt} timeZone={timeZone} day="short" />
          {newest.dueAt && (
            <>
              . Somebody answers it by <ZonedTime at={newest.dueAt} timeZone={timeZone} day="short" />.
            </>
          )}
        </>
      }
    >
      <div className="grid gap-4">
        <p>{todo[worst.level]}</p>
        <AnswerForm screeningId={newest.screeningId} />
      </div>
    </Card>
  )
}

const order = (level: CssrsLevel) => ['none', 'low', 'moderate', 'high'].indexOf(level)

function AnswerForm({ screeningId }: { screeningId: string }) {
  const router = useRouter()
  const id = useId()
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: acknowledgeCssrsInput,
    action: acknowledgeCssrsAction,
    defaultValues: { screeningId, what: '' },
    onDone: () => router.refresh(),
  })
  return (
    <form id={id} onSubmit={submit} noValidate className="grid gap-4">
      <FormTrouble trouble={trouble} message={formError} />
      <Field label="What you did" hint="Who you spoke to, the plan, who else knows." error={formState.errors.what?.message}>
        <Textarea {...register('what')} rows={2} />
      </Field>
      <Button busy={formState.isSubmitting} className="justify-self-start">
        I answer this alert
      </Button>
    </form>
  )
}
