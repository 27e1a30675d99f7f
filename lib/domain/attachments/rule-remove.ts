import type { Role } from '../access/roles.ts'
import { type Finding, refuse } from '../finding.ts'

export type RemoveFacts = {
  readonly by: Role
  readonly isOwn: boolean
  readonly isSent: boolean
  readonly isAboutClaim: boolean
}
export type RemoveCode = 'FILE_OF_ANOTHER' | 'FILE_WAS_SENT_BY_CLIENT' | 'FILE_BELONGS_TO_CLAIM'

/**
 * Who may take a file out of a chart. Nothing is deleted by it. Clients and outside prescribers take out what they put there, and not
 * what they sent in a message; what stands by a claim is the desk's.
 */
export function ruleRemove({ by, isOwn, isSent, isAboutClaim }: RemoveFacts): Finding<RemoveCode>[] {
  const cites = ['practice.files'] as const
  const isGuest = by === 'client' || by === 'prescriber'
  const isDesk = by === 'front-desk' || by === 'admin'
  return [
    ...(isGuest && !isOwn ? [refuse('FILE_OF_ANOTHER', cites)] : []),
    ...(isGuest && isOwn && isSent ? [refuse('FILE_WAS_SENT_BY_CLIENT', cites)] : []),
    ...(isAboutClaim && !isDesk ? [refuse('FILE_BELONGS_TO_CLAIM', ['scope-of-practice'])] : []),
  ]
}
