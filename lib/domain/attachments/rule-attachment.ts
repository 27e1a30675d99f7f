import type { PersonRole } from '../access/roles.ts'
import { type Finding, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import { type AttachmentKind, kindsBy, MEGABYTE } from './kinds.ts'

export type AttachmentFacts = {
  readonly by: PersonRole
  readonly kind: AttachmentKind
  /** As it was sent, in bytes. */
  readonly sentBytes: number
  readonly isAboutClaim: boolean
  /** Whether the client's record is closed: nobody looks into it. */
  readonly isClosed: boolean
  /** Files of this client that stand, and those the client put there since the day began. */
  readonly standing: number
  readonly byClientToday: number
}

export type AttachmentCode =
  | 'FILE_RECORD_CLOSED'
  | 'FILE_KIND_FOR_OTHERS'
  | 'FILE_OF_CLAIM_FOR_DESK'
  | 'FILE_TOO_LARGE'
  | 'FILES_FULL'
  | 'FILES_ENOUGH_TODAY'

/** Whether a file may be put with a client: who does it, how large it is, and how many there are. Its type was found from its bytes before. */
export function ruleAttachment(facts: AttachmentFacts, { values }: Ruleset): Finding<AttachmentCode>[] {
  const cites = ['practice.files'] as const
  const most = values['files.largest-megabytes']
  const inChart = values['files.most-in-chart']
  const inDay = values['files.most-of-client-in-day']
  const isDesk = facts.by === 'front-desk' || facts.by === 'admin'
  return [
    ...(facts.isClosed && facts.by === 'client' ? [refuse('FILE_RECORD_CLOSED', cites)] : []),
    ...(kindsBy[facts.by].includes(facts.kind) ? [] : [refuse('FILE_KIND_FOR_OTHERS', ['scope-of-practice'])]),
    ...(facts.isAboutClaim && !isDesk ? [refuse('FILE_OF_CLAIM_FOR_DESK', ['scope-of-practice'])] : []),
    ...(facts.sentBytes > most * MEGABYTE
      ? [refuse('FILE_TOO_LARGE', cites, { params: { megabytes: Math.ceil(facts.sentBytes / MEGABYTE), most } })]
      : []),
    ...(facts.standing >= inChart ? [refuse('FILES_FULL', cites, { params: { most: inChart } })] : []),
    ...(facts.by === 'client' && facts.byClientToday >= inDay ? [refuse('FILES_ENOUGH_TODAY', cites, { params: { most: inDay } })] : []),
  ]
}
