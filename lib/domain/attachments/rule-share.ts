import { type Finding, refuse } from '../finding.ts'
import { mayBeOpened, type ScanState } from './kinds.ts'

export type ShareFacts = { readonly scan: ScanState; readonly isFromClient: boolean; readonly isInMessageToClient: boolean }
export type ShareCode = 'FILE_NOT_LOOKED_AT' | 'FILE_IS_THE_CLIENTS' | 'FILE_WAS_SENT'

/** Whether staff may show a file to the client: not before it has been looked at. */
export const ruleShare = ({ scan }: Pick<ShareFacts, 'scan'>): Finding<ShareCode>[] =>
  mayBeOpened(scan) ? [] : [refuse('FILE_NOT_LOOKED_AT', ['practice.files'])]

/** Whether staff may stop showing a file to the client. What came from them, or was sent to them, they have. */
export const ruleUnshare = ({ isFromClient, isInMessageToClient }: Omit<ShareFacts, 'scan'>): Finding<ShareCode>[] => [
  ...(isFromClient ? [refuse('FILE_IS_THE_CLIENTS', ['practice.files'])] : []),
  ...(isInMessageToClient ? [refuse('FILE_WAS_SENT', ['practice.files'])] : []),
]
