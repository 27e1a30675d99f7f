import { payerChoices } from '@/lib/domain/coverage/restriction'
import { contacts } from '@/lib/domain/scheduling/contact'
import { singleKinds } from '@/lib/domain/scheduling/visit-request'
import { isLocalDate, isLocalTime } from '@/lib/domain/time/local'
import { isId } from '@/lib/ids'

export type Search = Record<string, string | string[] | undefined>

/** The choices of a visit as they stand in the address; what makes no sense is left out. */
export function visitAsked(search: Search) {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : undefined)
  const id = (name: string) => [text(name)].find((value) => value !== undefined && isId(value))
  return {
    locationId: id('location'),
    kind: singleKinds.find((kind) => kind === text('kind')),
    setting: (['office', 'telehealth'] as const).find((setting) => setting === text('setting')),
    contact: contacts.find((contact) => contact === text('contact')),
    payer: payerChoices.find((payer) => payer === text('payer')),
    on: [text('on') ?? ''].find(isLocalDate),
    at: [text('at') ?? ''].find(isLocalTime),
    by: id('by'),
    room: id('room'),
  }
}
