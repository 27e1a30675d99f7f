'use client'

import { useRouter } from 'next/navigation'
import { TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { closeDayAction } from '@/lib/actions/billing'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayMoney } from '@/lib/messages/say-money'
import { sayDay } from '@/lib/messages/say-time'
import { DeskNotice } from './desk-notice'
import { say } from './words'

/** Counts the drawer and closes the day; what does not agree is explained. */
export function CloseDayForm({ day, cashCents }: { readonly day: LocalDate; readonly cashCents: number }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/billing')).closeDayInput,
    action: closeDayAction,
    defaultValues: { day, counted: '', words: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('dayCloseDone', { day: sayDay(day) }) })
      router.refresh()
    },
  })
  const differs = form.ruling?.findings.some(({ code }) => code === 'DAY_DIFFERENCE') ?? false
  const hint = say('dayCountedHint', { amount: sayMoney(cashCents) })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <TextRow form={form} name="counted" label={say('dayCounted')} hint={hint} lead="$" inputMode="decimal" />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      {differs && <TextRow form={form} name="words" label={say('dayWords')} />}
      <Button busy={form.formState.isSubmitting} className="justify-self-start">
        {say('dayCloseNow')}
      </Button>
    </Form>
  )
}
