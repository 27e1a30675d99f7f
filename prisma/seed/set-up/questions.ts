import type { SetUpInput } from '../../../lib/inputs/practice.ts'

export type Field = keyof SetUpInput
/** What was answered so far, as text. */
export type Answers = { readonly [Name in Field]?: string | undefined }

export type Question = {
  readonly field: Field
  /** As a flag: `--time-zone`. In the environment the same as `SETUP_TIME_ZONE`. */
  readonly flag: string
  readonly asks: string
  /** What is taken when nothing is answered. Without it there must be an answer. */
  readonly otherwise?: (answers: Answers) => string | undefined
}

/** The host name people type to reach this instance. */
const publicHost = (address: string | undefined): string => (address && URL.canParse(address) ? new URL(address).hostname : '')

/** "Heron Marsh Therapy" → "heron-marsh-therapy". */
const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)

/** Everything the set-up asks, in the order in which it asks. */
export const questionsFor = (publicUrl: string | undefined): readonly Question[] => [
  { field: 'name', flag: 'practice', asks: 'What is the practice called?' },
  { field: 'legalName', flag: 'legal-name', asks: 'Its legal name, as claims carry it', otherwise: ({ name }) => name },
  {
    field: 'hostname',
    flag: 'host',
    asks: 'The host name people type to reach it, like portal.example.org',
    otherwise: () => publicHost(publicUrl),
  },
  { field: 'slug', flag: 'slug', asks: 'A short name for addresses', otherwise: ({ name }) => name && slugOf(name) },
  { field: 'timeZone', flag: 'time-zone', asks: 'Its time zone, like America/Chicago' },
  { field: 'phone', flag: 'phone', asks: 'Its phone number, with area code' },
  { field: 'addressLine', flag: 'address', asks: 'Street and number' },
  { field: 'city', flag: 'city', asks: 'City' },
  { field: 'state', flag: 'state', asks: 'State, in two letters' },
  { field: 'zip', flag: 'zip', asks: 'ZIP code' },
  { field: 'firstLocation', flag: 'location', asks: 'The name of the first location at this address, or nothing', otherwise: () => '' },
  { field: 'npi', flag: 'npi', asks: 'NPI of the practice, or nothing', otherwise: () => '' },
  { field: 'ein', flag: 'ein', asks: 'EIN of the practice, or nothing', otherwise: () => '' },
  { field: 'taxonomy', flag: 'taxonomy', asks: 'Taxonomy code, or nothing', otherwise: () => '' },
  { field: 'adminName', flag: 'admin-name', asks: 'Who keeps the practice first? Name' },
  { field: 'adminEmail', flag: 'admin-email', asks: 'E-mail address of that person; the invitation goes there' },
  {
    field: 'email',
    flag: 'email',
    asks: 'The address that takes replies to the practice',
    otherwise: ({ adminEmail }) => adminEmail,
  },
]

export const flagOf = (questions: readonly Question[], field: string): string =>
  `--${questions.find((question) => question.field === field)?.flag ?? field}`

export const variableOf = ({ flag }: Question): string => `SETUP_${flag.toUpperCase().replaceAll('-', '_')}`
