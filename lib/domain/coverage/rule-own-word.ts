import { type Finding, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { type CoverageOnFile, isOwnWordOn } from './program.ts'

/** A client's own word waits to be verified: nothing is asked for the day, and nothing is moved. */
export const ruleClientsWord = (coverages: readonly CoverageOnFile[], on: LocalDate): Finding<'CLIENT_SAYS_COVERED'>[] =>
  isOwnWordOn(coverages, on) ? [warn('CLIENT_SAYS_COVERED', ['practice.benefits-fresh'], { params: { on } })] : []
