/** Whether the client was reached before a crisis is closed. */
export const contacts = ['seen', 'spoke', 'not_reached'] as const
export type Contact = (typeof contacts)[number]

/** What was done. The software suggests none. */
export const dispositions = ['safety_plan', 'same_day_care', 'emergency', 'hospital', 'no_action_with_reason'] as const
export type Disposition = (typeof dispositions)[number]

export type AlertClosing = {
  readonly contact: Contact
  readonly disposition: Disposition
  readonly nextContactAt: Date
  readonly words: string
}

/** What is known when somebody wants to close a crisis. */
export type ClosingFacts = {
  readonly now: Date
  /** Whether a clinician has looked at a safety plan since the answers. */
  readonly planReviewedSince: boolean
}

export type ClosingField = 'nextContactAt' | 'disposition'

/** What a close still lacks, by field: a next contact ahead, a plan that exists, and somebody reached before all is said to be well. */
export function closingGaps(
  { contact, disposition, nextContactAt }: AlertClosing,
  { now, planReviewedSince }: ClosingFacts,
): Partial<Record<ClosingField, string>> {
  const isReached = contact !== 'not_reached'
  return {
    ...(nextContactAt <= now ? { nextContactAt: 'The next contact lies ahead. Choose when you speak again.' } : {}),
    ...(disposition === 'safety_plan' && !planReviewedSince
      ? { disposition: 'There is no safety plan looked at since these answers. Write it down first.' }
      : {}),
    ...(!isReached && disposition !== 'emergency'
      ? { disposition: 'Nobody has reached the client. Ask 911 for a welfare check, or keep trying.' }
      : {}),
  }
}
