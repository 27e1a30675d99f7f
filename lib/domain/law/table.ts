import type { FactKey } from './fact.ts'
import type { Row } from './row.ts'
import { cycleRows } from './rows/cycle.ts'
import { dayRows } from './rows/day.ts'
import { healthRows } from './rows/health.ts'
import { noteRows } from './rows/note.ts'
import { orderRows } from './rows/order.ts'
import { payerRows } from './rows/payers.ts'
import { peopleRows } from './rows/people.ts'
import { timeRows } from './rows/time.ts'
import { wayHomeRows } from './rows/way-home.ts'

/** The sections of the law's table, in the order they are read. */
export const lawSections = [
  { title: 'Hours, people, rooms; the day and the status', rows: timeRows },
  { title: 'The cycle and the steps', rows: cycleRows },
  { title: 'Health, safety and the verdict', rows: healthRows },
  { title: 'The order, the route and the place', rows: orderRows },
  { title: 'The way home', rows: wayHomeRows },
  { title: 'The day: the door and who acts', rows: dayRows },
  { title: 'The note', rows: noteRows },
  { title: 'People and their papers', rows: peopleRows },
  { title: 'Payers', rows: payerRows },
] as const

/** Which rule is asked at which moment of which visit, and what its finding does there. The one place that says so. */
export const law: readonly Row[] = lawSections.flatMap(({ rows }) => rows)

const restsOn = new Map(law.map(({ id, restsOn }) => [id, restsOn]))

/** The facts a row rests on; none for a row that is no longer in the table. */
export const factsOfRow = (id: string): readonly FactKey[] => restsOn.get(id) ?? []

const keeping = new Set(law.filter(({ keepsWhatStands }) => keepsWhatStands).map(({ id }) => id))

/** Whether a finding of this row puts a visit back that was confirmed before. */
export const putsBack = (id: string): boolean => !keeping.has(id)
