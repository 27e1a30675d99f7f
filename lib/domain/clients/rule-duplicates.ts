import { type Finding, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'

/** What is known of somebody who may be on file already. */
export type Person = {
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: LocalDate | null
  readonly phone: string | null
  readonly email: string | null
}
export type PersonOnFile = Person & { readonly clientId: string }

/** A name as it is compared: without accents, signs and case. */
export const foldedName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{P}\p{S}\s]/gu, '')
    .toLowerCase()

/** A number as it is compared: its last ten digits, without an extension. */
export const foldedPhone = (text: string): string =>
  text
    .replace(/(?:x|ext).*$/i, '')
    .replace(/\D/g, '')
    .slice(-10)

const isSameName = (one: Person, other: Person) => {
  const [first, last] = [foldedName(one.firstName), foldedName(one.lastName)]
  const [otherFirst, otherLast] = [foldedName(other.firstName), foldedName(other.lastName)]
  return (first === otherFirst && last === otherLast) || (first === otherLast && last === otherFirst)
}

/** Who on file is likely the same person: the same name and day of birth, the same telephone, the same address. */
export function likelySame(person: Person, onFile: readonly PersonOnFile[]): PersonOnFile[] {
  const phone = foldedPhone(person.phone ?? '')
  const email = (person.email ?? '').trim().toLowerCase()
  return onFile.filter(
    (other) =>
      (person.bornOn !== null && person.bornOn === other.bornOn && isSameName(person, other)) ||
      (phone.length === 10 && phone === foldedPhone(other.phone ?? '')) ||
      (email !== '' && email === (other.email ?? '').trim().toLowerCase()),
  )
}

/** Nobody gets a second chart by mistake: whoever is likely on file is named, and it goes on once somebody says that this is another person. */
export function ruleLikelyDuplicates(
  person: Person,
  onFile: readonly PersonOnFile[],
  isAnother: boolean,
): Finding<'PERSON_MAY_BE_ON_FILE'>[] {
  const likely = isAnother ? [] : likelySame(person, onFile)
  if (likely.length === 0) return []
  const who = likely.map(({ firstName, lastName, bornOn }) => [`${firstName} ${lastName}`.trim(), bornOn].filter(Boolean).join(', '))
  return [refuse('PERSON_MAY_BE_ON_FILE', ['practice.eight-steps'], { params: { count: likely.length, who: who.join('; ') } })]
}
