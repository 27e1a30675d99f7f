import { execute } from '../../lib/commands/command.ts'
import { nameDriver } from '../../lib/commands/journeys/name-driver.ts'
import { scheduleCycle } from '../../lib/commands/scheduling/schedule-cycle.ts'
import { addDays, weekdayOf } from '../../lib/domain/time/local.ts'
import type { DemoPractice } from './demo-practice.ts'
import { asSetUp, give } from './support.ts'

/** Books the first cycle of clients who are insured commercially or pay themselves, in the coming weeks; every other one names a driver. */
export async function seedUpcomingCycles(practice: DemoPractice): Promise<void> {
  const cycles = await asSetUp(practice.id, (tx) =>
    tx.cycle.findMany({
      where: { practiceId: practice.id, number: 1, client: { coverages: { some: { program: { in: ['commercial', 'self_pay'] } } } } },
      orderBy: { client: { email: 'asc' } },
      select: { id: true },
    }),
  )
  const days = Array.from({ length: 40 }, (_, place) => addDays(practice.today, 3 + place)).filter((on) =>
    [2, 3, 4].includes(weekdayOf(on)),
  )
  for (const [index, { id }] of cycles.entries()) {
    const journeyOn = days[index] ?? practice.today
    const appointmentIds = await booksCycle(practice, id, { format: 'B', setting: 'office', journeyOn, journeyAt: '10:00' })
    const driver = { driverName: 'Juniper Jay', driverPhone: '555 555 0199', driverRelation: 'friend' }
    const journey = await asSetUp(practice.id, (tx) =>
      tx.appointment.findFirst({
        where: { practiceId: practice.id, kind: 'journey', id: { in: [...appointmentIds] } },
        select: { id: true },
      }),
    )
    if (index % 2 === 0 && journey)
      await give(nameDriver, { appointmentId: journey.id, ...driver }, practice.actors.frontDesk, practice.now)
  }
  process.stdout.write(`  ${cycles.length} cycles ahead\n`)
}

/** As asked, or as the first of the other times that are offered. */
async function booksCycle({ actors, places, now }: DemoPractice, cycleId: string, asked: object): Promise<readonly string[]> {
  const where = { cycleId, locationId: places.northside }
  const first = await execute(scheduleCycle, { ...asked, ...where }, { actor: actors.frontDesk, now })
  if (first.status === 'done') return first.value.appointmentIds
  const offer = first.status === 'refused' ? first.ruling.alternatives[0] : undefined
  if (!offer) throw new Error(`A cycle of the demo could not be booked: ${JSON.stringify(first)}`)
  return (await give(scheduleCycle, { ...offer.request, ...where }, actors.frontDesk, now)).appointmentIds
}
