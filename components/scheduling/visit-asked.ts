import { payerChoices } from '@/lib/domain/coverage/restriction'
import { contacts } from '@/lib/domain/scheduling/contact'
import { singleKinds } from '@/lib/domain/scheduling/visit-request'
import { askedDay, askedId, askedOne, askedTime, readSearch, type Search } from '@/lib/inputs/search'

const fields = {
  location: askedId,
  kind: askedOne(singleKinds),
  setting: askedOne(['office', 'telehealth']),
  contact: askedOne(contacts),
  payer: askedOne(payerChoices),
  on: askedDay,
  at: askedTime,
  by: askedId,
  room: askedId,
}

/** The choices of a visit as they stand in the address. */
export function visitAsked(search: Search) {
  const { location: locationId, ...asked } = readSearch(search, fields)
  return { locationId, ...asked }
}
