import { noticeOn, type SignedNotice } from '../coverage/notice.ts'
import { type Finding, warn } from '../finding.ts'
import type { Cents } from '../money.ts'
import type { LocalDate } from '../time/local.ts'

export type NoticeAmountCode = 'EXTENDED_CARE_ABOVE_NOTICE'

export type NoticeAmountFacts = { readonly on: LocalDate; readonly notices: readonly SignedNotice[]; readonly asked: Cents }

/** Above what was signed nothing is owed: the difference is written off, and a new notice counts for later days. */
export function ruleNoticeAmount({ on, notices, asked }: NoticeAmountFacts): Finding<NoticeAmountCode>[] {
  const signed = noticeOn(notices, on)?.amount ?? null
  if (signed === null || asked <= signed) return []
  return [warn('EXTENDED_CARE_ABOVE_NOTICE', ['practice.extended-care'], { params: { on, signedCents: signed, askedCents: asked } })]
}
