import { loadAccounts } from '../../../lib/data/records/accounts.ts'
import { loadCoverages } from '../../../lib/data/records/coverages.ts'
import { type SharedPlans, withOthers } from '../../../lib/data/records/shared-plans.ts'
import { settleAccount } from '../../../lib/domain/billing/settle-account.ts'
import { type Books, readWrong } from './books.ts'
import type { Office } from './office.ts'

type Step = {
  readonly before: Books
  readonly after: Books
  /** Nobody did what was asked. */
  readonly isNo: boolean
}

const dollars = (cents: number) => `$${(cents / 100).toFixed(2)}`

/** What is wrong with the books after a step. Empty: nothing. */
export async function judge(office: Office, clientId: string, step: Step): Promise<string[]> {
  const wrong = await readWrong(office, clientId)
  return [
    ...wrong.map(({ what, cents }) => `${what} (${dollars(Number(cents))})`),
    ...judgeGrowth(step),
    ...judgeYears(step.after),
    ...(await judgeShares(office, clientId, step.after)),
  ]
}

/** The ledger only grows, and a no writes nothing. */
function judgeGrowth({ before, after, isNo }: Step): string[] {
  const changed = Object.entries(before.entries).filter(([id, entry]) => after.entries[id] !== entry)
  const more = after.transactions - before.transactions
  return [
    ...(changed.length > 0 ? [`${changed.length} entries of the ledger have changed`] : []),
    ...(isNo && more !== 0 ? [`a no wrote ${more} transactions`] : []),
  ]
}

/** A deductible and a maximum are never passed in a plan year. */
function judgeYears({ years }: Books): string[] {
  return years.flatMap(({ year, deductible, share, yearlyDeductible, yearlyOutOfPocket }) => [
    ...(yearlyDeductible !== null && deductible > yearlyDeductible
      ? [`${dollars(deductible)} of a deductible of ${dollars(yearlyDeductible)} were taken in ${year}`]
      : []),
    ...(yearlyOutOfPocket !== null && share > yearlyOutOfPocket
      ? [`${dollars(share)} were asked in ${year} with a maximum of ${dollars(yearlyOutOfPocket)}`]
      : []),
  ])
}

/** What each charge of a plan leaves to the client in the ledger is what the one account says. */
async function judgeShares({ clinic, read }: Office, clientId: string, { charges, coverages }: Books): Promise<string[]> {
  const counting = new Set(coverages.filter(({ counts }) => counts).map(({ id }) => id))
  const settled = await clinic.asSystem(async (tx) => {
    const account = (await loadAccounts(tx, clinic.practiceId, [clientId])).get(clientId) ?? []
    const [told] = await tx.$queryRaw<[{ shared: SharedPlans }]>`SELECT app.drawn_by_others(${clientId}::uuid) AS shared`
    const known = withOthers(await loadCoverages(tx, clinic.practiceId, clientId), told.shared)
    return settleAccount(
      account,
      known.filter(({ id }) => counting.has(id)),
    )
  })
  const lowered = await loweredBy({ clinic, read }, clientId)
  return settled.flatMap(({ line, client }) => {
    const share = charges.find(({ id }) => id === line.id)?.share ?? 0
    const asked = lowered(client ?? 0, line.on)
    return share === asked ? [] : [`the ledger asks ${dollars(share)} for ${line.on}, the account ${dollars(asked)}`]
  })
}

/** What is left of a share of a day by what the billing lead has decided for the client. */
async function loweredBy(
  { clinic, read }: Pick<Office, 'clinic' | 'read'>,
  clientId: string,
): Promise<(share: number, on: string) => number> {
  const decided = await read<{ part: number | null; cents: number | null; first: string; last: string }>(
    `SELECT basis_points AS part, cents, from_on::text AS first, least(to_on, ended_on - 1)::text AS last
     FROM hardship WHERE practice_id = $1::uuid AND client_id = $2::uuid`,
    [clinic.practiceId, clientId],
  )
  return (share, on) => {
    const by = decided.find(({ first, last }) => first <= on && on <= last)
    if (!by) return share
    return share - (by.part === null ? Math.min(share, by.cents ?? 0) : Math.floor((share * by.part + 5_000) / 10_000))
  }
}

type Family = {
  readonly office: Office
  readonly client: { readonly id: string }
  readonly sibling: { readonly id: string } | null
  readonly books: Books
}

/** Together two of a family draw no more than the family has, as long as both are on the plan as it was when they came. */
export async function judgeFamily({ office, client, sibling, books }: Family): Promise<string[]> {
  if (!sibling || books.coverages.length > 1) return []
  const [row] = await office.read<{ deductible: number | null; yearly: number | null }>(
    `SELECT sum(c.drawn_deductible_cents)::int AS deductible, (SELECT min(b.yearly_family_deductible_cents) FROM benefit b
        WHERE b.practice_id = $1::uuid AND b.client_id = $2::uuid) AS yearly
     FROM charge c JOIN coverage v ON v.practice_id = c.practice_id AND v.id = c.coverage_id
     WHERE c.practice_id = $1::uuid AND c.client_id IN ($2::uuid, $3::uuid) AND c.status = 'posted' AND c.service_on < '2027-01-01'
       AND v.member_key = 'FAM1234' AND v.in_network`,
    [office.clinic.practiceId, client.id, sibling.id],
  )
  const { deductible = null, yearly = null } = row ?? {}
  return deductible !== null && yearly !== null && deductible > yearly
    ? [`${dollars(deductible)} of a family's deductible of ${dollars(yearly)} were taken`]
    : []
}
