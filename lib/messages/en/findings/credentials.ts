import type { CredentialCode } from '../../../domain/credentials/credential-code.ts'
import type { MatchCode } from '../../../domain/prescribers/match.ts'
import type { FindingWords } from '../../finding-words.ts'
import { orderingFindings } from './credential-ordering.ts'
import { prescribingFindings } from './credential-prescribing.ts'
import { standingFindings } from './credential-standing.ts'
import { matchFindings } from './prescriber-match.ts'

/** Everything about who may prescribe, order and guide, and who matches whom. */
export const credentialFindings = {
  ...standingFindings,
  ...prescribingFindings,
  ...orderingFindings,
  ...matchFindings,
} as const satisfies Record<CredentialCode | MatchCode, FindingWords>
