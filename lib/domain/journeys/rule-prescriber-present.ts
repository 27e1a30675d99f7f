import { type Finding, hold } from '../finding.ts'
import type { Route } from './route.ts'

export type PrescriberPresentFacts = {
  readonly route: Route
  /** The order's prescriber is at the place for the whole block, by a presence on file. */
  readonly isPresent: boolean
}

export type PrescriberPresentCode = 'PRESCRIBER_NOT_ON_SITE'

/** Esketamine is given under a prescriber who is there. Whether a policy asks for more is for the policy's own conditions. */
export function rulePrescriberPresent({ route, isPresent }: PrescriberPresentFacts): Finding<PrescriberPresentCode>[] {
  if (route !== 'esketamine' || isPresent) return []
  return [hold('PRESCRIBER_NOT_ON_SITE', ['spravato-rems'])]
}
