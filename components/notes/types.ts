/** A progress note as a page shows it. */
export type NoteFacts = {
  readonly id: string
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
  readonly addenda: readonly { readonly id: string; readonly author: string; readonly signedAt: Date | null; readonly text: string }[]
}

/** One's own psychotherapy note, opened. */
export type OwnNote = {
  readonly id: string
  readonly version: number
  readonly writtenAt: Date
  readonly changedAt: Date
  readonly text: string
}

export const noteParts = [
  { name: 'intention', label: 'Intention' },
  { name: 'summary', label: 'What happened' },
  { name: 'interventions', label: 'What you did' },
  { name: 'response', label: 'How the client responded' },
  { name: 'plan', label: 'Plan' },
] as const
