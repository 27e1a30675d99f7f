import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listClients } from '@/lib/data/views/client-list'
import { searchClientIds, searchClients, searchPapers } from '@/lib/data/views/search'
import { visibleClients } from '@/lib/data/visibility'
import type { Actor } from '@/lib/domain/access/actor'
import { asOneWord, fold } from '@/lib/domain/clients/search-terms'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { signVisit } from '../../commands/billing/world'
import { type Clinic, openClinic } from '../../support/clinic'
import { fc } from '../../support/property'

type Person = {
  readonly first: string
  readonly last: string
  readonly chosen?: string
  readonly phone?: string
  readonly email?: string
  readonly born?: string
}

const people: readonly Person[] = [
  { first: 'Sean', last: 'O’Brien', phone: '+17165550188', email: 'sean.o@example.com', born: '1985-03-04' },
  { first: 'Inés', last: 'Núñez' },
  { first: 'Mary Ann', last: 'Lee' },
  { first: 'Leeann', last: 'Moss', chosen: 'Lea' },
  { first: 'Anna', last: 'Smith-Jones' },
  { first: 'Rory', last: 'McDonald', phone: '+17165550199' },
  { first: '小龙', last: '李' },
  { first: '지우', last: '이' },
  { first: 'Ólafur', last: 'Þórsson' },
  { first: 'Mai', last: 'Łukasz O’Neill-Øst' },
]

let clinic: Clinic

beforeAll(async () => {
  clinic = await openClinic()
  for (const { first, last, chosen = null, phone = '+15555550123', email = 'somebody@example.com', born } of people) {
    const { id } = await clinic.client({ screened: false, signed: [] })
    const bornOn = new Date(`${born ?? '1970-01-01'}T00:00:00Z`)
    await clinic.asSystem((tx) =>
      tx.client.updateMany({
        where: { practiceId: clinic.practiceId, id },
        data: { legalFirstName: first, legalLastName: last, chosenName: chosen, phone, email, bornOn },
      }),
    )
  }
})

const search = (query: string, most = 50, actor: Actor = clinic.frontDesk.actor) =>
  clinic.read(actor, (tx) => searchClients(tx, actor, query, most))
const names = async (query: string) => (await search(query)).items.map(({ name }) => name)

test.each([
  ["O'Brien", 'Sean O’Brien'],
  ['obrien', 'Sean O’Brien'],
  ['o brien', 'Sean O’Brien'],
  ['brien sean', 'Sean O’Brien'],
  ['Nunez', 'Inés Núñez'],
  ['NÚÑEZ', 'Inés Núñez'],
  ['nun', 'Inés Núñez'],
  ['smith jones', 'Anna Smith-Jones'],
  ['SmithJones', 'Anna Smith-Jones'],
  ['jones, anna', 'Anna Smith-Jones'],
  ['Mc Donald', 'Rory McDonald'],
  ['olafur thors', 'Ólafur Þórsson'],
  ["o'neill", 'Mai Łukasz O’Neill-Øst'],
  ['lukasz ost', 'Mai Łukasz O’Neill-Øst'],
  ['李小龙', '小龙 李'],
  ['李', '小龙 李'],
  ['이', '지우 이'],
  ['(716) 555-0188', 'Sean O’Brien'],
  ['555-0199', 'Rory McDonald'],
  ['0188', 'Sean O’Brien'],
  ['sean.o@', 'Sean O’Brien'],
  ['3/4/1985', 'Sean O’Brien'],
  ['leeann moss', 'Lea Moss'],
])('"%s" finds %s alone', async (query, name) => expect(await names(query)).toEqual([name]))

test('what fits whole comes first, whatever the order of the words', async () => {
  expect(await names('Lee')).toEqual(['Mary Ann Lee', 'Lea Moss'])
  expect(await names('Lee, Mary')).toEqual(['Mary Ann Lee'])
  expect(await names('mary lee')).toEqual(['Mary Ann Lee'])
})

test('signs are plain text, and a letter of an alphabet is too little', async () => {
  for (const query of ['%%', '_', '%', 'm', '']) expect(await search(query)).toEqual({ items: [], total: 0 })
})

test('the list says how many fit beside those it shows', async () => {
  const { items, total } = await search('555-0123', 3)
  expect(items).toHaveLength(3)
  expect(total).toBe(8)
})

test('a name that changes is found by the new one alone', async () => {
  const client = await clinic.client({ name: 'Wilma Wormwood', screened: false })
  const change = (legalLastName: string) =>
    clinic.asSystem((tx) => tx.client.updateMany({ where: { practiceId: clinic.practiceId, id: client.id }, data: { legalLastName } }))
  expect(await names('wormwood')).toEqual(['Wilma Wormwood'])
  await change('Yarrow')
  expect(await names('wormwood')).toEqual([])
  expect(await names('wilma yarrow')).toEqual(['Wilma Yarrow'])
})

test('nobody finds a client they may not see, and everybody finds those they may', async () => {
  const here = await openClinic()
  const clients = [await here.client({ name: 'Fir One' }), await here.client({ name: 'Fir Two' }), await here.client({ name: 'Fir Three' })]
  await here.referred(clients[0] as (typeof clients)[number])
  const elsewhere = await openClinic()
  await elsewhere.client({ name: 'Fir Four' })
  const [own] = clients
  if (!own) throw new Error('no client')
  const link: Actor = { role: 'link', practiceId: here.practiceId, grantId: own.id, purpose: 'consult-manage', targetId: own.id }
  const everybody: Actor[] = [
    ...[own.actor, here.therapist.actor, here.prescriber.actor, here.otherPrescriber.actor, here.frontDesk.actor, here.admin.actor],
    ...[here.system, here.visitor, link],
  ]
  const counts: number[] = []
  for (const actor of everybody) {
    const [found, seen] = await here.read(actor, async (tx) => [
      (await searchClientIds(tx, actor, 'fir', 50)).items,
      (await tx.client.findMany({ where: visibleClients(actor), select: { id: true } })).map(({ id }) => id),
    ])
    expect([...found].sort(), actor.role).toEqual([...seen].sort())
    counts.push(found.length)
  }
  expect(counts).toEqual([1, 3, 1, 0, 3, 3, 3, 0, 0])
})

test('a claim is found by its number and by how it begins, in its own practice, and so is its client in every list', async () => {
  const client = await clinic.client({ name: 'Claim Clover' })
  await signVisit(clinic, client, { kind: 'follow_up', on: addDays(clinic.today, -1) })
  const { id, number } = await clinic.asSystem((tx) => tx.claim.findFirstOrThrow({ where: { clientId: client.id } }))
  const none = { items: [], total: 0 }
  const papers = ({ actor }: Clinic['frontDesk'], where = clinic, asked = number) =>
    where.read(actor, (tx) => searchPapers(tx, actor, asked))
  expect(await papers(clinic.frontDesk, clinic, ` ${number.toLowerCase()} `)).toEqual({
    claims: { items: [{ id, number, clientId: client.id, clientName: 'Claim Clover' }], total: 1 },
    superbills: none,
  })
  expect((await papers(clinic.frontDesk, clinic, number.slice(0, 9))).claims.items.map((one) => one.number)).toContain(number)
  expect(await papers(clinic.frontDesk, clinic, number.slice(0, 3))).toEqual({ claims: none, superbills: none })
  for (const asked of [number, number.slice(0, 7), ` ${number.toLowerCase()} `]) expect(await names(asked), asked).toEqual(['Claim Clover'])
  expect(await names(`${number.slice(0, -1)}${number.endsWith('0') ? '1' : '0'}`)).toEqual([])
  const list = await clinic.read(clinic.frontDesk.actor, (tx) =>
    listClients(tx, clinic.frontDesk.actor, { now: clinic.now, query: number, statuses: ['active'] }),
  )
  expect(list).toMatchObject({ total: 1, items: [{ id: client.id }] })
  const elsewhere = await openClinic()
  expect((await clinic.read(elsewhere.frontDesk.actor, (tx) => searchClients(tx, elsewhere.frontDesk.actor, number))).items).toEqual([])
  expect(await papers(elsewhere.frontDesk, elsewhere)).toEqual({ claims: none, superbills: none })
  expect(await papers(clinic.frontDesk, clinic, '%%%%')).toEqual({ claims: none, superbills: none })
})

test('of more superbills than are shown it is said how many there are, and each finds its client', async () => {
  const [one, other] = [await clinic.client({ name: 'Bill Birch' }), await clinic.client({ name: 'Bill Beech' })]
  const data = Array.from({ length: 10 }, (_, index) => ({
    ...{ practiceId: clinic.practiceId, id: newId(), clientId: index < 6 ? one.id : other.id, number: `S250304-0000000${index}` },
    ...{ content: {}, issuedAt: clinic.now, issuedBy: clinic.frontDesk.userId },
  }))
  await clinic.asSystem((tx) => tx.superbill.createMany({ data }))
  const { actor } = clinic.frontDesk
  const { superbills, claims } = await clinic.read(actor, (tx) => searchPapers(tx, actor, 's250304'))
  expect([superbills.items.length, superbills.total, claims.total]).toEqual([8, 10, 0])
  expect(superbills.items[0]).toMatchObject({ number: 'S250304-00000000', clientName: 'Bill Birch' })
  expect(await names('S250304')).toEqual(['Bill Beech', 'Bill Birch'])
  expect(await search('S250304', 1)).toMatchObject({ items: [{ name: 'Bill Beech' }], total: 2 })
  expect(await names('S250304-00000007')).toEqual(['Bill Beech'])
})

test('nobody writes the words but the client’s own triggers', async () => {
  const { practiceId } = clinic
  const write = clinic.read(clinic.admin.actor, (tx) => tx.clientWord.deleteMany({ where: { practiceId } }))
  await expect(write).rejects.toThrow(/permission denied/)
})

const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
beforeAll(() => admin.connect())
afterAll(() => admin.end())

test('clients who come together are found by the same words as each who is written anew alone', async () => {
  const together = await openClinic()
  const { practiceId } = together
  const rows = people.map(({ first, last, chosen = null, phone = null, born }) => ({
    ...{ practiceId, id: newId(), legalFirstName: first, legalLastName: last, chosenName: chosen, phone, email: 'somebody@example.com' },
    ...{
      bornOn: new Date(`${born ?? '1970-01-01'}T00:00:00Z`),
      state: 'MO',
      status: 'invited',
      stage: 'assessment',
      indication: 'anxiety',
      diagnosisCodes: [],
    },
  }))
  await together.asSystem((tx) => tx.client.createMany({ data: rows as never }))
  const words = async () =>
    (
      await admin.query(
        'SELECT client_id, word, name_order, begins, shared FROM client_word WHERE practice_id = $1 AND client_id = ANY ($2) ORDER BY 1, 2',
        [practiceId, rows.map(({ id }) => id)],
      )
    ).rows
  const atOnce = await words()
  expect(new Set(atOnce.map((row) => row.client_id)).size).toBe(people.length)
  for (const { id, phone } of rows) await together.asSystem((tx) => tx.client.updateMany({ where: { id }, data: { phone } }))
  expect(await words()).toEqual(atOnce)
})

test('the database and the query fold every letter alike', async () => {
  const ranges = [
    [0x21, 0x1c7f],
    [0x1d00, 0x24ff],
    [0x3041, 0x30ff],
    [0x4e00, 0x4e80],
    [0xac00, 0xac80],
    [0xfb00, 0xfb4f],
    [0xff01, 0xff5e],
  ] as const
  const letters = ranges.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)))
  const known = letters.filter((letter) => /[\p{L}\p{N}\p{P}]/u.test(letter))
  const { rows } = await admin.query<{ letter: string; folded: string }>(
    'SELECT letter, app.fold(letter) AS folded FROM unnest($1::text[]) letter',
    [known],
  )
  expect(rows.filter(({ letter, folded }) => fold(letter) !== folded).map(({ letter, folded }) => [letter, folded, fold(letter)])).toEqual(
    [],
  )
})

test('names of several letters are folded alike, and written as one word alike', async () => {
  const piece = fc.oneof(
    fc.constantFrom('O’Brien', 'NÚÑEZ', 'Łukasz', 'Σοφός', 'ΟΔΥΣΣΕΥΣ', 'STRASSE', 'Straße', 'Ægir', '李', 'İpek', 'ﬁ', '‑', ' ', '´', '.'),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  )
  // What no form lets in is not a name: characters nobody sees, and signs that no name has.
  const name = fc
    .array(piece, { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(''))
    .filter((text) => !/[\p{C}<>@{}[\]\\|^~=;#$%*_+]/u.test(text))
  await fc.assert(
    fc.asyncProperty(fc.array(name, { minLength: 100, maxLength: 200 }), async (names) => {
      const { rows } = await admin.query<{ name: string; folded: string; one: string }>(
        'SELECT name, app.fold(name) AS folded, app.as_one_word(name) AS one FROM unnest($1::text[]) name',
        [names],
      )
      const unlike = rows.filter((row) => fold(row.name) !== row.folded || asOneWord(row.name) !== row.one)
      expect(unlike.map((row) => [row, fold(row.name), asOneWord(row.name)])).toEqual([])
    }),
    { numRuns: 50 },
  )
})

test('row security lets the index of words answer what a search asks', async () => {
  const { practiceId, frontDesk } = clinic
  const plan = await clinic.read(frontDesk.actor, async (tx) => {
    // The index in whose order the words come is the one to look at; whether its conditions may be asked is what row security decides.
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`
    await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`
    await tx.$executeRaw`SET LOCAL enable_sort = off`
    return tx.$queryRaw<Record<string, unknown>[]>`EXPLAIN (FORMAT JSON) SELECT client_id FROM client_word
      WHERE practice_id = ${practiceId}::uuid AND word >= ${'obr'} AND word < ${'obr\u{10FFFF}'} ORDER BY word`
  })
  const conditions = JSON.stringify(plan).match(/"(Index Cond|Recheck Cond)":"[^"]*/g) ?? []
  expect(conditions.some((condition) => condition.includes('word >='))).toBe(true)
})
