import type { LocalDate } from '../time/local.ts'
import { type AuthorizationOnFile, canAuthorizationMove, isGranted } from './authorization.ts'

/** Where an authorization goes by itself: past its last day, or when every visit of it is done; null while it runs. */
export function runsOutAs(
  authorization: Pick<AuthorizationOnFile, 'status' | 'granted' | 'used' | 'endsOn'>,
  today: LocalDate,
): 'expired' | 'exhausted' | null {
  const { status, granted, used, endsOn } = authorization
  if (!isGranted({ status })) return null
  const to = endsOn < today ? 'expired' : used >= granted ? 'exhausted' : null
  return to !== null && canAuthorizationMove(status, to) ? to : null
}
