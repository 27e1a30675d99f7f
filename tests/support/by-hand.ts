import pg from 'pg'

/** One statement of the database's administrator: what no command of ours writes, somebody's hand did. */
export async function byHand(statement: string, values: readonly unknown[] = []): Promise<void> {
  const admin = new pg.Client({ connectionString: process.env.TEST_ADMIN_DATABASE_URL })
  await admin.connect()
  try {
    await admin.query(statement, [...values])
  } finally {
    await admin.end()
  }
}
