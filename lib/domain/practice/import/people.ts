import type { LocalDate } from '../../time/local.ts'
import type { ClientFacts } from './client-columns.ts'
import type { Likely } from './judge.ts'

/** Somebody who has a chart. */
export type Person = {
  readonly id: string
  readonly first: string
  readonly last: string
  readonly bornOn: LocalDate | null
  readonly phone: string | null
  readonly email: string
}

/** A name without accents, case, hyphens and apostrophes. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const byName = (first: string, last: string, bornOn: LocalDate | null) => (bornOn === null ? null : `${foldName(first + last)} ${bornOn}`)
const byPhone = (phone: string | null) =>
  phone
    ?.replace(/\s*x.*$/i, '')
    .replace(/\D/g, '')
    .slice(-10) || null

type Index = ReadonlyMap<string, readonly Person[]>

function indexOf(people: readonly Person[], keyOf: (person: Person) => string | null): Index {
  const index = new Map<string, Person[]>()
  for (const person of people) {
    const key = keyOf(person)
    if (key !== null && key !== '') index.set(key, [...(index.get(key) ?? []), person])
  }
  return index
}

/**
 * Finds who may be the same person: charts by name and birth date, telephone or e-mail; earlier rows of the same file by name and birth
 * date alone, because families share the rest.
 */
export function likelyFinder(people: readonly Person[]) {
  const ways = {
    name: indexOf(people, ({ first, last, bornOn }) => byName(first, last, bornOn)),
    phone: indexOf(people, ({ phone }) => byPhone(phone)),
    email: indexOf(people, ({ email }) => email.toLowerCase()),
  } as const
  const rows = new Map<string, number>()
  return (facts: ClientFacts, number: number): Likely[] => {
    const name = byName(facts.legalFirstName, facts.legalLastName ?? '', facts.bornOn)
    const keys = { name, phone: byPhone(facts.phone), email: facts.email }
    const found = new Map<string, { person: Person; by: Likely['by'][number][] }>()
    for (const way of ['name', 'phone', 'email'] as const) {
      for (const person of ways[way].get(keys[way] ?? '') ?? []) {
        const one = found.get(person.id) ?? { person, by: [] }
        one.by.push(way)
        found.set(person.id, one)
      }
    }
    const earlier = name === null ? undefined : rows.get(name)
    if (name !== null && earlier === undefined) rows.set(name, number)
    const charts = [...found.values()].map(({ person: { id, first, last, bornOn }, by }) => ({
      by,
      chart: { id, name: `${first} ${last}`.trim(), bornOn },
      row: null,
    }))
    return earlier === undefined ? charts : [...charts, { by: ['name'], chart: null, row: earlier }]
  }
}
