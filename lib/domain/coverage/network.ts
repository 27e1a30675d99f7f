import { type DatedFact, heldOn } from '../practice/dated-fact.ts'
import type { LocalDate } from '../time/local.ts'
import type { Answer } from './payer-flags.ts'

/** What a payer said about one clinician, from a day on. */
export type NetworkFact = DatedFact & { readonly payerId: string; readonly clinicianId: string; readonly inNetwork: Answer }

export type NetworkQuestion = { readonly payerId: string | null; readonly clinicianId: string | null; readonly on: LocalDate }

/** Whether a payer counts a clinician among those it pays on a day. Where nobody has asked: unknown. */
export function networkOn(facts: readonly NetworkFact[], { payerId, clinicianId, on }: NetworkQuestion): Answer {
  const asked = facts.filter((fact) => fact.payerId === payerId && fact.clinicianId === clinicianId)
  return heldOn(asked, on)?.inNetwork ?? 'unknown'
}
