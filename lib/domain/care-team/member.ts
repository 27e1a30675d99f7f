import type { VisitDuty } from '../credentials/rule-kap-training.ts'

/** What a clinician of the practice does for a client beside the primary therapist, or in their place. */
export const insideRoles = ['preparation', 'integration', 'guide', 'therapy'] as const
export type InsideRole = (typeof insideRoles)[number]

/** Who takes part from outside. */
export const outsideRoles = ['family-doctor', 'psychiatrist', 'prescriber', 'therapist', 'case-manager', 'other'] as const
export type OutsideRole = (typeof outsideRoles)[number]

/** What a role asks of a clinician's credentials. */
export const dutyOf: Readonly<Record<InsideRole, VisitDuty>> = {
  preparation: 'preparation',
  integration: 'integration',
  guide: 'journey',
  therapy: 'session',
}
