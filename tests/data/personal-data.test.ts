import { expect, test } from 'vitest'
import { personalTables } from '@/scripts/docs/personal-lines'
import { openClinic } from '../support/clinic'

const roles = ['visitor', 'link', 'client', 'therapist', 'prescriber', 'front-desk', 'admin', 'system']

/** Tables that are read by whoever reads the row of another they belong to. */
const through: Readonly<Record<string, string>> = { stored_file: 'attachment' }

test('who reads what tells something of a person is what the row policies say', async () => {
  const clinic = await openClinic()
  const policies = await clinic.asSystem(
    (tx) => tx.$queryRaw<{ table: string; says: string }[]>`
      SELECT tablename AS table, string_agg(qual, ' ') AS says FROM pg_policies
       WHERE permissive = 'PERMISSIVE' AND cmd IN ('SELECT', 'ALL') AND 'public' = ANY (roles) GROUP BY tablename`,
  )
  const says = new Map(policies.map(({ table, says: words }) => [table, words]))
  const readersOf = (table: string) => {
    const words = says.get(through[table] ?? table) ?? ''
    return roles.filter((role) => words.includes("<> ''") || new RegExp(`['{,"]${role}['},":]`).test(words)).join(' ')
  }
  const listed = Object.entries(personalTables).map(([table, { readers }]) => [table, readers])
  expect(listed).toEqual(listed.map(([table = '']) => [table, readersOf(table)]))
})
