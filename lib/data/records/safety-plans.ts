import 'server-only'
import type { SafetyPlanLines } from '../../domain/clients/safety-plan.ts'
import type { Standing } from '../../domain/outcome.ts'
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

/** The newest version as the form that writes the next one has it; null when there is none the actor may see. Lock the client first. */
export async function loadStandingPlan(tx: Tx, practiceId: string, clientId: string): Promise<Standing | null> {
  const plan = await loadSafetyPlan(tx, practiceId, clientId)
  if (!plan) return null
  const { version, reviewedOn: _, writtenAt: __, sharedWith, ...lines } = plan
  return { version, values: { ...lines, sharedWith: sharedWith ?? '' } }
}

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
