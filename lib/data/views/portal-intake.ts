import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { PathFacts } from '../../domain/clients/path-facts.ts'
import type { CoverageChoice } from '../../domain/consults/consult-choices.ts'
import type { CoverageProgram } from '../../domain/coverage/program.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import { profileColumns } from '../records/client-profiles.ts'
import { openObjectives, versionOfObjectives } from '../records/contacts.ts'
import { loadPathFacts } from '../records/path-facts.ts'
import type { Tx } from '../scope.ts'
import { findSitting, type SafetySitting } from './safety-sitting.ts'

type ClientActor = Extract<Actor, { role: 'client' }>

export type IntakeProfile = {
  readonly version: number
  readonly legalFirstName: string
  readonly legalLastName: string
  readonly chosenName: string | null
  readonly pronouns: string | null
  readonly bornOn: LocalDate | null
  readonly sexForClaims: string | null
  readonly phone: string | null
  readonly addressLine: string | null
  readonly city: string | null
  readonly state: string
  readonly zip: string | null
  readonly ongoingTherapist: string | null
  readonly consentToText: boolean
}

export type PortalIntake = {
  readonly intake: PathFacts['intake']
  readonly safetyOpen: boolean
  readonly profile: IntakeProfile
  readonly contact: {
    readonly id: string
    readonly version: number
    readonly name: string
    readonly relation: string | null
    readonly phone: string
  } | null
  readonly coverages: readonly { readonly id: string; readonly program: CoverageProgram; readonly planName: string | null }[]
  /** What they said when they booked the consult call; null when nobody asked. */
  readonly saidBefore: CoverageChoice | null
  readonly payers: readonly { readonly id: string; readonly name: string; readonly program: CoverageProgram }[]
  readonly objectives: readonly string[]
  /** What the form of them was opened with; null where there are none yet. */
  readonly objectivesVersion: number | null
  readonly answered: { readonly phq9: boolean; readonly gad7: boolean }
  readonly sitting: SafetySitting
}

/** Everything the intake shows of what a client has answered so far. */
export async function findPortalIntake(tx: Tx, actor: ClientActor, now: Date, timeZone: string): Promise<PortalIntake | null> {
  const { practiceId, clientId } = actor
  const loaded = await loadPathFacts(tx, practiceId, clientId, now, timeZone)
  const client = await tx.client.findUnique({
    where: { practiceId_id: { practiceId, id: clientId } },
    select: {
      ...profileColumns,
      clientContacts: {
        where: { kind: 'emergency' },
        take: 1,
        select: { id: true, version: true, name: true, relation: true, phone: true },
      },
      coverages: { where: { status: { in: ['active', 'pending'] } }, select: { id: true, program: true, planName: true } },
      treatmentObjectives: openObjectives,
      instrumentResponses: { where: { kind: { in: ['phq9', 'gad7'] } }, distinct: ['kind'], select: { kind: true } },
    },
  })
  if (!loaded || !client) return null
  const payers = await tx.payer.findMany({
    where: { practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, program: true },
  })
  const consult = await tx.consultRequest.findFirst({
    where: { practiceId, clientId },
    orderBy: { createdAt: 'desc' },
    select: { coverageType: true },
  })
  const { clientContacts, coverages, treatmentObjectives, instrumentResponses, bornOn, ...profile } = client
  return {
    intake: loaded.facts.intake,
    safetyOpen: loaded.facts.safetyOpen,
    profile: { ...profile, bornOn: fromDayOrNull(bornOn) },
    contact: clientContacts[0] ?? null,
    coverages,
    saidBefore: (consult?.coverageType as CoverageChoice | undefined) ?? null,
    payers,
    objectives: treatmentObjectives.map(({ body }) => body),
    objectivesVersion: versionOfObjectives(treatmentObjectives.map(({ body }) => body)),
    answered: {
      phq9: instrumentResponses.some(({ kind }) => kind === 'phq9'),
      gad7: instrumentResponses.some(({ kind }) => kind === 'gad7'),
    },
    sitting: await findSitting(tx, practiceId, clientId, now, timeZone),
  }
}
