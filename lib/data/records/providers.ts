import 'server-only'
import type { Standing } from '../../domain/outcome.ts'
import { addDays, type LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { versionOf } from '../version-of.ts'

type Columns<Input extends { practiceId: string; id: string }> = Omit<Input, 'practiceId' | 'id' | 'createdAt'>
type ClinicianColumns = Columns<Prisma.ClinicianCreateManyInput>
type PrescriberColumns = Columns<Prisma.PrescriberCreateManyInput>

export const loadClinician = (tx: Tx, practiceId: string, id: string) =>
  tx.clinician.findUnique({
    where: { practiceId_id: { practiceId, id } },
    include: { homeLocation: { select: { timeZone: true } }, clinicianHours: { select: { id: true }, take: 1 } },
  })
/** Locks a clinician for the rest of the transaction, so that what a form was opened with is held against what stands. */
export async function lockClinician(tx: Tx, practiceId: string, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM clinician WHERE practice_id = ${practiceId}::uuid AND id = ${id}::uuid FOR UPDATE`
}

/** Says that something kept beside a clinician's row has changed, so that a form of them opened before is not saved over it. */
export async function countClinicianChange(tx: Tx, practiceId: string, id: string): Promise<void> {
  await tx.clinician.updateMany({ where: { practiceId, id }, data: { version: { increment: 1 } } })
}

export const loadClinicianByName = (tx: Tx, practiceId: string, name: string) =>
  tx.clinician.findUnique({ where: { practiceId_name: { practiceId, name } }, select: { id: true } })

export async function insertClinician(tx: Tx, practiceId: string, id: string, columns: ClinicianColumns): Promise<void> {
  await tx.clinician.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updateClinician(tx: Tx, practiceId: string, id: string, columns: Partial<ClinicianColumns>): Promise<void> {
  await tx.clinician.updateMany({ where: { practiceId, id }, data: columns })
}

export type WorkingHours = {
  readonly weekday: number
  readonly opens: string
  readonly closes: string
  readonly locationId: string | null
}

/** A working week and the day it holds from. */
export type Week = { readonly effectiveFrom: LocalDate; readonly hours: readonly WorkingHours[] }

/** The hours of a clinician that hold on a day or later, in the order a form shows them. */
export const hoursFrom = (day: LocalDate) =>
  ({
    where: { OR: [{ effectiveTo: null }, { effectiveTo: { gte: toDay(day) } }] },
    orderBy: [{ effectiveFrom: 'asc' }, { weekday: 'asc' }, { opens: 'asc' }],
    select: { weekday: true, opens: true, closes: true, locationId: true, effectiveFrom: true },
  }) as const satisfies Prisma.Clinician$clinicianHoursArgs

/** Hours as weeks, the oldest first. */
export function weeksOf(rows: readonly (WorkingHours & { readonly effectiveFrom: Date })[]): Week[] {
  const days = [...new Set(rows.map(({ effectiveFrom }) => fromDay(effectiveFrom)))]
  return days.map((effectiveFrom) => ({
    effectiveFrom,
    hours: rows
      .filter((row) => fromDay(row.effectiveFrom) === effectiveFrom)
      .map(({ weekday, opens, closes, locationId }) => ({ weekday, opens, closes, locationId })),
  }))
}

/** The version of the weeks a form of a clinician's hours shows; null where there are none yet. */
export const versionOfWeeks = (weeks: readonly Week[]): number | null =>
  weeks.length === 0
    ? null
    : versionOf(
        weeks.flatMap(({ effectiveFrom, hours }) =>
          hours.map((row) => [effectiveFrom, row.weekday, row.opens, row.closes, row.locationId]),
        ),
      )

/** The weeks of a clinician from a day on as their form has them: it begins with the last one. Null where there are none yet. Lock the settings first. */
export async function loadStandingWeeks(tx: Tx, practiceId: string, clinicianId: string, day: LocalDate): Promise<Standing | null> {
  const found = await tx.clinician.findUnique({
    where: { practiceId_id: { practiceId, id: clinicianId } },
    select: { clinicianHours: hoursFrom(day) },
  })
  const weeks = weeksOf(found?.clinicianHours ?? [])
  const version = versionOfWeeks(weeks)
  return version === null ? null : { version, values: { hours: weeks.at(-1)?.hours ?? [] } }
}

/** Puts a new week in place from a day on. What was worked before that day stays as it was; weeks planned for later go. */
export async function replaceClinicianHours(
  tx: Tx,
  practiceId: string,
  clinicianId: string,
  from: LocalDate,
  hours: readonly WorkingHours[],
): Promise<void> {
  await tx.clinicianHours.deleteMany({ where: { practiceId, clinicianId, effectiveFrom: { gte: toDay(from) } } })
  await tx.clinicianHours.updateMany({
    where: { practiceId, clinicianId, OR: [{ effectiveTo: null }, { effectiveTo: { gte: toDay(from) } }] },
    data: { effectiveTo: toDay(addDays(from, -1)) },
  })
  await tx.clinicianHours.createMany({
    data: hours.map(({ weekday, opens, closes, locationId }) => ({
      practiceId,
      id: newId(),
      clinicianId,
      locationId,
      weekday,
      opens,
      closes,
      effectiveFrom: toDay(from),
    })),
  })
}

export const loadPrescriber = (tx: Tx, practiceId: string, id: string) =>
  tx.prescriber.findUnique({ where: { practiceId_id: { practiceId, id } } })
export const loadPrescriberByName = (tx: Tx, practiceId: string, name: string) =>
  tx.prescriber.findUnique({ where: { practiceId_name: { practiceId, name } }, select: { id: true } })

export async function insertPrescriber(tx: Tx, practiceId: string, id: string, columns: PrescriberColumns): Promise<void> {
  await tx.prescriber.createMany({ data: [{ practiceId, id, ...columns }] })
}

export async function updatePrescriber(tx: Tx, practiceId: string, id: string, columns: PrescriberColumns): Promise<void> {
  await tx.prescriber.updateMany({ where: { practiceId, id }, data: columns })
}

export type SiteToSave = {
  readonly name: string
  readonly state: string
  readonly zip: string
  readonly facilityId: string | null
  readonly locationId: string | null
}

/** The places a prescriber works at, as the form has them. */
export const loadPrescriberSites = (tx: Tx, practiceId: string, prescriberId: string): Promise<SiteToSave[]> =>
  tx.prescriberSite.findMany({
    where: { practiceId, prescriberId },
    orderBy: { name: 'asc' },
    select: { name: true, state: true, zip: true, facilityId: true, locationId: true },
  })

/** Puts a new list of places in the place of the old one. */
export async function replacePrescriberSites(
  tx: Tx,
  practiceId: string,
  prescriberId: string,
  sites: readonly SiteToSave[],
): Promise<void> {
  await tx.prescriberSite.deleteMany({ where: { practiceId, prescriberId } })
  await tx.prescriberSite.createMany({ data: sites.map((site) => ({ practiceId, id: newId(), prescriberId, ...site })) })
}
