import type { Act } from './act.ts'
import { calendar } from './calendar.ts'
import { day } from './day.ts'
import { elsewhere } from './elsewhere.ts'
import { allIsPutRight, facts } from './facts.ts'
import { office } from './office.ts'
import { papers } from './papers.ts'
import { prescribing } from './prescribing.ts'
import type { Kind } from './run.ts'
import { places } from './scenes.ts'
import { goOn, steps } from './steps.ts'

const others: readonly Act[] = [...facts, ...prescribing, ...papers, ...elsewhere]
const breaks = [...others, ...day, ...calendar].filter(({ often }) => often)
const most = Math.max(...breaks.map(({ ways = 1 }) => ways))

/** One fact is out of order, and the next step is tried all the same; then it is put right. */
const allTheSame: Act = {
  name: 'one thing is out of order, and it goes on all the same',
  weight: 150,
  ways: breaks.length * most,
  do: async (history, way) => {
    const own = breaks.filter(({ of }) => of?.includes(history.layout))
    const fitting = [...breaks.filter(({ of }) => !of), ...own, ...own, ...own]
    const act = fitting[way % fitting.length]
    if (!act) return
    const how = Math.floor(way / breaks.length) % (act.ways ?? 1)
    const isOdd = Math.floor(way / breaks.length) % 2 === 1
    history.lines.push(`  ${act.name} (${how})`)
    const { act: all } = history
    history.act = act.name
    await act.do(history, how)
    history.act = all
    await goOn(
      history,
      { waits: true, byOther: act.name.startsWith('another therapist') || (act.name.startsWith('the therapist’s') && isOdd) },
      way,
    )
    await allIsPutRight(history)
  },
}

/** All that people do in a history of one client. */
export const wholeDay: Kind = {
  acts: [allTheSame, ...steps, ...others, ...calendar, ...day, ...office],
  quiet: ['time passes', 'the day of the next visit comes', 'a prescriber looks', 'the wrong hands try', 'home at once'],
  places,
}
