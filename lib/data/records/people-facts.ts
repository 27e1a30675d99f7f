import 'server-only'
import type { MedicareStatus } from '../../domain/coverage/rule-medicare-clinician.ts'
import type { PrescriberFacts } from '../../domain/credentials/rule-prescriber-eligible.ts'
import type { ClinicianInWorld } from '../../domain/regimens/cycle-world.ts'
import type { Tx } from '../scope.ts'
import { loadClinicianCredentials, loadCredentials } from './credentials.ts'

export type PeopleFacts = {
  readonly clinicians: readonly ClinicianInWorld[]
  readonly prescriber: (PrescriberFacts & { readonly id: string }) | null
  /** Their policy wants them there for the whole journey. */
  readonly prescriberOnSite: boolean
}

/** Everybody who could take a visit with their credentials, and the client's prescriber with theirs. */
export async function loadPeopleFacts(tx: Tx, practiceId: string, prescriberId: string | null): Promise<PeopleFacts> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, medicareStatus: true, supervisorId: true },
  })
  const credentials = await loadClinicianCredentials(
    tx,
    practiceId,
    rows.map(({ id }) => id),
  )
  const clinicians = rows.map(({ id, name, medicareStatus, supervisorId }) => ({
    id,
    name,
    medicareStatus: medicareStatus as MedicareStatus,
    credentials: credentials.get(id) ?? [],
    supervision: supervisorId === null ? null : { supervisorOnRecord: true, payerAllows: 'yes' as const },
  }))
  const prescriber = prescriberId === null ? null : await loadPrescriber(tx, practiceId, prescriberId)
  const policies = prescriber?.credentials.filter(({ kind }) => kind === 'malpractice') ?? []
  return { clinicians, prescriber, prescriberOnSite: policies.some(({ requiresOnSite }) => requiresOnSite === 'yes') }
}

async function loadPrescriber(tx: Tx, practiceId: string, id: string) {
  const row = await tx.prescriber.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, profession: true, isPsychiatric: true },
  })
  return row && { ...row, credentials: await loadCredentials(tx, practiceId, { prescriberId: id }), supervisedTogether: null }
}
