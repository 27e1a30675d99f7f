import { likelyFinder, nameAndBirth, type PersonOnFile } from '../../clients/rule-duplicates.ts'
import type { ClientFacts } from './client-columns.ts'
import type { Likely } from './judge.ts'

/**
 * Finds who may be the same person as a row: charts by the rule that asks everywhere else; earlier rows of the same file by name and
 * birth date alone, because families share the rest.
 */
export function likelyOfRows(people: readonly PersonOnFile[]) {
  const findOnFile = likelyFinder(people)
  const rows = new Map<string, number>()
  return (facts: ClientFacts, number: number): Likely[] => {
    const person = { ...facts, firstName: facts.legalFirstName, lastName: facts.legalLastName ?? '' }
    const charts = findOnFile(person).map(({ person: { clientId, firstName, lastName, bornOn }, by }) => ({
      by,
      chart: { id: clientId, name: `${firstName} ${lastName}`.trim(), bornOn },
      row: null,
    }))
    const name = nameAndBirth(person)
    const earlier = name === null ? undefined : rows.get(name)
    if (name !== null && earlier === undefined) rows.set(name, number)
    return earlier === undefined ? charts : [...charts, { by: ['name'], chart: null, row: earlier }]
  }
}
