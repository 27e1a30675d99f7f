import 'server-only'
import type { ClinicianInWorld, PrescriberInWorld } from '../../domain/law/world.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'
import { credentialOf, heldCredentials, protocolsOfPrescribers, supervisedTogether } from './credentials.ts'
import { medicareFactsOf, medicareSaid } from './medicare-standings.ts'
import { supervisedBy, supervisionOf } from './supervisions.ts'

/** Everybody of the practice who could take a visit, or one of them, with their credentials, their supervision and how they stand with Medicare. */
export async function loadClinicians(tx: Tx, practiceId: string, id?: string): Promise<ClinicianInWorld[]> {
  const rows = await tx.clinician.findMany({
    where: { practiceId, isActive: true, ...(id !== undefined && { id }) },
    orderBy: { name: 'asc' },
    select: clinicianColumns,
  })
  return rows.map(clinicianInWorldOf)
}

/** A clinician as the law looks at them. */
export const clinicianColumns = {
  id: true,
  name: true,
  npi: true,
  medicareStandings: medicareSaid,
  isSupervisee: true,
  credentials: heldCredentials,
  supervisions: supervisedBy,
} as const satisfies Prisma.ClinicianSelect

type Row = Prisma.ClinicianGetPayload<{ select: typeof clinicianColumns }>

export const clinicianInWorldOf = ({ credentials, supervisions, medicareStandings, ...row }: Row): ClinicianInWorld => ({
  ...row,
  medicareFacts: medicareFactsOf(medicareStandings),
  credentials: credentials.map(credentialOf),
  supervisions: supervisions.map(supervisionOf),
})

/** A prescriber as the law looks at them. */
export const prescriberColumns = {
  id: true,
  name: true,
  npi: true,
  profession: true,
  isPsychiatric: true,
  credentials: heldCredentials,
} as const satisfies Prisma.PrescriberSelect

/** These prescribers, with their credentials and how many a supervising physician has with them on `on`. */
export async function loadPrescribers(tx: Tx, practiceId: string, ids: readonly string[], on: LocalDate): Promise<PrescriberInWorld[]> {
  if (ids.length === 0) return []
  const rows = await tx.prescriber.findMany({ where: { practiceId, id: { in: [...ids] } }, select: prescriberColumns })
  const { where, select } = protocolsOfPrescribers
  const protocols = await tx.credential.findMany({ where: { practiceId, ...where }, select })
  return rows.map(({ credentials: held, ...row }) => {
    const credentials = held.map(credentialOf)
    return { ...row, credentials, supervisedTogether: supervisedTogether(credentials, protocols, on) }
  })
}
