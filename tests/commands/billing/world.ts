import { postChargesForDay } from '@/lib/commands/billing/post-charges'
import { asJob, inScope } from '@/lib/data/scope'
import type { LocalDate } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import type { Clinic } from '../../support/clinic'
import type { VisitOptions } from '../../support/clinic/care'
import type { TestClient } from '../../support/clinic/clients'

type Signed = VisitOptions & {
  readonly stopsAfter?: number
  readonly booked?: string
  /** What the note says beside its times; a goal and a need of its own unless told otherwise. */
  readonly body?: Readonly<Record<string, string>>
  readonly signedAt?: Date
}

/** A visit that took place, booked before or not, with its note signed and the day's charges written, as the therapist does it. Gives the visit and what was said. */
export async function signVisit(clinic: Clinic, client: TestClient, options: Signed) {
  const visitId = options.booked ?? (await clinic.visit(client, options))
  const { actor } = clinic.therapist
  const clinicianId = options.clinicianId ?? clinic.therapist.clinicianId
  const author = clinicianId === clinic.therapist.clinicianId ? actor : clinic.otherTherapist.actor
  const findings = await inScope(author, async (tx) => {
    const visit = await tx.appointment.findUniqueOrThrow({ where: { practiceId_id: { practiceId: clinic.practiceId, id: visitId } } })
    await tx.note.createMany({
      data: [
        {
          practiceId: clinic.practiceId,
          id: newId(),
          clientId: client.id,
          appointmentId: visitId,
          clinicianId,
          kind: options.kind === 'journey' ? 'journey' : options.kind === 'group' ? 'group' : 'integration',
          status: 'signed',
          body: options.body ?? { goal: `To see to visit ${visitId}.`, need: 'Nothing else would have done.' },
          startedAt: visit.startsAt,
          stoppedAt: options.stopsAfter ? new Date(visit.startsAt.getTime() + options.stopsAfter * 60_000) : visit.endsAt,
          diagnosisCodes: ['F33.1'],
          signedAt: options.signedAt ?? clinic.now,
          signedBy: author.userId,
        },
      ],
    })
    const { practiceId, now } = clinic
    return asJob(tx, author, 'bill-day', () =>
      postChargesForDay(tx, { actor: author, practiceId, clientId: client.id, serviceOn: options.on, now }),
    )
  })
  return { visitId, findings }
}

/** What stands on each account of a client, and the charges that stand, as the database keeps them. */
export async function booksOf(clinic: Clinic, client: TestClient) {
  return clinic.asSystem(async (tx) => {
    const where = { practiceId: clinic.practiceId, clientId: client.id }
    const balances = await tx.ledgerBalance.findMany({ where, select: { account: true, cents: true } })
    const charges = await tx.charge.findMany({
      where: { ...where, status: 'posted' },
      orderBy: [{ serviceOn: 'asc' }, { startedAt: 'asc' }, { code: 'asc' }],
      select: { code: true, modifiers: true, units: true, chargeCents: true, isClaimable: true, placeOfService: true, claimId: true },
    })
    const claims = await tx.claim.findMany({ where, select: { id: true, status: true, chargedCents: true } })
    const amounts = Object.fromEntries(balances.filter(({ cents }) => cents !== 0n).map(({ account, cents }) => [account, Number(cents)]))
    return { amounts, charges, claims }
  })
}

export const day = (text: string) => text as LocalDate

/** Medicaid as the desk writes it down, from a day on. */
export const medicaidSince = (clinic: Clinic, clientId: string, startsOn: string) => ({
  id: null,
  clientId,
  program: 'medicaid',
  payerId: clinic.payers.medicaid,
  status: 'active',
  priority: 2,
  planName: null,
  memberId: 'MD-1',
  groupNumber: null,
  relation: 'self',
  insuredName: null,
  startsOn,
  endsOn: '',
  inNetwork: true,
})
