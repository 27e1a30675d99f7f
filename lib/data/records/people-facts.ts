import 'server-only'
import { medicareStatusOn } from '../../domain/coverage/medicare-standing.ts'
import type { PrescriberFacts } from '../../domain/credentials/rule-prescriber-eligible.ts'
import type { ClinicianInWorld } from '../../domain/regimens/cycle-world.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDayOrNull } from '../dates.ts'
import type { Tx } from '../scope.ts'
import { countSupervisedTogether, loadClinicianCredentials, loadCredentials } from './credentials.ts'
import { loadSupervisions } from './supervisions.ts'

export type PeopleFacts = {
  readonly clinicians: readonly ClinicianInWorld[]
  readonly prescriber: (PrescriberFacts & { readonly id: string }) | null
  /** Their policy wants them there for the whole journey. */
  readonly prescriberOnSite: boolean
}

/** Everybody who could take a visit with their credentials, and the client's prescriber with theirs. */
export async function loadPeopleFacts(tx: Tx, practiceId: string, prescriberId: string | null, on: LocalDate): Promise<PeopleFacts> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, isActive: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, medicareStatus: true, medicareFromOn: true, isSupervisee: true },
  })
  const ids = rows.map(({ id }) => id)
  const credentials = await loadClinicianCredentials(tx, practiceId, ids)
  const supervisions = await loadSupervisions(tx, practiceId, ids)
  const clinicians = rows.map(({ medicareStatus, medicareFromOn, ...row }) => ({
    ...row,
    medicareStatus: medicareStatusOn({ medicareStatus, medicareFromOn: fromDayOrNull(medicareFromOn) }, on),
    credentials: credentials.get(row.id) ?? [],
    supervisions: supervisions.get(row.id) ?? [],
  }))
  const prescriber = prescriberId === null ? null : await loadPrescriber(tx, practiceId, prescriberId, on)
  const policies = prescriber?.credentials.filter(({ kind }) => kind === 'malpractice') ?? []
  return { clinicians, prescriber, prescriberOnSite: policies.some(({ requiresOnSite }) => requiresOnSite === 'yes') }
}

async function loadPrescriber(tx: Tx, practiceId: string, id: string, on: LocalDate) {
  const row = await tx.prescriber.findUnique({
    where: { practiceId_id: { practiceId, id } },
    select: { id: true, profession: true, isPsychiatric: true },
  })
  if (!row) return null
  const credentials = await loadCredentials(tx, practiceId, { prescriberId: id })
  return { ...row, credentials, supervisedTogether: await countSupervisedTogether(tx, practiceId, credentials, on) }
}
