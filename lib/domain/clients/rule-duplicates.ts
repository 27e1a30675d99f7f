import { type Finding, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { asOneWord } from './search-terms.ts'

/** What is known of somebody who may be on file already. Who tells one name has it as the first. */
export type Person = {
  readonly firstName: string
  readonly lastName: string
  readonly bornOn: LocalDate | null
  readonly phone: string | null
  readonly email: string | null
}
export type PersonOnFile = Person & { readonly clientId: string }

/** By what two people are likely the same: name and day of birth together, telephone, e-mail address. */
export const likelyWays = ['name', 'phone', 'email'] as const
export type LikelyWay = (typeof likelyWays)[number]
export type LikelyOnFile<OnFile> = { readonly person: OnFile; readonly by: readonly LikelyWay[] }

/** A number as it is compared: its last ten digits, without an extension. */
export const foldedPhone = (text: string): string =>
  text
    .replace(/(?:x|ext).*$/i, '')
    .replace(/\D/g, '')
    .slice(-10)

/** A name with its day of birth, in the order it is given; null where either is not known. */
export const nameAndBirth = ({ firstName, lastName, bornOn }: Pick<Person, 'firstName' | 'lastName' | 'bornOn'>): string | null => {
  const name = asOneWord(`${firstName} ${lastName}`)
  return bornOn === null || name === '' ? null : `${name} ${bornOn}`
}

const phoneKey = ({ phone }: Person): string[] => [foldedPhone(phone ?? '')].filter(({ length }) => length === 10)
const emailKey = ({ email }: Person): string[] => [(email ?? '').trim().toLowerCase()].filter((text) => text !== '')
const isKey = (key: string | null): key is string => key !== null

/** How somebody is asked for. On file a name counts in both its orders, so that the two fields may have been swapped. */
const keysOf: Readonly<Record<LikelyWay, (person: Person) => string[]>> = {
  name: (person) => [nameAndBirth(person)].filter(isKey),
  phone: phoneKey,
  email: emailKey,
}
const onFileKeysOf = {
  ...keysOf,
  name: (person: Person) => [
    ...new Set([nameAndBirth(person), nameAndBirth({ ...person, firstName: person.lastName, lastName: person.firstName })].filter(isKey)),
  ],
}

/** Finds who on file is likely the same as somebody, and by what. Indexed once, for one person or a file of thousands. */
export function likelyFinder<OnFile extends PersonOnFile>(onFile: readonly OnFile[]): (person: Person) => LikelyOnFile<OnFile>[] {
  const index = new Map<string, OnFile[]>()
  for (const person of onFile) {
    for (const way of likelyWays) {
      for (const key of onFileKeysOf[way](person)) index.set(`${way} ${key}`, [...(index.get(`${way} ${key}`) ?? []), person])
    }
  }
  return (person) => {
    const found = new Map<string, { person: OnFile; by: LikelyWay[] }>()
    for (const way of likelyWays) {
      for (const other of keysOf[way](person).flatMap((key) => index.get(`${way} ${key}`) ?? [])) {
        const one = found.get(other.clientId) ?? { person: other, by: [] }
        found.set(other.clientId, one)
        if (!one.by.includes(way)) one.by.push(way)
      }
    }
    return [...found.values()]
  }
}

/** Who on file is likely the same person: the same name and day of birth, the same telephone, the same address. */
export const likelySame = (person: Person, onFile: readonly PersonOnFile[]): PersonOnFile[] =>
  likelyFinder(onFile)(person).map((found) => found.person)

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
