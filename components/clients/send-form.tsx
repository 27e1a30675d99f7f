'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Checkbox } from '@/components/ui/checkbox'
import { Form } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { submitIntakeAction } from '@/lib/actions/clients'
import { paths } from '@/lib/paths'
import { PartFoot } from './part-foot'

/** Hands the intake to the care team. `missing`: parts that are still open. */
export function SendForm({ missing }: { missing: readonly string[] }) {
  const router = useRouter()
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).submitIntakeInput,
    action: submitIntakeAction,
    defaultValues: { isTrue: false as unknown as true },
    onDone: () => router.push(paths.portal.home),
  })
  if (missing.length > 0) return <Notice tone="waits" title={`Still open: ${missing.join(', ')}`} />
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError ?? formState.errors.isTrue?.message} />
      <Checkbox {...register('isTrue')} label="These answers are true as far as I know" />
      <PartFoot busy={formState.isSubmitting} label="Send to your care team" />
    </Form>
  )
}
