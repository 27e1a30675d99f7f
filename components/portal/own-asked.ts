import type { OwnAsked, OwnMonth } from '@/lib/data/views/own-times'
import { askedDay, askedId, askedOne, askedText, askedTime, readSearch, type Search } from '@/lib/inputs/search'
import { sayWhyNone } from '@/lib/messages/word-why-none'
import type { OwnTimesProps } from './own-times'

const fields = { month: askedDay, on: askedDay, at: askedTime, by: askedId, as: askedOne(['month', 'list']) }

/** What a client has chosen so far, as it stands in the address. */
export const ownAsked = (search: Search): OwnAsked & { readonly as: 'month' | 'list' | undefined } => readSearch(search, fields)

const bookingFields = {
  ...fields,
  cycle: askedText,
  phase: askedOne(['preparation', 'integration']),
  setting: askedOne(['office', 'telehealth']),
  location: askedId,
  group: askedId,
}

/** What a client books, and when, as it stands in the address. */
export const ownBookingAsked = (search: Search) => readSearch(search, bookingFields)

/** A month of open times as the picker shows it, each day without any with why in the client's words. */
export const shownTimes = ({ days, ...month }: OwnMonth, { on, at, as }: ReturnType<typeof ownAsked>): OwnTimesProps => ({
  ...month,
  days: days.map(({ why, ...day }) => ({ ...day, says: why && sayWhyNone(why, month.timeZone, 'client').says })),
  ...{ on, at, shownAs: as ?? 'month' },
})
