import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { type ExpiryWarning, expiryForecast } from '../../domain/credentials/expiry-forecast.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull, toDay } from '../dates.ts'
import { credentialColumns, credentialOf } from '../records/credentials.ts'
import { loadRuleset } from '../records/rulesets.ts'
import type { Tx } from '../scope.ts'

type Staff = Extract<Actor, { role: 'therapist' | 'front-desk' | 'admin' | 'system' }>

export type Expiry = ExpiryWarning & {
  readonly holder: 'clinician' | 'prescriber' | 'facility'
  readonly holderId: string
  readonly holderName: string
  /** Visits that stand after the last day and rest on this person; 0 for facilities. */
  readonly visitsAfter: number
}

const holder = { select: { id: true, name: true, isActive: true } } as const

/** What ends within the first notice (90 days) or has ended, of everybody who is active, soonest first, with the visits that stand after it. */
export async function forecastCredentials(tx: Tx, { practiceId }: Staff, today: LocalDate): Promise<Expiry[]> {
  const ruleset = await loadRuleset(tx, practiceId, today)
  const rows = await tx.credential.findMany({
    where: { practiceId },
    select: { ...credentialColumns, clinician: holder, prescriber: holder, facility: holder },
  })
  const held = rows.flatMap((row) => {
    const who = row.clinician ?? row.prescriber ?? row.facility
    if (!who?.isActive) return []
    const kind = row.clinician ? ('clinician' as const) : row.prescriber ? ('prescriber' as const) : ('facility' as const)
    return [{ who, kind, credential: credentialOf(row) }]
  })
  const holders = new Map(held.map(({ who, kind }) => [who.id, { ...who, kind }]))
  const warnings = [...holders.values()].flatMap(({ id, name, kind }) => {
    const own = held.filter(({ who }) => who.id === id).map(({ credential }) => credential)
    return expiryForecast(own, today, ruleset).map((warning) => ({ ...warning, holder: kind, holderId: id, holderName: name }))
  })
  const counts = await countVisitsAfter(tx, practiceId, warnings, today)
  return [...warnings, ...(await facilityCertificates(tx, practiceId, today, ruleset))]
    .map((warning) => ({ ...warning, visitsAfter: counts.get(warning.credentialId) ?? 0 }))
    .sort((left, right) => left.daysLeft - right.daysLeft || (left.credentialId < right.credentialId ? -1 : 1))
}

/** The REMS certificate is kept with the facility itself. */
async function facilityCertificates(tx: Tx, practiceId: string, today: LocalDate, ruleset: Parameters<typeof expiryForecast>[2]) {
  const facilities = await tx.partnerFacility.findMany({
    where: { practiceId, isActive: true, remsExpiresOn: { not: null } },
    select: { id: true, name: true, remsExpiresOn: true },
  })
  return facilities.flatMap(({ id, name, remsExpiresOn }) =>
    expiryForecast([{ ...certificate, id, expiresOn: fromDayOrNull(remsExpiresOn) }], today, ruleset).map((warning) => ({
      ...warning,
      holder: 'facility' as const,
      holderId: id,
      holderName: name,
    })),
  )
}

const certificate = {
  kind: 'rems',
  state: null,
  number: null,
  profession: null,
  schedules: [],
  topics: [],
  hours: null,
  issuedOn: null,
  revokedOn: null,
  requiresPsychiatric: 'unknown',
  requiresOnSite: 'unknown',
  coversOutsideClinic: 'unknown',
  coversKap: 'unknown',
  placeLocationId: null,
  placeFacilityId: null,
  supervisorLicense: null,
} as const

type Ending = { readonly credentialId: string; readonly holder: Expiry['holder']; readonly holderId: string; readonly endsOn: LocalDate }

/** Standing visits after each last day, in one statement: a clinician's own, and those of clients whose live order is the prescriber's. */
async function countVisitsAfter(tx: Tx, practiceId: string, endings: readonly Ending[], today: LocalDate): Promise<Map<string, number>> {
  if (endings.length === 0) return new Map()
  const rows = await tx.$queryRaw<{ id: string; visits: number }[]>`
    SELECT e."credentialId" AS id, count(a.id)::int AS visits
    FROM jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) AS e ("credentialId" text, holder text, "holderId" uuid, "endsOn" date)
    JOIN appointment a ON a.practice_id = ${practiceId}::uuid AND a.status IN ('tentative', 'confirmed')
      AND a.service_on > e."endsOn" AND a.service_on >= ${toDay(today)}::date
      AND ((e.holder = 'clinician' AND a.clinician_id = e."holderId")
        OR (e.holder = 'prescriber' AND a.kind = 'journey' AND EXISTS (SELECT 1 FROM dose_order o WHERE o.practice_id = a.practice_id
          AND o.client_id = a.client_id AND o.prescriber_id = e."holderId" AND o.status = 'active')))
    GROUP BY e."credentialId"`
  return new Map(rows.map(({ id, visits }) => [id, visits]))
}
