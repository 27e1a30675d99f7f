import pg from 'pg'

/**
 * One connection of this process. What the product does outside of `takenBack` is kept, as anywhere; inside, its own transactions become
 * savepoints of one that never commits, so that a world can be broken, asked and put back as often as there are fields in the law, each in
 * milliseconds, and what was taken back is nobody's ballast: its rows are dead, and may be swept.
 */
type Asked = string | { readonly text?: string }
type Plain = (this: pg.Client, ...asked: readonly unknown[]) => Promise<pg.QueryResult>

const plain = pg.Client.prototype.query as unknown as Plain
let connection: pg.Client | null = null
let depth = 0

const within: readonly (readonly [RegExp, string])[] = [
  [/^\s*BEGIN/i, 'SAVEPOINT act'],
  [/^\s*COMMIT/i, 'SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED; RELEASE SAVEPOINT act'],
  [/^\s*ROLLBACK/i, 'ROLLBACK TO SAVEPOINT act; RELEASE SAVEPOINT act'],
]

const settings = 'SET idle_in_transaction_session_timeout = 0; SET jit = off;'

/** From here on everything this process asks of the database goes through one connection. `role`: whose rights the product has. */
export function openSandbox(role: string): void {
  const prototype = pg.Client.prototype as unknown as { query: Plain }
  prototype.query = async function query(...asked) {
    if (connection === null) {
      connection = this
      await plain.call(this, `${settings} SET ROLE ${role}`)
    }
    const [first] = asked as readonly [Asked]
    const text = typeof first === 'string' ? first : (first?.text ?? '')
    const other = depth > 0 && within.find(([pattern]) => pattern.test(text))
    if (!other) return plain.apply(this, asked as unknown[])
    const answer = await plain.call(this, other[1]).catch(async (error: unknown) => {
      if (/^SET CONSTRAINTS/.test(other[1])) await plain.call(this, 'ROLLBACK TO SAVEPOINT act; RELEASE SAVEPOINT act')
      throw error
    })
    return Array.isArray(answer) ? (answer.at(-1) as pg.QueryResult) : answer
  }
}

const ask = (text: string, values?: readonly unknown[]) => {
  if (connection === null) throw new Error('Nothing was asked of the database yet.')
  return plain.call(connection, text, ...(values ? [values] : []))
}

/** Does `work`, then puts everything back as it was. */
export async function takenBack<Result>(work: () => Promise<Result>): Promise<Result> {
  const isOutermost = depth === 0
  const point = `point_${depth}`
  await ask(isOutermost ? 'BEGIN' : `SAVEPOINT ${point}`)
  depth += 1
  try {
    return await work()
  } finally {
    depth -= 1
    await ask(isOutermost ? 'ROLLBACK' : `ROLLBACK TO SAVEPOINT ${point}; RELEASE SAVEPOINT ${point}`)
  }
}

/** Changes rows past every rule of the database, as no command can. */
export async function changeRows(role: string, statements: readonly string[]): Promise<number> {
  await ask('SET ROLE NONE; SET session_replication_role = replica')
  let changed = 0
  for (const statement of statements) changed += (await ask(statement)).rowCount ?? 0
  // No trigger has told that rules, people and places may be others.
  await ask('UPDATE public.reference_version SET stamp = gen_random_uuid()')
  await ask(`SET session_replication_role = origin; SET ROLE ${role}`)
  return changed
}

const named = new Map<string, string>()

/** Reads past row security, in one round trip. What is asked with values is planned once. */
export async function readRows<Row extends pg.QueryResultRow>(
  role: string,
  statement: string,
  values?: readonly (string | null)[],
): Promise<readonly Row[]> {
  const given = values ? await prepared(statement, values) : statement
  const answers = (await ask(`SET ROLE NONE; ${given}; SET ROLE ${role}`)) as unknown as readonly pg.QueryResult[]
  return (answers[1]?.rows ?? []) as readonly Row[]
}

/** What runs the statement with these values. */
async function prepared(statement: string, values: readonly (string | null)[]): Promise<string> {
  const name = named.get(statement) ?? `looked_at_${named.size}`
  if (!named.has(statement)) {
    named.set(statement, name)
    await ask(`PREPARE ${name} AS ${statement}`)
  }
  return `EXECUTE ${name}(${values.map((value) => (value === null ? 'NULL' : pg.escapeLiteral(value))).join(', ')})`
}
