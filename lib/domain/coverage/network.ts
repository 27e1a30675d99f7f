import { type DatedFact, heldOn } from '../practice/dated-fact.ts'
import type { LocalDate } from '../time/local.ts'
import type { Answer } from './payer-flags.ts'

/** What a payer said about one clinician, from a day on. */
export type NetworkFact = DatedFact & { readonly payerId: string; readonly clinicianId: string; readonly inNetwork: Answer }

export type NetworkQuestion = { readonly payerId: string | null; readonly clinicianId: string | null; readonly on: LocalDate }

/** What the payer of a coverage said of clinicians, with the days of each; left out where nobody looked. */
export type WithNetworks = { readonly payerId?: string | null; readonly networks?: readonly NetworkFact[] }

export type Network = 'in' | 'out'

/** Whether a payer counts a clinician among those it pays on a day. Where nobody has asked: unknown. */
export function networkOn(facts: readonly NetworkFact[], { payerId, clinicianId, on }: NetworkQuestion): Answer {
  const asked = facts.filter((fact) => fact.payerId === payerId && fact.clinicianId === clinicianId)
  return heldOn(asked, on)?.inNetwork ?? 'unknown'
}

type ByWhom = Omit<NetworkQuestion, 'payerId'>

/** The same of the payer of a coverage; null where nobody looked. */
export const networkUnder = ({ payerId = null, networks }: WithNetworks, by: ByWhom): Answer | null =>
  networks === undefined ? null : networkOn(networks, { payerId, ...by })

/** In which network of a plan a clinician's visit is on its day: outside where its payer does not count them; else where the coverage is. */
export const networkOfVisit = (coverage: WithNetworks & { readonly network: Network }, by: ByWhom): Network =>
  networkUnder(coverage, by) === 'no' ? 'out' : coverage.network
