import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { clientNameOf } from '../../domain/clients/client-name.ts'
import { paperNumberOf, searchTermsOf } from '../../domain/clients/search-terms.ts'
import type { First } from '../../domain/page.ts'
import { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { visibleClients } from '../visibility.ts'

export type FoundClient = {
  readonly id: string
  readonly name: string
  readonly bornYear: number | null
  /** The chart of the same person that stays, where this one was merged. */
  readonly mergedIntoId: string | null
}

const MOST = 8
const LAST_LETTER = '\u{10FFFF}'

/** The clients this person may see whom a query describes, what fits whole before what begins so, by last name. */
export async function searchClients(tx: Tx, actor: Actor, query: string, most = MOST): Promise<First<FoundClient>> {
  const { items: ids, total } = await searchClientIds(tx, actor, query, most)
  if (ids.length === 0) return { items: [], total }
  return { items: await nameClients(tx, actor, ids), total }
}

/** The clients of these ids whom this person may see, in the order of the ids. */
export async function nameClients(tx: Tx, actor: Actor, ids: readonly string[]): Promise<FoundClient[]> {
  const rows = await tx.client.findMany({
    where: { AND: [visibleClients(actor), { id: { in: [...ids] } }] },
    select: { id: true, legalFirstName: true, legalLastName: true, chosenName: true, bornOn: true, mergedIntoId: true },
  })
  return rows
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id))
    .map(({ id, bornOn, mergedIntoId, ...names }) => ({
      id,
      mergedIntoId,
      name: clientNameOf(names),
      bornYear: bornOn?.getUTCFullYear() ?? null,
    }))
}

/**
 * The same as ids alone, for a list that shows more of each. One statement; the row policy of the words is that of the clients. The number of a
 * claim or a superbill finds whose it is.
 */
export async function searchClientIds(tx: Tx, actor: Actor, query: string, most: number): Promise<First<string>> {
  const { practiceId } = actor
  const number = paperNumberOf(query)
  if (number !== null) return clientsOfPapers(tx, actor, number, most)
  const terms = searchTermsOf(query)
  if (!terms) return { items: [], total: 0 }
  const fits =
    terms.words.length < 2
      ? fitting(practiceId, terms.words, 1)
      : Prisma.sql`SELECT client_id, name_order, min(rank) AS rank
          FROM (${fitting(practiceId, terms.words, 1)} UNION ALL ${fitting(practiceId, [terms.asOne], 0)}) ways GROUP BY client_id, name_order`
  const rows = await tx.$queryRaw<
    { id: string; total: number }[]
  >`SELECT client_id AS id, count(*) OVER ()::int AS total FROM (${fits}) fits ORDER BY rank, name_order, client_id LIMIT ${most}`
  return { items: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 }
}

const lettersOf = (word: string) => [...word].length

/**
 * Each client once who has a word that begins with each of these, as `client_id, name_order, rank`: the rank is `whole` where every one is
 * a whole word, else 2. The longest is walked through in the index; a single letter beside it is read from the same row.
 */
function fitting(practiceId: string, words: readonly string[], whole: number): Prisma.Sql {
  const [longest = '', ...others] = [...words].sort((one, other) => lettersOf(other) - lettersOf(one))
  const asTables = [longest, ...others.filter((word) => lettersOf(word) > 1)].map((word, at) => ({ word, name: Prisma.raw(`w${at}`) }))
  const letters = others.filter((word) => lettersOf(word) === 1)
  const begins = ({ word, name }: (typeof asTables)[number]) =>
    Prisma.sql`${name}.practice_id = ${practiceId}::uuid AND ${name}.client_id = w0.client_id
      AND ${name}.word >= ${word} AND ${name}.word < ${word + LAST_LETTER} AND ${name}.shared < ${lettersOf(word)}::int`
  const asked = [...asTables.map(begins), ...letters.map((letter) => Prisma.sql`strpos(w0.begins, ${letter}) > 0`)]
  const areWhole = [
    ...asTables.map(({ word, name }) => Prisma.sql`${name}.word = ${word}`),
    ...letters.map((letter) => Prisma.sql`strpos(w0.begins, ${`${letter} `}) > 0`),
  ]
  return Prisma.sql`SELECT w0.client_id, w0.name_order, CASE WHEN ${Prisma.join(areWhole, ' AND ')} THEN ${whole}::int ELSE 2 END AS rank
    FROM ${Prisma.join(asTables.map(({ name }) => Prisma.sql`client_word ${name}`))} WHERE ${Prisma.join(asked, ' AND ')}`
}

export type FoundPaper = { readonly id: string; readonly number: string; readonly clientId: string; readonly clientName: string }

type Papers<Found> = { readonly claims: Found; readonly superbills: Found }

/** Claims and superbills whose number a query is, or begins: the first of each by their number. */
export async function searchPapers(tx: Tx, actor: Actor, query: string): Promise<Papers<First<FoundPaper>>> {
  const number = paperNumberOf(query)
  if (number === null) return { claims: { items: [], total: 0 }, superbills: { items: [], total: 0 } }
  const where = { ...numberedFrom(actor, number), client: visibleClients(actor) }
  const asked = {
    where,
    orderBy: { number: 'asc' },
    take: MOST,
    select: { id: true, number: true, clientId: true, client: { select: { legalFirstName: true, legalLastName: true, chosenName: true } } },
  } as const
  return {
    claims: await firstOf((await tx.claim.findMany(asked)).map(paperOf), MOST, () => tx.claim.count({ where })),
    superbills: await firstOf((await tx.superbill.findMany(asked)).map(paperOf), MOST, () => tx.superbill.count({ where })),
  }
}

/** The first of a list with how many there are; counted only where there may be more. */
async function firstOf<Item>(items: readonly Item[], most: number, count: () => Promise<number>): Promise<First<Item>> {
  return { items, total: items.length < most ? items.length : await count() }
}

const numberedFrom = ({ practiceId }: Actor, number: string) => ({ practiceId, number: { gte: number, lt: `${number}${LAST_LETTER}` } })

/** Whose papers have a number that a query is, or begins, by last name. */
async function clientsOfPapers(tx: Tx, actor: Actor, number: string, most: number): Promise<First<string>> {
  // Papers first, by their numbers, which begin with the month at least: a client has too many to be asked for them one after the other.
  const ofWhom = { by: ['clientId'] as ['clientId'], where: numberedFrom(actor, number) }
  const papers = [...(await tx.claim.groupBy(ofWhom)), ...(await tx.superbill.groupBy(ofWhom))]
  const where = { AND: [visibleClients(actor), { id: { in: papers.map(({ clientId }) => clientId) } }] }
  const rows = await tx.client.findMany({
    where,
    orderBy: [{ legalLastName: 'asc' }, { legalFirstName: 'asc' }, { id: 'asc' }],
    take: most,
    select: { id: true },
  })
  return firstOf(
    rows.map(({ id }) => id),
    most,
    () => tx.client.count({ where }),
  )
}

type PaperRow = Omit<FoundPaper, 'clientName'> & {
  readonly client: { readonly legalFirstName: string; readonly legalLastName: string; readonly chosenName: string | null }
}

const paperOf = ({ client, ...paper }: PaperRow): FoundPaper => ({
  ...paper,
  clientName: clientNameOf(client),
})
