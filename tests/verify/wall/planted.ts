import type { Office } from '../ledger/office.ts'
import { debit } from './by-statement.ts'
import { askedFrom, layTo, WALLED } from './siege.ts'

/** How many of two breaches that are there the measure sees: a client with no wall who is billed, and a debt written with the guards off. */
export async function planted(office: Office): Promise<number> {
  const siege = layTo(office, 'medicaid')
  const open = await siege.client({ program: 'commercial', deductibleLeftCents: 100_000 })
  await siege.sign(open, WALLED)
  const walled = await siege.client()
  const guards = (state: string) => office.read(`SET session_replication_role = ${state}`, [])
  await guards('replica')
  await office.read(debit(office.clinic.practiceId, walled.id), [])
  await guards('origin')
  const seen = [askedFrom(await siege.books(open), WALLED), askedFrom(await siege.books(walled), WALLED)]
  return seen.filter((cents) => cents > 0).length
}
