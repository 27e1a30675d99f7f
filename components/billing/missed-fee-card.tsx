'use client'

import { useRouter } from 'next/navigation'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { say } from '@/components/scheduling/words'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { waiveMissedFeeAction } from '@/lib/actions/billing'
import type { WaiveMissedFeeInput } from '@/lib/inputs/billing'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDayAt } from '@/lib/messages/say-time'

type MissedFeeCardProps = {
  readonly appointmentId: string
  readonly timeZone: string
  readonly canWaive: boolean
  readonly fee: {
    readonly cents: number
    readonly isOnAccount: boolean
    readonly waived: { readonly at: Date; readonly by: string; readonly because: string } | null
  }
}

/** The fee that was asked for a visit that did not take place, what became of it, and the door to waive it. */
export function MissedFeeCard({ appointmentId, timeZone, canWaive, fee }: MissedFeeCardProps) {
  const { cents, isOnAccount, waived } = fee
  const amount = sayMoney(cents)
  return (
    <Card title={say('feeTitle')} aside={<span className="tabular-nums">{amount}</span>}>
      <div className="grid gap-4">
        {waived ? (
          <p>{say('feeWaived', { day: sayDayAt(waived.at, timeZone), name: waived.by, reason: waived.because })}</p>
        ) : (
          <>
            <p>{say(isOnAccount ? 'feeAsked' : 'feeNotOnAccount', { amount })}</p>
            {canWaive ? <WaiveForm appointmentId={appointmentId} /> : <p className="text-muted text-sm">{say('feeWaiveLead')}</p>}
          </>
        )}
      </div>
    </Card>
  )
}

function WaiveForm({ appointmentId }: { readonly appointmentId: string }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm<WaiveMissedFeeInput, { appointmentId: string }>({
    schema: async () => (await import('@/lib/inputs/billing')).waiveMissedFeeInput,
    action: waiveMissedFeeAction,
    defaultValues: { appointmentId, reason: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('feeWaivedDone') })
      router.refresh()
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <TextRow form={form} name="reason" label={say('feeWhy')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('feeWaive')}
      </Button>
    </Form>
  )
}
