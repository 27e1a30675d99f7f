import { type Finding, hold, refuse } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import { latestNotice, noticeEndsOn, noticeOn, type SignedNotice } from './notice.ts'

export type NoticeOnDayCode = 'EXTENDED_CARE_NOTICE_MISSING' | 'EXTENDED_CARE_NOTICE_LATE' | 'EXTENDED_CARE_NOTICE_ENDED'

type OnDay = { readonly on: LocalDate; readonly notices: readonly SignedNotice[] }

/** Whether a signed notice counts for a day of service: the last one on or before it, within its days. A later one does not reach back. */
export function ruleNoticeOnDay({ on, notices }: OnDay): Finding<NoticeOnDayCode>[] {
  if (noticeOn(notices, on)) return []
  const latest = latestNotice(notices, on)
  const endedOn = latest && noticeEndsOn(latest)
  if (endedOn !== null) return [hold('EXTENDED_CARE_NOTICE_ENDED', ['practice.extended-care'], { params: { endedOn, on } })]
  const later = notices.find(({ signedOn }) => signedOn > on)
  return later
    ? [refuse('EXTENDED_CARE_NOTICE_LATE', ['practice.extended-care'], { params: { signedOn: later.signedOn, on } })]
    : [hold('EXTENDED_CARE_NOTICE_MISSING', ['practice.extended-care'])]
}
