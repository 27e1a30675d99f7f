import type { ItemNineCode } from './rule-item-nine.ts'
import type { ResultsCode } from './rule-results.ts'

/** Everything the rules of this folder can say. */
export type OutcomeCode = ItemNineCode | ResultsCode
