import 'server-only'
import type { CredentialDays } from '../../domain/credentials/lapsed-on-day.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { fromDay, fromDayOrNull } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

/** The credentials of a clinician that hours are billed on, with their days, as they are read beside the clinician. */
export const billedOn = {
  where: { kind: { in: ['license', 'malpractice'] } },
  select: { id: true, kind: true, state: true, issuedOn: true, expiresOn: true, revokedOn: true },
} as const satisfies Prisma.Clinician$credentialsArgs

export const credentialDaysOf = (row: Prisma.CredentialGetPayload<{ select: (typeof billedOn)['select'] }>): CredentialDays => ({
  ...row,
  issuedOn: fromDayOrNull(row.issuedOn),
  expiresOn: fromDayOrNull(row.expiresOn),
  revokedOn: fromDayOrNull(row.revokedOn),
})

export const loadCredentialDays = async (tx: Tx, practiceId: string, clinicianId: string): Promise<CredentialDays[]> =>
  (await tx.credential.findMany({ where: { practiceId, clinicianId, ...billedOn.where }, select: billedOn.select })).map(credentialDaysOf)

/** A day on which a clinician saw a client and signed a note, and the state the client was in. */
export type SignedDay = { readonly clientId: string; readonly serviceOn: LocalDate; readonly state: string | null }

/** All of them, client by client in the order their charts are locked: notes are read by jobs alone. */
export async function loadSignedDays(tx: Tx, practiceId: string, clinicianId: string): Promise<SignedDay[]> {
  const rows = await tx.appointment.findMany({
    where: { practiceId, clinicianId, status: { notIn: ['cancelled', 'no_show'] }, notes: { some: { signedAt: { not: null } } } },
    distinct: ['clientId', 'serviceOn', 'clientState'],
    orderBy: [{ clientId: 'asc' }, { serviceOn: 'asc' }],
    select: { clientId: true, serviceOn: true, clientState: true },
  })
  return rows.flatMap(({ clientId, serviceOn, clientState: state }) =>
    clientId === null ? [] : [{ clientId, serviceOn: fromDay(serviceOn), state }],
  )
}
