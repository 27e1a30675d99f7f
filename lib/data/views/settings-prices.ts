import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { PayerFlags } from '../../domain/coverage/payer-flags.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { Condition } from '../../domain/credentials/condition.ts'
import type { AppointmentKind } from '../../domain/scheduling/appointment-kind.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import { flagsOfPayer } from '../records/prices.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

/** An amount in cents for a code, with the days it holds. */
export type AmountRow = {
  readonly id: string
  /** What a form that saves over this entry carries. */
  readonly version: number
  readonly code: string
  readonly cents: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

/** One entry of a payer's network, for a list. */
export type NetworkRow = {
  readonly id: string
  readonly version: number
  readonly clinicianId: string
  readonly clinician: string
  readonly inNetwork: Condition
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
}

export type PayerRow = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly program: CoverageProgram
  readonly electronicId: string | null
  readonly flags: PayerFlags
  readonly authorizationPattern: string | null
  readonly timelyFilingDays: number | null
  readonly note: string | null
  readonly isActive: boolean
  readonly coverages: number
  readonly amounts: readonly AmountRow[]
  readonly network: readonly NetworkRow[]
}

export type ServiceRow = {
  readonly id: string
  readonly version: number
  readonly key: string
  readonly label: string
  readonly kind: AppointmentKind
  readonly minutes: number
  readonly bufferMinutes: number
  readonly code: string | null
  readonly isPublic: boolean
}

type Admin = Extract<Actor, { role: 'admin' }>

export const listServices = (tx: Tx, { practiceId }: Admin): Promise<ServiceRow[]> =>
  tx.service.findMany({
    where: { practiceId },
    orderBy: [{ kind: 'asc' }, { label: 'asc' }],
    select: { id: true, version: true, key: true, label: true, kind: true, minutes: true, bufferMinutes: true, code: true, isPublic: true },
  })

/** All prices, by code, the newest first. */
export async function listRates(tx: Tx, { practiceId }: Admin): Promise<AmountRow[]> {
  const rows = await tx.rate.findMany({
    where: { practiceId },
    orderBy: [{ code: 'asc' }, { effectiveFrom: 'desc' }],
    select: { id: true, code: true, feeCents: true, effectiveFrom: true, effectiveTo: true },
  })
  return rows.map(({ id, code, feeCents, ...days }) => ({ id, version: versionOf([feeCents]), code, cents: feeCents, ...daysOf(days) }))
}

/** The payers with what their contracts say, the amounts they allow, and how many coverages rest on them. */
export async function listPayers(tx: Tx, { practiceId }: Admin): Promise<PayerRow[]> {
  const rows = await tx.payer.findMany({
    where: { practiceId },
    orderBy: [{ isActive: 'desc' }, { name: 'asc' }],
    select: {
      id: true,
      version: true,
      name: true,
      program: true,
      electronicId: true,
      flags: true,
      authorizationPattern: true,
      timelyFilingDays: true,
      note: true,
      isActive: true,
      allowedAmounts: {
        orderBy: [{ code: 'asc' }, { effectiveFrom: 'desc' }],
        select: { id: true, code: true, allowedCents: true, effectiveFrom: true, effectiveTo: true },
      },
      networkStandings: {
        orderBy: [{ clinician: { name: 'asc' } }, { fromOn: 'desc' }],
        select: { id: true, clinicianId: true, inNetwork: true, fromOn: true, toOn: true, clinician: { select: { name: true } } },
      },
      _count: { select: { coverages: true } },
    },
  })
  return rows.map(({ allowedAmounts, networkStandings, _count, ...row }) => ({
    ...row,
    flags: flagsOfPayer(row),
    coverages: _count.coverages,
    amounts: allowedAmounts.map(({ id, code, allowedCents, ...days }) => ({
      ...{ id, version: versionOf([allowedCents]), code, cents: allowedCents },
      ...daysOf(days),
    })),
    network: networkStandings.map(({ id, clinicianId, inNetwork, fromOn, toOn, clinician }) => ({
      ...{ id, version: versionOf([inNetwork]), clinicianId, clinician: clinician.name, inNetwork },
      ...daysOf({ effectiveFrom: fromOn, effectiveTo: toOn }),
    })),
  }))
}

export type TierSchedule = {
  readonly version: number
  readonly effectiveFrom: LocalDate
  readonly effectiveTo: LocalDate | null
  readonly tiers: readonly { readonly upToPercent: number | null; readonly paysBasisPoints: number }[]
}

/** The sliding scales there were, are and will be, the newest first; tiers poorest first. */
export async function listTierSchedules(tx: Tx, { practiceId }: Admin): Promise<TierSchedule[]> {
  const rows = await tx.slidingTier.findMany({
    where: { practiceId },
    orderBy: [{ effectiveFrom: 'desc' }, { paysBasisPoints: 'asc' }],
    select: { upToPercent: true, paysBasisPoints: true, effectiveFrom: true, effectiveTo: true },
  })
  const days = [...new Set(rows.map(({ effectiveFrom }) => effectiveFrom.getTime()))]
  return days.map((day) => {
    const own = rows.filter(({ effectiveFrom }) => effectiveFrom.getTime() === day)
    const tiers = own.map(({ upToPercent, paysBasisPoints }) => ({ upToPercent, paysBasisPoints }))
    return { version: versionOf(tiers), ...daysOf({ effectiveFrom: new Date(day), effectiveTo: own[0]?.effectiveTo ?? null }), tiers }
  })
}

const daysOf = ({ effectiveFrom, effectiveTo }: { effectiveFrom: Date; effectiveTo: Date | null }) => ({
  effectiveFrom: fromDay(effectiveFrom),
  effectiveTo: fromDayOrNull(effectiveTo),
})
