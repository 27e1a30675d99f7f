'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Setting } from '@/lib/domain/journeys/setting'
import { type Contact, contactsIn } from '@/lib/domain/scheduling/contact'
import { label } from '@/lib/messages/label'
import { say } from './words'

type ContactChoiceProps = {
  readonly setting: Setting
  readonly value: Contact | null
  readonly onChange: (contact: string) => void
}

/** How therapist and client meet, where the place leaves a choice. */
export function ContactChoice({ setting, value, onChange }: ContactChoiceProps) {
  const possible = contactsIn(setting)
  if (possible.length < 2) return null
  return (
    <Field label={say('contact')}>
      <Select
        value={value ?? possible[0]}
        onChange={({ target }) => onChange(target.value)}
        options={possible.map((contact) => ({ value: contact, label: label('contact', contact) }))}
      />
    </Field>
  )
}
