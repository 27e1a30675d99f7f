import pg from 'pg'

/** A step of a plan as PostgreSQL tells it. */
type Step = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly 'Sort Key'?: readonly string[]
  readonly Filter?: string
  readonly 'Actual Rows'?: number
  readonly 'Actual Loops'?: number
  readonly 'Rows Removed by Filter'?: number
  readonly 'Rows Removed by Index Recheck'?: number
  readonly 'Rows Removed by Join Filter'?: number
  readonly Plans?: readonly Step[]
}

/** A statement that was asked, with how it was carried out. `isRun` is false where it changes rows: then only its plan is known. */
export type Explained = { readonly text: string; readonly isRun: boolean; readonly plan: Step }

/** What is wrong with a step: a table that grows is read whole, far more rows are read than are given, or far more are sorted for a page of them. */
export type Finding = {
  readonly what: 'read whole' | 'thrown away' | 'sorted'
  readonly where: string
  readonly read: number
  readonly given: number
}

type Asked = { readonly text: string; readonly values: readonly unknown[] }
type Query = (this: unknown, ...given: unknown[]) => unknown

const changesRows = /\b(insert|update|delete)\b(?! of)|\bapp\.(?!current|practice_id|role)\w+\(|set_config|nextval/i
const isStatement = /^\s*(select|with|insert|update|delete)\b/i

const askedOf = ([first, second]: readonly unknown[]): Asked | null => {
  if (typeof first === 'string') return { text: first, values: Array.isArray(second) ? second : [] }
  if (typeof first !== 'object' || first === null || !('text' in first) || typeof first.text !== 'string') return null
  return { text: first.text, values: 'values' in first && Array.isArray(first.values) ? first.values : [] }
}

let collected: Explained[] | null = null

/** From now on every statement of the driver is explained on its own connection, in its own scope, right after it ran. */
export function listen(): void {
  const original = pg.Client.prototype.query as Query
  async function explained(client: unknown, given: unknown[], into: Explained[]): Promise<unknown> {
    const answer = await (original.apply(client, given) as Promise<unknown>)
    const asked = askedOf(given)
    if (!asked || !isStatement.test(asked.text) || asked.text.includes('app.enter(')) return answer
    const isRun = !changesRows.test(asked.text)
    const how = isRun ? 'ANALYZE, TIMING OFF, COSTS OFF, FORMAT JSON' : 'COSTS OFF, FORMAT JSON'
    const told = original.call(client, { text: `EXPLAIN (${how}) ${asked.text}`, values: asked.values }) as Promise<{
      rows: { 'QUERY PLAN': { Plan: Step }[] }[]
    }>
    const plan = (await told).rows[0]?.['QUERY PLAN'][0]?.Plan
    if (plan) into.push({ text: asked.text, isRun, plan })
    return answer
  }
  pg.Client.prototype.query = function (this: unknown, ...given: unknown[]) {
    if (collected === null || given.some((part) => typeof part === 'function')) return original.apply(this, given)
    return explained(this, given, collected)
  } as typeof pg.Client.prototype.query
}

/** Runs `work`, and gives every statement it asked with its plan. */
export async function explainedIn(work: () => Promise<unknown>): Promise<readonly Explained[]> {
  const into: Explained[] = []
  collected = into
  try {
    await work()
  } finally {
    collected = null
  }
  return into
}

/** So few rows cost nothing, however they are found. */
const FEW = 500
const MOST_TIMES = 10
/** A table that does not grow may be read through, but not once for each row of one that does. */
const OFTEN = 5_000

/** What is wrong with a plan over tables that grow. */
export function findingsIn({ plan, isRun }: Explained, grows: ReadonlySet<string>): readonly Finding[] {
  const loops = plan['Actual Loops'] ?? 1
  const given = (plan['Actual Rows'] ?? 0) * loops
  const removed = ((plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0)) * loops
  const table = plan['Relation Name']
  const where = [table ?? plan['Node Type'], plan['Index Name']].filter(Boolean).join(' by ')
  const isWhole = plan['Node Type'] === 'Seq Scan' && table !== undefined && grows.has(table) && (!isRun || given + removed > FEW)
  const isThrown = removed > FEW && removed > MOST_TIMES * Math.max(1, given) && (table === undefined || grows.has(table) || loops > OFTEN)
  const own: Finding[] = isWhole
    ? [{ what: 'read whole', where, read: given + removed, given }]
    : isThrown
      ? [{ what: 'thrown away', where, read: given + removed, given }]
      : []
  const sorted = (plan['Node Type'] === 'Sort' ? (plan.Plans?.[0]?.['Actual Rows'] ?? 0) : 0) * loops
  if (sorted > FEW && sorted > MOST_TIMES * Math.max(1, given))
    own.push({ what: 'sorted', where: `by ${plan['Sort Key']?.join(', ')}`, read: sorted, given })
  return [...own, ...(plan.Plans ?? []).flatMap((step) => findingsIn({ text: '', isRun, plan: step }, grows))]
}
