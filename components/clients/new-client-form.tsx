'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { CheckRow, DayRow, SelectRow, TextRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { useToast } from '@/components/ui/toast-context'
import { createClientAction } from '@/lib/actions/clients'
import { indications } from '@/lib/domain/consults/consult-choices'
import type { CreateClientInput } from '@/lib/inputs/clients'
import { label } from '@/lib/messages/label'
import { paths } from '@/lib/paths'
import { isAskedForAnother, OnFileLink } from './another-person'
import { stateOptions } from './state-options'

/** Takes in somebody who came without a consult. */
export function NewClientForm() {
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm<CreateClientInput, { clientId: string }>({
    schema: async () => (await import('@/lib/inputs/clients')).createClientInput,
    action: createClientAction,
    defaultValues: empty,
    onDone: ({ clientId }) => {
      toast({ title: 'The record is made.', tone: 'ready' })
      router.push(paths.clinic.client(clientId))
    },
  })
  return (
    <CommandForm form={form} label="Make the record" reader="staff">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextRow form={form} name="legalFirstName" label="Legal first name" isFirst />
        <TextRow form={form} name="legalLastName" label="Legal last name" hint="Empty for somebody who has one name." optional />
        <TextRow form={form} name="chosenName" label="Name they go by" optional />
        <DayRow form={form} name="bornOn" label="Date of birth" optional />
        <TextRow form={form} name="phone" label="Phone" hint="With an extension, if there is one: 716 555 0100 x12." inputMode="tel" />
        <TextRow form={form} name="email" label="E-mail" inputMode="email" optional />
        <SelectRow form={form} name="state" label="State" options={stateOptions} placeholder="Choose one" />
        <TextRow form={form} name="zip" label="ZIP code" inputMode="numeric" />
        <SelectRow form={form} name="indication" label="Comes for" options={comesFor} placeholder="Choose one" />
      </div>
      <CheckRow form={form} name="consentToText" label="May be sent text messages" />
      <CheckRow
        form={form}
        name="sendsInvitation"
        label="Send the invitation to the portal now"
        hint="It goes to the e-mail address above."
      />
      {isAskedForAnother(form.ruling) && (
        <>
          <OnFileLink ruling={form.ruling} />
          <CheckRow form={form} name="isAnother" label="This is another person" />
        </>
      )}
    </CommandForm>
  )
}

const comesFor = indications.map((value) => ({ value, label: label('indication', value) }))

const empty = {
  legalFirstName: '',
  legalLastName: '',
  chosenName: '',
  bornOn: '',
  phone: '',
  email: '',
  zip: '',
  state: '',
  consentToText: false,
  sendsInvitation: true,
  isAnother: false,
}
