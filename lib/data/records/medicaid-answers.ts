import 'server-only'
import { type MedicaidSaid, medicaidAnswers } from '../../domain/coverage/rule-medicaid-asked.ts'
import type { LocalDate } from '../../domain/time/local.ts'
import { newId } from '../../ids.ts'
import { fromDay, toDay } from '../dates.ts'
import type { Prisma } from '../generated/client.ts'
import type { Tx } from '../scope.ts'

type NewAnswer = Omit<Prisma.MedicaidAnswerCreateManyInput, 'id' | 'askedOn' | 'createdAt'> & { readonly askedOn: LocalDate }

/** Writes down what Medicaid said. Gives the row's id. */
export async function insertMedicaidAnswer(tx: Tx, { askedOn, ...row }: NewAnswer): Promise<string> {
  const id = newId()
  await tx.medicaidAnswer.createMany({ data: [{ ...row, id, askedOn: toDay(askedOn) }] })
  return id
}

/** The last day Medicaid was asked about each of these clients. */
export async function loadMedicaidAsked(tx: Tx, practiceId: string, clientIds: readonly string[]): Promise<ReadonlyMap<string, LocalDate>> {
  const rows = await tx.medicaidAnswer.groupBy({
    by: ['clientId'],
    where: { practiceId, clientId: { in: [...clientIds] } },
    _max: { askedOn: true },
  })
  return new Map(rows.flatMap(({ clientId, _max }) => (_max.askedOn ? [[clientId, fromDay(_max.askedOn)] as const] : [])))
}

/** What Medicaid said last, as it is read beside its client. */
export const lastMedicaidAnswer = {
  orderBy: [{ askedOn: 'desc' }, { createdAt: 'desc' }],
  take: 1,
  select: { coverageId: true, askedOn: true, answer: true },
} as const satisfies Prisma.Client$medicaidAnswersArgs

/** The same for the rules; null where nobody has asked. */
export function medicaidSaidOf(
  rows: readonly { readonly coverageId: string; readonly askedOn: Date; readonly answer: string }[],
): MedicaidSaid | null {
  const last = rows[0]
  const answer = medicaidAnswers.find((known) => known === last?.answer)
  return last && answer ? { ...last, askedOn: fromDay(last.askedOn), answer } : null
}

/** The same of one client. */
export const loadMedicaidSaid = async (tx: Tx, practiceId: string, clientId: string): Promise<MedicaidSaid | null> =>
  medicaidSaidOf(await tx.medicaidAnswer.findMany({ where: { practiceId, clientId }, ...lastMedicaidAnswer }))

export type VisitAhead = { readonly id: string; readonly clientId: string; readonly startsAt: Date }

/** The visits of a day that are to take place. */
export async function loadVisitsOn(tx: Tx, practiceId: string, on: LocalDate): Promise<VisitAhead[]> {
  const rows = await tx.appointment.findMany({
    where: { practiceId, serviceOn: toDay(on), status: { in: ['tentative', 'confirmed'] }, NOT: [{ clientId: null }, { kind: 'consult' }] },
    orderBy: { startsAt: 'asc' },
    select: { id: true, clientId: true, startsAt: true },
  })
  return rows.map((row) => ({ ...row, clientId: row.clientId ?? '' }))
}
