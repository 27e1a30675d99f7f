import { type FactsOf, needed, optional } from './columns.ts'
import { choice, day, email, list, npi, taxonomy, text, yesNo } from './readers.ts'

/** A file of clinicians. Licences, hours and sign-in follow in the settings: they are asked of people, not of files. */
export const clinicianColumns = {
  name: needed({
    header: 'name',
    read: text(120),
    aliases: ['clinician', 'clinician name', 'provider', 'provider name', 'therapist'],
    example: 'Wren Willow',
  }),
  title: needed({ header: 'title', read: text(200), aliases: ['credentials', 'license type', 'degree'], example: 'LCSW' }),
  npi: optional({ header: 'npi', read: npi, aliases: ['npi number', 'individual npi'] }),
  taxonomy: optional({ header: 'taxonomy', read: taxonomy, aliases: ['taxonomy code'], example: '1041C0700X' }),
  email: optional({ header: 'email', read: email, aliases: ['e-mail', 'email address'], example: 'wren.willow@example.com' }),
  modalities: optional({ header: 'modalities', read: list, aliases: ['specialties', 'approaches'] }),
  medicareStatus: optional({
    header: 'medicare_status',
    read: choice(['enrolled', 'opted_out', 'neither', 'unknown']),
    aliases: ['medicare'],
    example: 'unknown',
  }),
  medicareFromOn: optional({ header: 'medicare_from', read: day, aliases: ['medicare effective date'] }),
  isSupervisee: optional({ header: 'is_supervisee', read: yesNo, aliases: ['supervised', 'under supervision'], example: 'no' }),
  takesNewClients: optional({ header: 'takes_new_clients', read: yesNo, aliases: ['accepting new clients'], example: 'yes' }),
  isActive: optional({ header: 'active', read: yesNo, example: 'yes' }),
  bio: optional({ header: 'bio', read: text(2_000), aliases: ['biography', 'about'] }),
} as const

export type ClinicianFacts = FactsOf<typeof clinicianColumns>
