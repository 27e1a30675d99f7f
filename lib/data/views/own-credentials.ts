import 'server-only'
import type { ActorFor } from '../../domain/access/permissions.ts'
import type { Credential } from '../../domain/credentials/credential.ts'
import { loadCredentials } from '../records/credentials.ts'
import type { Tx } from '../scope.ts'

/** What the practice has on file for the clinician or prescriber who asks. */
export const listOwnCredentials = (tx: Tx, actor: ActorFor<'credential.save-own'>): Promise<Credential[]> =>
  loadCredentials(
    tx,
    actor.practiceId,
    actor.role === 'therapist' ? { clinicianId: actor.clinicianId } : { prescriberId: actor.prescriberId },
  )
