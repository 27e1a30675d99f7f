import { contactKinds } from '../../clients/contact-kinds.ts'
import { type FactsOf, needed, optional } from './columns.ts'
import { choice, personName, phone, text } from './readers.ts'

const kindNames = { emergency_contact: 'emergency', support_person: 'support', family: 'support' } as const

/** A file of people to call, each of a client who was brought in before; a client may have several. */
export const contactColumns = {
  client: needed({
    header: 'client_id',
    read: text(80),
    aliases: ['patient id', 'client number', 'patient number', 'mrn', 'chart number', 'account number'],
    example: 'C-1001',
  }),
  name: needed({
    header: 'name',
    read: personName,
    aliases: ['contact name', 'full name', 'emergency contact', 'emergency contact name'],
    example: 'Robin Reed',
  }),
  phone: needed({
    header: 'phone',
    read: phone,
    aliases: ['contact phone', 'phone number', 'telephone', 'mobile', 'cell', 'emergency contact phone'],
    example: '(555) 555-0160',
  }),
  relation: optional({
    header: 'relation',
    read: text(60),
    aliases: ['relationship', 'contact relation', 'relation to patient', 'relationship to patient'],
    example: 'sibling',
  }),
  kind: optional({ header: 'kind', read: choice(contactKinds, kindNames), aliases: ['contact type', 'type'], example: 'emergency' }),
} as const

export type ContactFacts = FactsOf<typeof contactColumns>
