import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { LawMoment } from '../../../lib/domain/law/moment.ts'
import type { Outcome } from '../../../lib/domain/outcome.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import type { Clinic } from '../../support/clinic.ts'

/** A client and a visit of theirs on the way through the moments, in a clinic of its own. */
export type Scene = {
  readonly clinic: Clinic
  readonly client: TestClient
  /** Set once it is booked. */
  appointmentId: string
  readonly others: string[]
  cycleId: string
}

/** What is given to a command, and by whom, when. */
export type Given = { readonly input: object; readonly actor: Actor; readonly now: Date }

/** A moment of a visit: what has to be there, and the command that asks the law then. */
export type Step = {
  readonly moment: LawMoment
  readonly prepare?: (scene: Scene) => Promise<void>
  readonly lawful: (scene: Scene) => Promise<Given> | Given
  readonly give: (scene: Scene, given: Given) => Promise<Outcome<unknown, unknown>>
  /** Whether the next moment goes on from what was done. */
  readonly stays?: true
}

export type VisitKind = { readonly open: (clinic: Clinic) => Promise<Scene>; readonly steps: readonly Step[] }

/** How a row is broken on a real database. */
export type Breaking = {
  readonly row: string
  readonly in: string
  readonly code: string
  /** Statements that make the one fact otherwise. */
  readonly rows?: (scene: Scene, moment: LawMoment) => readonly string[]
  /** What is given otherwise. */
  readonly given?: (given: Given, scene: Scene, moment: LawMoment) => Given
  /** Moments at which it cannot be tried, with the reason. */
  readonly except?: Readonly<Partial<Record<LawMoment, string>>>
}
