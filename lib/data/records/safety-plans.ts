import 'server-only'
import type { SafetyPlanLines } from '../../domain/clients/safety-plan.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** The newest version of a client's safety plan; null when there is none the reader may see. */
export const loadSafetyPlan = (tx: Tx, practiceId: string, clientId: string) =>
  tx.safetyPlan.findFirst({
    where: { practiceId, clientId },
    orderBy: { version: 'desc' },
    select: {
      version: true,
      warningSigns: true,
      coping: true,
      places: true,
      people: true,
      professionals: true,
      means: true,
      sharedWith: true,
      reviewedOn: true,
      writtenAt: true,
    },
  })

type NewPlan = SafetyPlanLines & {
  readonly practiceId: string
  readonly clientId: string
  readonly version: number
  readonly sharedWith: string | null
  /** The day a clinician looked at it. */
  readonly reviewedOn: LocalDate | null
  readonly writtenAt: Date
  readonly writtenBy: string
}

/** Adds a version; those before it stay. */
export async function insertSafetyPlan(
  tx: Tx,
  { reviewedOn, warningSigns, coping, places, people, professionals, means, ...plan }: NewPlan,
) {
  const lines = { warningSigns, coping, places, people, professionals, means }
  const copies = Object.fromEntries(Object.entries(lines).map(([heading, said]) => [heading, [...said]]))
  await tx.safetyPlan.createMany({ data: [{ ...plan, ...copies, id: newId(), reviewedOn: reviewedOn && toDay(reviewedOn) }] })
}
