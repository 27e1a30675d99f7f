import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import { medicareAsTold } from '../../domain/coverage/medicare-standing.ts'
import type { MedicareStatus } from '../../domain/coverage/rule-medicare-clinician.ts'
import type { Credential, CredentialMoment } from '../../domain/credentials/credential.ts'
import { ruleKapTraining } from '../../domain/credentials/rule-kap-training.ts'
import type { Ruleset } from '../../domain/ruleset.ts'
import { addDays, type LocalDate, type TimeZone } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import { loadClinicianCredentials } from '../records/credentials.ts'
import { type MedicareFactOnFile, medicareFactsOf, medicareSaid } from '../records/medicare-standings.ts'
import { stretchColumns, withVersion } from '../records/places.ts'
import { hoursFrom, versionOfWeeks, type Week, weeksOf } from '../records/providers.ts'
import { loadRuleset } from '../records/rulesets.ts'
import { versionOfSupervision } from '../records/supervisions.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

/** One supervisor of a clinician, for a list. */
export type SupervisionRow = {
  readonly id: string
  /** What a form of the same day was opened with. */
  readonly version: number
  readonly supervisor: string
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

const supervisedFrom = { id: true, supervisorId: true, fromOn: true, toOn: true, supervisor: { select: { name: true } } } as const

/** One entry of how a clinician stands with Medicare, with its last day before the next. */
export type MedicareRow = {
  readonly id: string
  readonly version: number
  readonly status: MedicareStatus
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

export type ClinicianRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly title: string
  readonly npi: string | null
  readonly taxonomy: string | null
  readonly bio: string
  readonly email: string | null
  readonly modalities: readonly string[]
  readonly homeLocationId: string | null
  readonly homeLocation: string | null
  /** How they stand with Medicare today, and since when. */
  readonly medicareStatus: MedicareStatus
  readonly medicareFromOn: LocalDate | null
  /** What was told of them and Medicare, the latest first. */
  readonly medicare: readonly MedicareRow[]
  readonly isSupervisee: boolean
  /** Those before, now and planned, the latest first. */
  readonly supervisions: readonly SupervisionRow[]
  readonly isPublished: boolean
  /** The hash of their picture, which names it; null where initials stand for it. */
  readonly picture: string | null
  readonly takesNewClients: boolean
  readonly isActive: boolean
  /** What their training allows in a journey today. */
  readonly kapRole: 'guides' | 'prepares' | 'none'
  /** The clock of their home location, or the practice's. */
  readonly timeZone: TimeZone
  /** Time off that has not passed, soonest first. */
  readonly timeOff: readonly {
    readonly id: string
    /** What a form that changes it was opened with. */
    readonly version: number
    readonly startsAt: Date
    readonly endsAt: Date
    readonly reason: string
  }[]
  /** The week in force and those planned, oldest first. */
  readonly weeks: readonly Week[]
  /** What a form of their hours was opened with; null where there are none yet. */
  readonly weeksVersion: number | null
}

type Admin = Extract<Actor, { role: 'admin' }>
type Today = { readonly today: LocalDate; readonly timeZone: TimeZone; readonly now: Date }

/** The clinicians with the weeks they work from today on, the time they are away, and what they may do in a journey. Four statements. */
export async function listClinicians(tx: Tx, { practiceId }: Admin, { today, timeZone, now }: Today): Promise<ClinicianRow[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId },
    orderBy: [{ isActive: 'desc' }, { name: 'asc' }],
    select: {
      id: true,
      version: true,
      name: true,
      title: true,
      npi: true,
      taxonomy: true,
      bio: true,
      email: true,
      modalities: true,
      homeLocationId: true,
      medicareStandings: medicareSaid,
      isSupervisee: true,
      supervisions: { orderBy: { fromOn: 'desc' }, select: supervisedFrom },
      isPublished: true,
      picture: { select: { sha256: true } },
      takesNewClients: true,
      isActive: true,
      homeLocation: { select: { name: true, timeZone: true } },
      timeOffs: {
        where: { endsAt: { gt: now } },
        orderBy: { startsAt: 'asc' },
        select: stretchColumns,
      },
      clinicianHours: hoursFrom(today),
    },
  })
  const ruleset = await loadRuleset(tx, practiceId, today)
  const credentials = await loadClinicianCredentials(
    tx,
    practiceId,
    rows.map(({ id }) => id),
  )
  return rows.map(({ homeLocation, clinicianHours, timeOffs, supervisions, medicareStandings, picture, ...row }) => ({
    ...row,
    picture: picture?.sha256 ?? null,
    homeLocation: homeLocation?.name ?? null,
    timeZone: homeLocation?.timeZone ?? timeZone,
    timeOff: timeOffs.map(withVersion),
    ...medicareAsTold(medicareFactsOf(medicareStandings), today),
    medicare: medicareRowsOf(medicareFactsOf(medicareStandings)),
    supervisions: supervisions.map(({ id, supervisorId, fromOn, toOn, supervisor }) => ({
      id,
      version: versionOfSupervision(supervisorId),
      supervisor: supervisor.name,
      effectiveFrom: fromDay(fromOn),
      effectiveTo: fromDayOrNull(toOn),
    })),
    kapRole: kapRoleOf(credentials.get(row.id) ?? [], today, ruleset),
    weeks: weeksOf(clinicianHours),
    weeksVersion: versionOfWeeks(weeksOf(clinicianHours)),
  }))
}

const medicareRowsOf = (facts: readonly MedicareFactOnFile[]): MedicareRow[] =>
  facts
    .map(({ id, status, fromOn }, index) => {
      const next = facts[index + 1]
      return {
        id,
        version: versionOf([status, fromOn]),
        status,
        effectiveFrom: fromOn,
        effectiveTo: next ? addDays(next.fromOn, -1) : null,
      }
    })
    .reverse()

/** Everybody who works here, for a choice. */
export async function listClinicianChoices(tx: Tx, { practiceId }: Admin): Promise<{ value: string; label: string }[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  })
  return rows.map(({ id, name }) => ({ value: id, label: name }))
}

function kapRoleOf(credentials: readonly Credential[], today: LocalDate, ruleset: Ruleset): ClinicianRow['kapRole'] {
  const moment: CredentialMoment = { request: 'new', today, on: today, throughOn: today }
  if (ruleKapTraining(credentials, 'journey', moment, ruleset).length === 0) return 'guides'
  return ruleKapTraining(credentials, 'preparation', moment, ruleset).length === 0 ? 'prepares' : 'none'
}
