import { type Finding, hold, warn } from '../finding.ts'
import type { Phase } from './phase.ts'

export type PrimaryTherapistFacts = {
  /** The client's primary KAP therapist, with the trainings on file; hours and licences are for the credential rules. */
  readonly primaryTherapist: {
    readonly clinicianId: string
    readonly trainedInGuiding: boolean
    readonly trainedInIntegration: boolean
    readonly trainedInTrauma: boolean
  } | null
  /** Who takes each phase of the cycle; a phase at which no clinician is present is left out. */
  readonly clinicians: readonly { readonly phase: Phase; readonly clinicianId: string }[]
}

export type PrimaryTherapistCode = 'PRIMARY_NOT_ASSIGNED' | 'PRIMARY_NOT_TRAINED' | 'PHASE_WITHOUT_PRIMARY'

/** One primary therapist trained in guiding, integration and trauma. Anyone licensed may take the preparation; another guide is said out loud. */
export function rulePrimaryTherapist({ primaryTherapist, clinicians }: PrimaryTherapistFacts): Finding<PrimaryTherapistCode>[] {
  const cites = ['practice.primary-therapist'] as const
  if (primaryTherapist === null) return [hold('PRIMARY_NOT_ASSIGNED', cites)]
  const { clinicianId, trainedInGuiding, trainedInIntegration, trainedInTrauma } = primaryTherapist
  const trainings = { guiding: trainedInGuiding, integration: trainedInIntegration, trauma: trainedInTrauma }
  return [
    ...Object.entries(trainings).flatMap(([training, has]) => (has ? [] : [hold('PRIMARY_NOT_TRAINED', cites, { params: { training } })])),
    ...clinicians
      .filter((taken) => taken.phase !== 'preparation' && taken.clinicianId !== clinicianId)
      .map(({ phase }) => warn('PHASE_WITHOUT_PRIMARY', cites, { params: { phase } })),
  ]
}
