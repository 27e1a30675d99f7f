import 'server-only'
import type { StartingService } from '../../domain/practice/starting-services.ts'
import type { SlidingTier } from '../../domain/reference/billing-tiers.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

export type NewPractice = {
  readonly id: string
  readonly slug: string
  readonly hostname: string
  readonly name: string
  readonly legalName: string
  readonly timeZone: string
  readonly phone: string
  readonly email: string
  readonly addressLine: string
  readonly city: string
  readonly state: string
  readonly zip: string
  readonly npi: string
  readonly ein: string
  readonly taxonomy: string
  readonly isDemo: boolean
  readonly isDefault: boolean
}

/** Adds the practice; false when there is one of this id, slug or host name already. */
export async function insertPractice(tx: Tx, practice: NewPractice): Promise<boolean> {
  const { count } = await tx.practice.createMany({ data: [practice], skipDuplicates: true })
  return count === 1
}

/** What the rules need of the practice itself; null when the scope is of another. */
export const loadPractice = (tx: Tx, practiceId: string) =>
  tx.practice.findUnique({ where: { id: practiceId }, select: { id: true, name: true, timeZone: true, state: true, isDemo: true } })

/** What the practice's own page keeps. */
export const practicePage = {
  version: true,
  name: true,
  legalName: true,
  timeZone: true,
  phone: true,
  email: true,
  addressLine: true,
  city: true,
  state: true,
  zip: true,
  npi: true,
  ein: true,
  taxonomy: true,
  videoAddress: true,
} as const

/** The practice's own page, as its admins keep it. */
export const loadPracticeRow = (tx: Tx, practiceId: string) => tx.practice.findUnique({ where: { id: practiceId }, select: practicePage })

type PracticeColumns = Omit<NewPractice, 'id' | 'slug' | 'hostname' | 'isDemo' | 'isDefault'> & { readonly videoAddress: string | null }

export async function updatePracticeRow(tx: Tx, practiceId: string, columns: PracticeColumns): Promise<void> {
  await tx.practice.update({ where: { id: practiceId }, data: columns, select: { id: true } })
}

export async function insertServices(tx: Tx, practiceId: string, services: readonly StartingService[]): Promise<void> {
  await tx.service.createMany({ data: services.map((service) => ({ practiceId, id: newId(), ...service })), skipDuplicates: true })
}

/** Adds a schedule of tiers that holds from one day on. */
export async function insertSlidingTiers(tx: Tx, practiceId: string, tiers: readonly SlidingTier[], from: LocalDate): Promise<void> {
  await tx.slidingTier.createMany({
    data: tiers.map(({ upToPercent, pays }) => ({
      practiceId,
      id: newId(),
      upToPercent,
      paysBasisPoints: pays,
      effectiveFrom: toDay(from),
    })),
  })
}
