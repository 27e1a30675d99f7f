import { isStaff } from '../access/roles.ts'
import type { Finding } from '../finding.ts'
import type { AskedBy } from './decide-visit.ts'
import type { LawMoment } from './moment.ts'
import type { Asked, Row, Varies } from './row.ts'
import { isSetAside } from './set-aside.ts'
import { law } from './table.ts'
import type { LawVisit } from './visit.ts'
import type { World } from './world.ts'

/** Whether the law stops a visit, as one of those that are asked for together. */
export type Stops = (visit: LawVisit) => boolean

/**
 * Puts many times of one request to the law: of each row only whether it stops the person who asks, at any of these moments, and what a
 * row's facts do not vary with is asked once. Says what `decideVisit` says, for the visits of one request in one world; `act` may change
 * from day to day alone.
 */
export function stopsOf(world: World, moments: readonly LawMoment[], { actor, now, act = {} }: AskedBy): Stops {
  const kept = new Map<string, boolean>()
  const rows = moments.flatMap((moment) => stoppingRows(moment, isStaff(actor.role)).map((row) => ({ row, moment })))
  return (visit) => {
    const answers = new Map<Row['ask'], readonly Finding<string>[]>()
    const places = placesOf(visit)
    const asks = (row: Row, asked: Asked): boolean => {
      if (!row.of.matches(visit, world)) return false
      const answer = answers.get(row.ask) ?? row.ask(asked)
      answers.set(row.ask, answer)
      return answer.some((one) => row.says.includes(one.code) && (row.only?.(one) ?? true) && !isSetAside(world, visit, one))
    }
    return rows.some(({ row, moment }) => {
      if (visit.stands && !row.around) return false
      const asked: Asked = { world, visit, moment, actor, now, act }
      if (row.varies === 'start') return asks(row, asked)
      const key = `${moment} ${row.id} ${places[row.varies]}`
      const known = kept.get(key) ?? asks(row, asked)
      kept.set(key, known)
      return known
    })
  }
}

const stoppingRows = (moment: LawMoment, asStaff: boolean): Row[] =>
  law.filter(({ at }) => {
    const cell = at[moment]
    return (asStaff && cell?.staff ? cell.staff : cell?.bite) === 'stops'
  })

/** What tells two visits of one request apart, as far as a row's facts vary. */
function placesOf(visit: LawVisit): Readonly<Record<Exclude<Varies, 'start'>, string>> {
  const { kind, phases, mode, setting, stands, on, around, givenBy, chosen, facilityId } = visit
  const client = [kind, phases.join('+'), mode, setting, stands].join(' ')
  const day = [client, on, ...around.map((other) => other.on)].join(' ')
  const person = [day, givenBy, chosen.prescriber].join(' ')
  return { client, day, person, place: [person, facilityId, chosen.room, chosen.chair].join(' ') }
}
