'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { updateProfileAction } from '@/lib/actions/clients'
import type { UpdateProfileInput } from '@/lib/inputs/clients'
import { stateOptions } from './state-options'

const sexes = [
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
  { value: 'X', label: 'Another, or not stated' },
]

/** Staff correct who the client is, as the client told them. */
export function ProfileForm({ values }: { readonly values: UpdateProfileInput }) {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).updateProfileInput,
    action: updateProfileAction,
    defaultValues: values,
    after: 'close',
    onDone: () => {
      toast({ title: 'Details saved.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary="Change the details">
      <CommandForm form={form} label="Save the details" reader="staff">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextRow form={form} name="legalFirstName" label="Legal first name" />
          <TextRow form={form} name="legalLastName" label="Legal last name" hint="Empty for somebody who has one name." optional />
          <TextRow form={form} name="chosenName" label="Name they go by" optional />
          <TextRow form={form} name="pronouns" label="Pronouns" optional />
          <DayRow form={form} name="bornOn" label="Date of birth" />
          <SelectRow form={form} name="sexForClaims" label="Sex on the insurer’s file" options={sexes} placeholder="Choose one" />
          <TextRow form={form} name="phone" label="Phone" inputMode="tel" />
          <TextRow form={form} name="addressLine" label="Street and number" />
          <TextRow form={form} name="city" label="City" />
          <SelectRow form={form} name="state" label="State" options={stateOptions} placeholder="Choose one" />
          <TextRow form={form} name="zip" label="ZIP code" inputMode="numeric" />
          <TextRow form={form} name="ongoingTherapist" label="Ongoing therapist" optional />
        </div>
        <CheckRow form={form} name="consentToText" label="May be sent text messages" />
      </CommandForm>
    </Disclosure>
  )
}
