import type { PayerChoice } from '../coverage/restriction.ts'
import type { JourneyRequest } from '../journeys/journey-request.ts'
import type { Phase } from '../journeys/phase.ts'
import type { Contact } from '../scheduling/contact.ts'
import type { LocalDate, LocalTime } from '../time/local.ts'

/** A cycle as it is asked for: the journey's choices, and people and times for the visits around it. `null`: whoever, whenever fits first. */
export type CycleRequest = JourneyRequest & {
  readonly journeyBy: string | null
  readonly preparationBy: string | null
  readonly integrationBy: string | null
  readonly preparationAt: LocalTime | null
  readonly integrationAt: LocalTime | null
  readonly groupId: string | null
  /** How therapist and client meet for the journey; without it as is usual in the setting. */
  readonly journeyContact?: Contact | null
  /** How the client pays its visits, where they chose to pay them alone. */
  readonly payer?: PayerChoice | null
  /** The rooms its visits were shown in: taken again where they are free, else another. */
  readonly rooms?: Readonly<Partial<Record<Phase, string | undefined>>> | undefined
}

/** A visit of the cycle itself that keeps the time it has, while others of it are booked or moved. */
export type StandingPhase = {
  readonly phase: Phase
  readonly on: LocalDate
  readonly startsAt: Date
  readonly endsAt: Date
  readonly clinicianId: string | null
  readonly roomId: string | null
  readonly groupId: string | null
}
