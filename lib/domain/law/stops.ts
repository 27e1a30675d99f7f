import { isStaff } from '../access/roles.ts'
import type { Finding } from '../finding.ts'
import type { AskedBy } from './decide-visit.ts'
import type { LawMoment } from './moment.ts'
import type { Asked, Row, Varies } from './row.ts'
import { isSetAside } from './set-aside.ts'
import { law } from './table.ts'
import type { LawVisit } from './visit.ts'
import type { World } from './world.ts'

/** What would have to change for the law to stop a visit no longer, the coarsest first: null when it stops it not at all. */
export type Stops = (visit: LawVisit) => Varies | null

/**
 * Puts many times of one request to the law: of each row only whether it stops the person who asks, at any of these moments, and what a
 * row's facts do not vary with is asked once. Says what `decideVisit` says, for the visits of one request in one world; `act` may change
 * from day to day alone.
 */
export function stopsOf(world: World, moments: readonly LawMoment[], { actor, now, act = {} }: AskedBy): Stops {
  const rows = moments.flatMap((moment) => stoppingRows(moment, isStaff(actor.role)).map((row) => ({ row, moment })))
  const levels = coarsestFirst.map((varies) => ({ varies, rows: rows.filter(({ row }) => row.varies === varies) }))
  const everywhere = newPlace()
  const known = new WeakMap<LawVisit, Varies | null>()
  const asks = (visit: LawVisit): Varies | null => {
    const answers = new Map<Row['ask'], readonly Finding<string>[]>()
    const isStopped = ({ row, moment }: { readonly row: Row; readonly moment: LawMoment }): boolean => {
      if ((visit.stands && !row.around) || !row.of.matches(visit, world)) return false
      const asked: Asked = { world, visit, moment, actor, now, act }
      const answer = answers.get(row.ask) ?? row.ask(asked)
      answers.set(row.ask, answer)
      return answer.some((one) => row.says.includes(one.code) && (row.only?.(one) ?? true) && !isSetAside(world, visit, one))
    }
    let place = everywhere
    for (const { varies, rows: asked } of levels) {
      if (varies !== 'start') place = whatTells[varies](visit).reduce(within, place)
      // Nothing is kept of starts.
      const stops = varies === 'start' ? asked.some(isStopped) : (place.stops ?? asked.some(isStopped))
      if (varies !== 'start') place.stops = stops
      if (stops) return varies
    }
    return null
  }
  return (visit) => {
    const answer = known.get(visit) ?? (known.has(visit) ? null : asks(visit))
    known.set(visit, answer)
    return answer
  }
}

/** What visits have in common so far, whether a row of the level stops them there, and what tells them further apart. */
type Place = { stops: boolean | undefined; readonly inside: Map<unknown, Place> }

const newPlace = (): Place => ({ stops: undefined, inside: new Map() })

function within(place: Place, told: unknown): Place {
  const known = place.inside.get(told)
  if (known) return known
  const made = newPlace()
  place.inside.set(told, made)
  return made
}

const coarsestFirst: readonly Varies[] = ['client', 'day', 'person', 'place', 'time', 'start']

const stoppingRows = (moment: LawMoment, asStaff: boolean): Row[] =>
  law.filter(({ at }) => {
    const cell = at[moment]
    return (asStaff && cell?.staff ? cell.staff : cell?.bite) === 'stops'
  })

/** What tells two visits of one request apart as far as a row's facts vary, after what tells them apart more coarsely: as many things for each. */
const whatTells: Readonly<Record<Exclude<Varies, 'start'>, (visit: LawVisit) => readonly unknown[]>> = {
  client: ({ kind, phases, mode, setting, stands }) => [kind, phases.length, ...phases, mode, setting, stands],
  day: ({ on, around }) => [on, around.length, ...around.map((other) => other.on)],
  person: ({ givenBy, chosen }) => [givenBy, chosen.prescriber],
  place: ({ facilityId, chosen }) => [facilityId, chosen.room, chosen.chair],
  time: ({ startsAt, endsAt, chosen }) => [startsAt.getTime(), endsAt.getTime(), chosen.clinician],
}
