import type { FindingWords } from '../../finding-words.ts'

/** What the road itself has to say, whatever the command. */
export const roadFindings = {
  TIME_TAKEN: {
    staff: 'That time has just been taken. The times below are still open.',
    client: 'That time has just been taken. These times are still open.',
  },
  NOT_WORDED: {
    staff: 'This cannot go ahead as asked ({code}).',
    client: 'This cannot go ahead as asked. Call us and we will find another way.',
  },
} as const satisfies Record<string, FindingWords>

export type RoadCode = keyof typeof roadFindings
