import { type Cents, toCents } from '../money.ts'
import { addDays, type LocalDate } from '../time/local.ts'

/** The notice of what extended care costs, as it was signed once. */
export type SignedNotice = {
  readonly signedOn: LocalDate
  /** Days it holds; null for as long as nobody takes it back. */
  readonly validDays: number | null
  /** The day it was taken back; it holds for the days before. */
  readonly revokedOn: LocalDate | null
  /** What the client agreed to pay at each visit; null where no amount was written. */
  readonly amount: Cents | null
}

/** The last day a notice counts for by its valid days. */
export const noticeEndsOn = ({ signedOn, validDays }: SignedNotice): LocalDate | null =>
  validDays === null ? null : addDays(signedOn, validDays)

/** The notice that was the latest on a day of service, signed on it or before and not taken back by then; it may have run out. */
export const latestNotice = (notices: readonly SignedNotice[], on: LocalDate): SignedNotice | null =>
  notices
    .filter(({ signedOn, revokedOn }) => signedOn <= on && (revokedOn === null || on < revokedOn))
    .reduce<SignedNotice | null>((latest, notice) => (latest === null || latest.signedOn <= notice.signedOn ? notice : latest), null)

/** The notice that counts for a day of service. */
export function noticeOn(notices: readonly SignedNotice[], on: LocalDate): SignedNotice | null {
  const latest = latestNotice(notices, on)
  const endsOn = latest && noticeEndsOn(latest)
  return endsOn !== null && endsOn < on ? null : latest
}

/** An amount as somebody writes it into a notice; null where it is none. */
export function amountIn(text: string | undefined): Cents | null {
  const amount = /^\$?\s?(\d{1,3}(?:,\d{3})+|\d{1,6})(?:\.(\d{2}))?$/.exec(text?.trim() ?? '')
  return amount ? toCents(Number((amount[1] ?? '').replaceAll(',', '')) * 100 + Number(amount[2] ?? 0)) : null
}
