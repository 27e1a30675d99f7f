'use client'

import { useRouter } from 'next/navigation'
import { DayRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Form } from '@/components/ui/form'
import { useToast } from '@/components/ui/toast-context'
import { beginCountingAction } from '@/lib/actions/billing'
import type { LocalDate } from '@/lib/domain/time/local'
import { sayDay } from '@/lib/messages/say-time'
import { paths } from '@/lib/paths'
import { DeskNotice } from './desk-notice'
import { say } from './words'

/** Sets the first day that is counted: what moved before it is closed together, with why. */
export function BeginCountingForm({ day }: { readonly day: LocalDate }) {
  const toast = useToast()
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/billing')).beginCountingInput,
    action: beginCountingAction,
    defaultValues: { day, reason: '' },
    onDone: () => {
      toast({ tone: 'ready', title: say('dayBeginDone', { day: sayDay(form.getValues('day') as LocalDate, 'year') }) })
      router.push(paths.clinic.dayClose)
    },
  })
  return (
    <Form onSubmit={form.submit} className="grid gap-4">
      <DayRow form={form} name="day" label={say('dayBeginOn')} hint={say('dayBeginHint')} />
      <TextRow form={form} name="reason" label={say('dayBeginWhy')} />
      <FormTrouble trouble={form.trouble} message={form.formError} />
      <DeskNotice ruling={form.ruling} />
      <Button variant="secondary" busy={form.formState.isSubmitting} className="justify-self-start">
        {say('dayBeginNow')}
      </Button>
    </Form>
  )
}
