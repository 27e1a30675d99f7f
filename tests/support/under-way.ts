import { localTimeOf } from '../../lib/domain/time/practice-time.ts'
import type { Clinic } from './clinic.ts'

/** A client in the middle of a journey that began twenty minutes before `now`, with whoever leads it. */
export async function journeyUnderWay(clinic: Clinic, { clinicianId }: { readonly clinicianId: string }, now: Date) {
  const client = await clinic.ordered({ primaryClinicianId: clinicianId })
  const { cycleIds } = await clinic.regimen(client)
  const at = localTimeOf(new Date(now.getTime() - 20 * 60_000), clinic.timeZone)
  const journey = await clinic.visit(client, { kind: 'journey', on: clinic.today, at, clinicianId, cycleId: cycleIds[0] ?? null })
  await clinic.asSystem(async (tx) => {
    const where = { practiceId: clinic.practiceId, id: journey }
    for (const status of ['arrived', 'in_progress'] as const) await tx.appointment.updateMany({ where, data: { status } })
  })
  return { client, journey }
}
