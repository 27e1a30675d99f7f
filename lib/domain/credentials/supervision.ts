import { type DatedFact, holdsOn } from '../practice/dated-fact.ts'
import type { LocalDate } from '../time/local.ts'
import type { Credential } from './credential.ts'
import { covers, credentialsOf } from './standing.ts'

/** Who supervises a clinician from a day on, with the supervisor's own credentials. */
export type SupervisionFact = DatedFact & { readonly supervisorId: string; readonly credentials: readonly Credential[] }

export type SuperviseeFacts = {
  /** Practises under a supervisor. */
  readonly isSupervisee: boolean
  readonly supervisions: readonly SupervisionFact[]
}

/** Whether somebody supervises them on that day, with a licence of their own in force where the client is. */
export const hasSupervisorOn = (
  { supervisions }: Pick<SuperviseeFacts, 'supervisions'>,
  { on, state }: { readonly on: LocalDate; readonly state: string },
): boolean =>
  supervisions.some(
    (fact) => holdsOn(fact, on) && credentialsOf(fact.credentials, 'license', state).some((license) => covers(license, on) === 'yes'),
  )
