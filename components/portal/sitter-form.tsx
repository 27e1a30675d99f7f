'use client'

import { useRouter } from 'next/navigation'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { nameSitterAction } from '@/lib/actions/rides'
import type { PortalRide } from '@/lib/domain/journeys/portal-ride'

type SitterFormProps = {
  readonly appointmentId: string
  readonly sitter: PortalRide['sitter']
  readonly homeAddress: string
}

/** Who stays during a journey at home, where help would come to, and the word not to drive. */
export function SitterForm({ appointmentId, sitter, homeAddress }: SitterFormProps) {
  const router = useRouter()
  const { register, submit, formError, trouble, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/journeys')).nameSitterInput,
    action: nameSitterAction,
    defaultValues: {
      appointmentId,
      version: sitter?.version ?? null,
      sitterName: sitter?.name ?? '',
      sitterPhone: sitter?.phone ?? '',
      sitterIsAdult: false as unknown as true,
      homeAddress: sitter?.address ?? homeAddress,
      noDriving: false as unknown as true,
    },
    onDone: () => router.refresh(),
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError ?? errors.sitterIsAdult?.message ?? errors.noDriving?.message} />
      <Field label="Who stays with you?" error={errors.sitterName?.message}>
        <TextInput {...register('sitterName')} autoComplete="off" />
      </Field>
      <Field label="Their phone number" error={errors.sitterPhone?.message}>
        <TextInput {...register('sitterPhone')} type="tel" autoComplete="off" />
      </Field>
      <Field label="Where you will be" hint="So that help can find you." error={errors.homeAddress?.message}>
        <TextInput {...register('homeAddress')} />
      </Field>
      <Checkbox {...register('sitterIsAdult')} label="They are an adult and stay the whole time" />
      <Checkbox {...register('noDriving')} label="I will not drive until the next day, after sleep" />
      <Button busy={isSubmitting} className="w-full sm:w-fit">
        Save
      </Button>
    </Form>
  )
}
