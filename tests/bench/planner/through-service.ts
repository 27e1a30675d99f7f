import { Prisma } from '../../../lib/data/generated/client.ts'
import { findRegimenPlaces } from '../../../lib/data/views/regimen-places.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { instantAt } from '../../../lib/domain/time/practice-time.ts'
import { newId } from '../../../lib/ids.ts'
import { type Clinic, openClinic } from '../../support/clinic.ts'
import { isQuick, median, percentile, processorTimeOf, report, tell } from '../../support/figures.ts'
import { type Instance, instance } from '../references/regimens.ts'
import { nthPerson } from '../references/stored-workload.ts'

type Taken = { readonly resourceId: string; readonly kind: 'clinician' | 'room' | 'client'; readonly start: Date; readonly end: Date }

const [PRACTICES, CLIENTS] = isQuick ? [3, 10] : [30, 10]
const [OPENS, CLOSES, FIRST_QUARTER] = [480, 1_080, 540]

/** What of a day is not free, in minutes after midnight; a set bit is a free quarter of an hour from nine on. */
function takenOn(free: number): (readonly [start: number, end: number])[] {
  const taken: (readonly [number, number])[] = []
  let from = OPENS
  for (let quarter = 0; quarter < 32; quarter += 1) {
    if (((free >>> quarter) & 1) === 0) continue
    const at = FIRST_QUARTER + quarter * 15
    if (at > from) taken.push([from, at])
    from = at + 15
  }
  return from < CLOSES ? [...taken, [from, CLOSES]] : taken
}

function takingsOf(clinic: Clinic, days: Instance['rooms'][number], whose: Pick<Taken, 'resourceId' | 'kind'>): Taken[] {
  return [...days].flatMap((free, day) => {
    const midnight = instantAt(addDays(clinic.today, day), '00:00', clinic.timeZone).getTime()
    const at = (minutes: number) => new Date(midnight + minutes * 60_000)
    return takenOn(free).map(([start, end]) => ({ ...whose, start: at(start), end: at(end) }))
  })
}

/** A practice as busy as an instance, in rows: eight who work there, four rooms, and clients with six cycles before them. */
async function kept(seed: number): Promise<{ readonly clinic: Clinic; readonly clientIds: readonly string[] }> {
  const of = instance({ seed, clients: CLIENTS })
  const clinic = await openClinic()
  const { practiceId, locationId, rooms, therapist, otherTherapist } = clinic
  const people = [therapist.clinicianId, otherTherapist.clinicianId]
  while (people.length < of.clinicians.length) people.push((await clinic.addTherapist({ name: nthPerson(people.length) })).clinicianId)
  const places = [rooms.one, rooms.two, newId(), newId()]
  const more = places.slice(2).map((id, index) => ({ practiceId, id, locationId, name: `Room ${index + 5}`, kind: 'treatment' as const }))
  await clinic.asSystem((tx) => tx.room.createMany({ data: more }))
  const clientIds: string[] = []
  for (const _ of of.clients) {
    const client = await clinic.ordered()
    await clinic.sign(client, ['ride-home-agreement'])
    await clinic.regimen(client)
    clientIds.push(client.id)
  }
  const holder = await clinic.visit(await clinic.client(), { kind: 'follow_up', on: addDays(clinic.today, 300), at: '10:00' })
  const taken = [
    ...of.clinicians.flatMap((days, index) => takingsOf(clinic, days, { resourceId: people[index] ?? '', kind: 'clinician' })),
    ...of.rooms.flatMap((days, index) => takingsOf(clinic, days, { resourceId: places[index] ?? '', kind: 'room' })),
    ...of.clients.flatMap(({ free }, index) => takingsOf(clinic, free, { resourceId: clientIds[index] ?? '', kind: 'client' })),
  ]
  await clinic.asSystem(async (tx) => {
    const rows = Prisma.sql`unnest(${taken.map((one) => one.resourceId)}::uuid[], ${taken.map(({ kind }) => kind)}::text[],
      ${taken.map(({ start }) => start)}::timestamptz[], ${taken.map(({ end }) => end)}::timestamptz[])`
    await tx.$executeRaw`INSERT INTO reservation (practice_id, id, resource_id, kind, starts_at, ends_at, during, appointment_id)
      SELECT ${practiceId}::uuid, gen_random_uuid(), whose, kind::"ResourceKind", s, e, tstzrange(s, e), ${holder}::uuid FROM ${rows} AS t (whose, kind, s, e)`
  })
  return { clinic, clientIds }
}

/** Up to three plans of six cycles as the desk's page asks for them, or why there is none and what would open one. */
export async function throughService(): Promise<void> {
  const tried: { readonly isPlaced: boolean; readonly took: number; readonly worked: number }[] = []
  for (let seed = 0; seed <= PRACTICES; seed += 1) {
    const { clinic, clientIds } = await kept(seed)
    const { actor } = clinic.frontDesk
    for (const clientId of clientIds) {
      const began = performance.now()
      let isPlaced = false
      const worked = await processorTimeOf(async () => {
        const found = await clinic.read(actor, (tx) => findRegimenPlaces(tx, actor, { clientId, asked: {}, now: clinic.now }))
        isPlaced = found?.explained === null
      })
      // The first practice is for what a process does once.
      if (seed > 0) tried.push({ isPlaced, worked, took: performance.now() - began })
    }
  }
  const withPlan = tried.filter(({ isPlaced }) => isPlaced)
  const of = `${tried.length} clients of ${PRACTICES} practices, eight people, four rooms, twelve weeks`
  tell(`${of}: ${withPlan.length} with a plan`)
  told(`six cycles through the service, those of ${of} who have a plan`, withPlan, [25, 80])
  told(
    `why there is none and what would open one, the others`,
    tried.filter(({ isPlaced }) => !isPlaced),
    [50, 200],
  )
}

type Tried = { readonly took: number; readonly worked: number }

/** How long it took, and how much of a processor. */
function told(what: string, tried: readonly Tried[], [goal, limit]: readonly [number, number]): void {
  const figure = { name: 'planner', case: what, unit: 'ms', goal, limit, better: 'lower' } as const
  const times = tried.map(({ took }) => took)
  report({ ...figure, metric: `p95 (median ${median(times).toFixed(0)})`, value: percentile(times, 0.95) })
  report({ ...figure, metric: '… in the processor time of this process, median', value: median(tried.map(({ worked }) => worked)) })
}
