import type { FindingWords } from '../../finding-words.ts'

/** What the road itself has to say, whatever the command. */
export const roadFindings = {
  TIME_TAKEN: {
    staff: 'That time has just been taken. The times below are still open.',
    client: 'That time has just been taken. These times are still open.',
  },
  NOT_FOUND: {
    staff: 'This is not there, or it is not yours to open.',
    client: 'We cannot find this. It may have been moved or cancelled. Call us if you expected to see it.',
  },
  ALREADY_DONE: {
    staff: 'This was already done. Nothing was changed a second time.',
    client: 'This is already done. You do not need to do it again.',
  },
  HOLD_EXPIRED: {
    staff: 'The time is no longer kept. Choose it again, or another one.',
    client: 'We no longer keep this time for you. What you typed is still here. Choose a time again to go on.',
  },
  NOT_YOUR_STEP: {
    staff: 'This step belongs to somebody else, or comes later.',
    client: 'This step is not open for you yet. Your home page shows what comes next.',
    prescriber: 'This referral is not with you at the moment, or this step belongs to the practice.',
  },
  RATE_LIMITED: {
    staff:
      'Too many tries in a short time. {minutes, plural, =0 {Wait a little} one {Wait a minute} other {Wait # minutes}} and try again. Nothing was lost.',
    client:
      'That was a lot of tries in a short time. {minutes, plural, =0 {Wait a little} one {Wait a minute} other {Wait # minutes}} and try again. What you typed is kept.',
  },
  OUTDATED: {
    staff: 'Somebody changed this while you had it open. Look at the new version, then try again.',
    client: 'This was changed while you had it open. Look at the new version, then try again.',
  },
  NOT_WORDED: {
    staff: 'This cannot go ahead as asked ({code}).',
    client: 'This cannot go ahead as asked. Call us and we will find another way.',
  },
} as const satisfies Record<string, FindingWords>

export type RoadCode = keyof typeof roadFindings
