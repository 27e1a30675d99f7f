import 'server-only'
import { isOptedOutFrom, type PrivateContract, standingOf } from '../../domain/coverage/medicare-standing.ts'
import type { MedicareStanding } from '../../domain/coverage/rule-medicare-clinician.ts'
import { addDays, isLocalDate, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { readJson } from '../kept-json/columns.ts'
import type { Tx } from '../scope.ts'
import { loadMedicareFacts, medicareFactsOf, medicareSaid } from './medicare-standings.ts'

export const PRIVATE_CONTRACT = 'private-contract'

/** The private contracts that clients have signed, by client: those taken back too, for they held before. */
export async function loadPrivateContracts(
  tx: Tx,
  practiceId: string,
  clientIds: readonly string[],
): Promise<Map<string, PrivateContract[]>> {
  const rows = await tx.signature.findMany({
    where: { practiceId, clientId: { in: [...clientIds] }, documentKey: PRIVATE_CONTRACT },
    orderBy: { signedAt: 'asc' },
    select: { clientId: true, signedAt: true, revokedAt: true, details: true, practice: { select: { timeZone: true } } },
  })
  const byClient = new Map<string, PrivateContract[]>()
  for (const { clientId, practice, ...row } of rows)
    byClient.set(clientId, [...(byClient.get(clientId) ?? []), ...contractOf(row, practice.timeZone)])
  return byClient
}

type Signed = { readonly signedAt: Date; readonly revokedAt: Date | null; readonly details: unknown }

/**
 * A signature under a private contract, as the rules know it; none where it does not say with whom, or for which days. Taken back it holds for
 * the days before.
 */
export function contractOf({ signedAt, revokedAt, details }: Signed, timeZone: TimeZone): PrivateContract[] {
  const { clinician, from_on: fromOn = '' } = readJson('Signature.details', details) ?? {}
  const lastDay = contractEndsOn(details)
  if (!clinician || !isLocalDate(fromOn) || lastDay === null) return []
  const toOn = revokedAt === null ? lastDay : earlierOf(lastDay, addDays(localDateOf(revokedAt, timeZone), -1))
  return fromOn <= toOn ? [{ clinicianId: clinician, signedOn: localDateOf(signedAt, timeZone), fromOn, toOn }] : []
}

/** The last day that the words of a contract name; null where they name none. */
export function contractEndsOn(details: unknown): LocalDate | null {
  const toOn = readJson('Signature.details', details)?.to_on ?? ''
  return isLocalDate(toOn) ? toOn : null
}

const earlierOf = (one: LocalDate, other: LocalDate): LocalDate => (one < other ? one : other)

/** How one clinician stands with Medicare for one client on a day. */
export async function loadMedicareStanding(
  tx: Tx,
  practiceId: string,
  { clientId, clinicianId, on }: { readonly clientId: string; readonly clinicianId: string | null; readonly on: LocalDate },
): Promise<MedicareStanding> {
  const facts = clinicianId === null ? [] : await loadMedicareFacts(tx, practiceId, clinicianId)
  const contracts = (await loadPrivateContracts(tx, practiceId, [clientId])).get(clientId) ?? []
  return standingOf(facts, contracts, { clinicianId, on })
}

/** The clinicians who are opted out of Medicare or will be, with whom a private contract can be signed. */
export async function loadOptedOut(tx: Tx, practiceId: string, today: LocalDate) {
  const rows = await tx.clinician.findMany({
    where: { practiceId, isActive: true, medicareStandings: { some: { status: 'opted_out' } } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, medicareStandings: medicareSaid },
  })
  return rows.flatMap(({ medicareStandings, ...row }) => (isOptedOutFrom(medicareFactsOf(medicareStandings), today) ? [row] : []))
}
