import type { Act } from '../histories/act.ts'
import { calendar } from '../histories/calendar.ts'
import type { Kind } from '../histories/run.ts'
import { inOffice, type Place, places } from '../histories/scenes.ts'
import { callers } from './callers.ts'
import { many } from './many.ts'
import { own } from './own.ts'
import { sessions } from './sessions.ts'
import { together } from './together.ts'
import { waiting } from './waiting.ts'

/** Nobody comes to the door here. */
const onTheCalendar = calendar.filter(({ name }) => name !== 'the client comes out again')

/** What is done to the calendar comes oftener here than in the life of one client. */
const acts: readonly Act[] = [
  ...onTheCalendar.map((act) => ({ ...act, weight: act.weight * 2 })),
  ...own,
  ...together,
  ...sessions,
  ...waiting,
  ...many,
  ...callers,
]

/** Where a client has visits ahead, or a plan without any; at each change of the clock somebody has either. */
const from = [
  ...places.filter(({ depth }) => ['planned', 'booked', 'agreed', 'confirmed'].includes(depth)),
  ...(['the clock goes back', 'the clock goes on'] as const).flatMap((season) =>
    (['planned', 'booked'] as const).map((depth) => inOffice(season, depth)),
  ),
]

const isInOffice = ({ layout }: Place) => layout === 'in the office'

/** Two others of the same season and practice, whose calendar it is as well. */
const beside = (place: Place): Place[] =>
  from.filter((other) => other !== place && other.season === place.season && isInOffice(other) === isInOffice(place)).slice(0, 2)

export const calendarOfMany: Kind = { acts, quiet: ['time passes', 'the day of the next visit comes'], places: from, beside }
