import type { ClinicianOnPaper, PostalAddress, PracticeOnPaper } from '../../domain/practice/documents/papers.ts'
import { papers } from '../../messages/en/papers.ts'
import { sayPhone } from '../../messages/say-phone.ts'
import { translator } from '../../messages/translator.ts'

const say = translator({ en: papers })

export const addressLines = ({ line, city, state, zip }: PostalAddress): string[] => [line, `${city}, ${state} ${zip}`]

/** The practice as a payer wants to see it. */
export function practiceLines({ legalName, address, phone, npi, ein, taxonomy }: PracticeOnPaper): string[] {
  return [
    legalName,
    ...addressLines(address),
    say('phone', { phone: sayPhone(phone) }),
    say('npi', { npi }),
    say('ein', { ein }),
    say('taxonomy', { taxonomy }),
  ]
}

/** The practice as a client wants to see it. */
export const practiceContact = ({ legalName, address, phone }: PracticeOnPaper): string[] => [
  legalName,
  ...addressLines(address),
  say('phone', { phone: sayPhone(phone) }),
]

export function clinicianLines({ name, credential, licenseNumber, licenseState, npi, supervisor }: ClinicianOnPaper): string[] {
  return [
    `${name}, ${credential}`,
    say('license', { number: licenseNumber, state: licenseState }),
    say('npi', { npi }),
    ...(supervisor ? [say('supervisedBy', supervisor)] : []),
  ]
}
