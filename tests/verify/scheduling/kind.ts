import type { Act } from '../histories/act.ts'
import { calendar } from '../histories/calendar.ts'
import type { Kind } from '../histories/run.ts'
import { type Place, places } from '../histories/scenes.ts'
import { callers } from './callers.ts'
import { own } from './own.ts'
import { together } from './together.ts'

/** What is done to the calendar comes oftener here than in the life of one client. */
const acts: readonly Act[] = [...calendar.map((act) => ({ ...act, weight: act.weight * 2 })), ...own, ...together, ...callers]

/** Where a client has visits ahead, or a plan without any. */
const from = places.filter(({ depth }) => ['planned', 'booked', 'agreed', 'confirmed'].includes(depth))

const isInOffice = ({ layout }: Place) => layout === 'in the office'

/** Two others of the same season and practice, whose calendar it is as well. */
const beside = (place: Place): Place[] =>
  places.filter((other) => other !== place && other.season === place.season && isInOffice(other) === isInOffice(place)).slice(0, 2)

export const calendarOfMany: Kind = { acts, quiet: ['time passes', 'the day of the next visit comes'], places: from, beside }
