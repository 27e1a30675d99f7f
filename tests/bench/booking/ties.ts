import { bookConsult } from '../../../lib/commands/consults/book-consult.ts'
import { openClinic } from '../../support/clinic.ts'
import { raceForOne } from '../../support/race-for-one.ts'
import { tangles } from '../../verify/race/tangles.ts'

/** So many visitors ask for one consult call at once, round after round. */
export async function strangers(name: string, racers: number): Promise<void> {
  const calls = await openClinic()
  await calls.asSystem((tx) =>
    tx.clinician.updateMany({ where: { id: calls.otherTherapist.clinicianId }, data: { takesNewClients: false } }),
  )
  const form = (racer: number, round: number) => ({
    ...{ name: `Racer ${racer}`, email: `racer-${racer}-${round}@example.com`, phone: '555 555 0142', zip: '65203', state: 'MO' },
    ...{ indication: 'anxiety', coverageType: 'not_sure', hasPrescriber: 'unknown', openedAt: calls.now.getTime() - 60_000 },
    startsAt: new Date(Date.parse('2026-11-24T15:00:00Z') + round * 20 * 60_000).toISOString(),
  })
  await raceForOne(name, `${racers} strangers that want one call`, {
    many: racers,
    give: (racer, round) => calls.run(bookConsult, form(racer, round), calls.visitor),
    ...{ goal: 500, limit: 1_500 },
  })
}

/** Two exchanges and a move of one visit, moves to one time, the last seat, whole plans that overlap, an hour that came free, the rest of a plan. */
export async function tangled(name: string): Promise<void> {
  for (const tie of tangles) {
    const tangle = await tie()
    let ready = await tangle.round(0)
    await raceForOne(name, tangle.what, {
      many: ready.length,
      async prepare(round) {
        if (round > 0) ready = await tangle.round(round)
      },
      async give(racer) {
        const { status } = (await ready[racer]?.()) ?? { status: 'broke' }
        return { status: status === 'invalid' ? 'refused' : status }
      },
      ...{ goal: 1_500, limit: 8_000 },
    })
  }
}
