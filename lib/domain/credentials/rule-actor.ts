import { type Finding, refuse, warn } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { VisitDuty } from './rule-kap-training.ts'
import { ruleTherapistEligible, type TherapistFacts } from './rule-therapist-eligible.ts'

export type ActorCode = 'ACTOR_LAPSED' | 'ACTOR_NOT_ON_VISIT'

export type ActorFacts = {
  /** The therapist who acts; null when nobody active has this id. */
  readonly person: (TherapistFacts & { readonly name: string }) | null
  readonly isBooked: boolean
  readonly duty: VisitDuty
  /** Where the client is. */
  readonly clientState: string
  readonly today: LocalDate
}

/** Whoever acts at a visit may do so herself, that day: her licence there, her insurance, her training for the duty. Another than the booked one is said. */
export function ruleActor({ person, isBooked, duty, clientState, today }: ActorFacts, ruleset: Ruleset): Finding<ActorCode>[] {
  const cites = ['practice.who-acts'] as const
  const moment = { request: 'new' as const, today, on: today, throughOn: today }
  const [first] = person
    ? ruleTherapistEligible({ therapist: person, duty, clientState, moment, payerAllows: 'nobody-bills' }, ruleset).filter(
        ({ effect }) => effect === 'refuse',
      )
    : []
  if (!person || first) return [refuse('ACTOR_LAPSED', cites, { params: { person: person?.name ?? '' } })]
  return isBooked ? [] : [warn('ACTOR_NOT_ON_VISIT', cites, { params: { person: person.name } })]
}
