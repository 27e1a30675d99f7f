import { beforeAll, expect, test } from 'vitest'
import { searchClientIds } from '@/lib/data/views/search'
import { searchTermsOf } from '@/lib/domain/clients/search-terms'
import { type Clinic, openClinic } from '../../support/clinic'
import { fc } from '../../support/property'

/** What a search finds in one walk through the index is what reading every word of everybody finds. */

type Word = { readonly clientId: string; readonly word: string; readonly nameOrder: string }

const syllable = fc.constantFrom('ma', 'mar', 'm', 'li', 'lee', 's', 'son', 'sm', 'von', 'ö', '李', 'o’')
const name = fc.array(syllable, { minLength: 1, maxLength: 3 }).chain((parts) => fc.constantFrom('', ' ', '-').map((by) => parts.join(by)))

let clinic: Clinic
let words: Word[]

beforeAll(async () => {
  clinic = await openClinic()
  const people = fc.sample(fc.record({ first: name, last: name, chosen: fc.option(name) }), { numRuns: 60, seed: 20261127 })
  for (const { first, last, chosen } of people) {
    const { id } = await clinic.client({ screened: false, signed: [] })
    const data = { legalFirstName: first, legalLastName: last, chosenName: chosen }
    await clinic.asSystem((tx) => tx.client.updateMany({ where: { practiceId: clinic.practiceId, id }, data }))
  }
  words = await clinic.asSystem((tx) =>
    tx.clientWord.findMany({ where: { practiceId: clinic.practiceId }, select: { clientId: true, word: true, nameOrder: true } }),
  )
})

const byBytes = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))

function everyWordOf(query: string): string[] {
  const terms = searchTermsOf(query)
  if (!terms) return []
  const rankOf = (own: readonly string[], asked: readonly string[], whole: number) =>
    asked.every((term) => own.some((word) => word.startsWith(term))) ? (asked.every((term) => own.includes(term)) ? whole : 2) : 3
  const found = [...Map.groupBy(words, ({ clientId }) => clientId)].map(([id, rows]) => {
    const own = rows.map(({ word }) => word)
    const ranks = [rankOf(own, terms.words, 1), ...(terms.words.length > 1 ? [rankOf(own, [terms.asOne], 0)] : [])]
    return { id, rank: Math.min(...ranks), nameOrder: rows[0]?.nameOrder ?? '' }
  })
  return found
    .filter(({ rank }) => rank < 3)
    .sort((one, other) => one.rank - other.rank || byBytes(one.nameOrder, other.nameOrder) || byBytes(one.id, other.id))
    .map(({ id }) => id)
}

test('what is found, in which order and how many is what reading every word finds', async () => {
  const { actor } = clinic.frontDesk
  const query = fc.array(fc.oneof(syllable, name), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))
  let fitting = 0
  await fc.assert(
    fc.asyncProperty(query, async (typed) => {
      const expected = everyWordOf(typed)
      fitting += expected.length
      expect(await clinic.read(actor, (tx) => searchClientIds(tx, actor, typed, 1_000)), typed).toEqual({
        items: expected,
        total: expected.length,
      })
      const { items, total } = await clinic.read(actor, (tx) => searchClientIds(tx, actor, typed, 3))
      expect([items, total], typed).toEqual([expected.slice(0, 3), expected.length])
    }),
    { numRuns: 150 },
  )
  expect(fitting).toBeGreaterThan(500)
})
