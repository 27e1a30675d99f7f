'use client'

import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { Card } from '@/components/ui/card'
import { updatePracticeAction } from '@/lib/actions/practice'
import { AddressRows } from './address-rows'
import { SaveForm, useSaveForm } from './save-form'
import { say } from './words'
import { zoneOptions } from './zones'

type Practice = {
  readonly version: number
  readonly name: string
  readonly legalName: string
  readonly timeZone: string
  readonly phone: string
  readonly email: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly npi: string
  readonly ein: string
  readonly taxonomy: string
  readonly videoAddress: string | null
}

/** The practice's own page. */
export function PracticeForm({ practice, hostname }: { practice: Practice; hostname: string }) {
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice')).updatePracticeInput,
    action: updatePracticeAction,
    defaultValues: practice,
    onSaved: () => undefined,
  })
  return (
    <Card className="max-w-3xl">
      <SaveForm form={form} onClose={() => form.reset()}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextRow form={form} name="name" label={say('practiceName')} />
          <TextRow form={form} name="legalName" label={say('legalName')} />
          <TextRow form={form} name="phone" label={say('phone')} inputMode="tel" />
          <TextRow form={form} name="email" label={say('email')} inputMode="email" />
        </div>
        <AddressRows form={form} />
        <SelectRow form={form} name="timeZone" label={say('timeZone')} hint={say('zoneHint')} options={zoneOptions(practice.timeZone)} />
        <div className="grid gap-4 sm:grid-cols-3">
          <TextRow form={form} name="npi" label={say('npi')} hint={say('npiHint')} inputMode="numeric" optional />
          <TextRow form={form} name="ein" label={say('ein')} inputMode="numeric" optional />
          <TextRow form={form} name="taxonomy" label={say('taxonomy')} optional />
        </div>
        <TextRow
          form={form}
          name="videoAddress"
          label={say('videoAddress')}
          hint={say('videoAddressHint', { example: 'https://meet.example.org/{room}' })}
          inputMode="url"
          optional
        />
        <p className="text-muted text-sm">
          {say('hostname')}: <span className="font-medium text-ink">{hostname}</span>. {say('hostnameHint')}
        </p>
      </SaveForm>
    </Card>
  )
}
