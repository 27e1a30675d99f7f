/** A progress note as a page shows it. */
export type NoteFacts = {
  readonly id: string
  readonly version: number
  readonly kind: string
  readonly status: string
  readonly clinicianId: string
  readonly author: string
  readonly body: Readonly<Record<string, string>>
  readonly startedAt: Date | null
  readonly stoppedAt: Date | null
  readonly timesReason: string | null
  readonly diagnosisCodes: readonly string[]
  readonly signedAt: Date | null
  readonly addenda: readonly {
    readonly id: string
    readonly author: string
    readonly signedAt: Date | null
    readonly text: string
    /** What it corrects or adds of what billing reads. */
    readonly startedAt: Date | null
    readonly stoppedAt: Date | null
    readonly parts: Readonly<Record<string, string>>
  }[]
}

/** One's own psychotherapy note, opened. */
export type OwnNote = {
  readonly id: string
  readonly version: number
  readonly writtenAt: Date
  readonly changedAt: Date
  readonly text: string
}

/** What a note says where the client has another visit that day: the plan pays two services only where each is one. */
export const pairParts = [
  {
    name: 'goal',
    label: 'Goal of this visit',
    hint: 'Of its own, apart from the other visit of this day. Without it the group is not billed.',
  },
  { name: 'need', label: 'Why it was needed beside the other visit', hint: '' },
] as const

export const noteParts = [
  { name: 'intention', label: 'Intention' },
  { name: 'summary', label: 'What happened' },
  { name: 'interventions', label: 'What you did' },
  { name: 'response', label: 'How the client responded' },
  { name: 'plan', label: 'Plan' },
] as const
