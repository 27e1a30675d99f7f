import { careRows } from './rows/care.ts'
import { cycleRows } from './rows/cycle.ts'
import { elsewhereRows } from './rows/elsewhere.ts'
import { noteRows } from './rows/note.ts'
import { payerRows } from './rows/payers.ts'
import { peopleRows } from './rows/people.ts'
import { timeRows } from './rows/time.ts'
import type { Breaking } from './scene.ts'

/** For each row of the law the one fact that is broken, and the code that has to follow. */
export const breakings: readonly Breaking[] = [
  ...timeRows,
  ...cycleRows,
  ...careRows,
  ...elsewhereRows,
  ...noteRows,
  ...peopleRows,
  ...payerRows,
]
