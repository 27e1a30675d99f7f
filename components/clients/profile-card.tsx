'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Disclosure } from '@/components/ui/disclosure'
import { useToast } from '@/components/ui/toast-context'
import { saveContactAction, updateProfileAction } from '@/lib/actions/clients'
import { contactKinds } from '@/lib/domain/clients/contact-kinds'
import type { SaveContactInput, UpdateProfileInput } from '@/lib/inputs/clients'
import { stateOptions } from './state-options'

const sexes = [
  { value: 'F', label: 'Female' },
  { value: 'M', label: 'Male' },
  { value: 'X', label: 'Another, or not stated' },
]
const callWhen = [
  { value: 'emergency', label: 'In an emergency' },
  { value: 'support', label: 'For support' },
  { value: 'other', label: 'Other' },
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

type Kept = {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly name: string
  readonly relation: string | null
  readonly phone: string
}
type ContactProps = { readonly clientId: string; readonly kept: Kept | null }

const contactValues = (clientId: string, kept: Kept | null): SaveContactInput => ({
  clientId,
  version: kept?.version ?? null,
  id: kept?.id ?? null,
  kind: kept ? (contactKinds.find((known) => known === kept.kind) ?? 'other') : 'emergency',
  name: kept?.name ?? '',
  relation: kept?.relation ?? '',
  phone: kept?.phone ?? '',
})

/** Somebody to call for the client: new, or corrected. */
export function StaffContactForm({ clientId, kept }: ContactProps) {
  const values = contactValues(clientId, kept)
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).saveContactInput,
    action: saveContactAction,
    defaultValues: values,
    after: kept === null ? 'empty' : 'close',
    onDone: () => {
      toast({ title: 'Contact saved.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={kept ? `Change: ${kept.name}` : 'Add somebody to call'}>
      <CommandForm form={form} label="Save the contact" reader="staff">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectRow form={form} name="kind" label="Call them" options={callWhen} />
          <TextRow form={form} name="name" label="Name" />
          <TextRow form={form} name="relation" label="Who they are to the client" optional />
          <TextRow form={form} name="phone" label="Phone" inputMode="tel" />
        </div>
      </CommandForm>
    </Disclosure>
  )
}
