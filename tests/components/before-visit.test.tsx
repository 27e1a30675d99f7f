import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AuthorizationMeter } from '@/components/coverage/authorization-meter'
import { BeforeVisit } from '@/components/portal/before-visit'

const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
type Props = Parameters<typeof BeforeVisit>[0]
const before = (kind: Props['kind'], setting: Props['setting']) =>
  textOf(renderToStaticMarkup(<BeforeVisit kind={kind} setting={setting} />))

test('the page of a visit says what to do before it: food, medicine, what to bring, and the way home', () => {
  const journey = before('journey', 'facility')
  for (const words of [/no food in the last 2 hours/, /Take your medicines as your prescriber told you/, /Bring music/, /You do not drive/])
    expect(journey).toMatch(words)
  expect(before('journey', 'home')).toMatch(/Your sitter is there before you begin/)
  expect(before('preparation', 'office')).toMatch(/the person who takes you home from your journey/)
  expect(before('integration', 'telehealth')).toMatch(/what stayed with you.*Find a room where nobody listens/)
  expect(before('intake', 'office')).toMatch(/an interpreter or a room without steps/)
})

test('what a plan granted over the new year says the years of its days', () => {
  const authorization = {
    kind: 'prior',
    number: 'A-1',
    granted: 6,
    reserved: 0,
    used: 1,
    startsOn: '2026-11-25',
    endsOn: '2027-11-24',
  } as const
  const text = textOf(renderToStaticMarkup(<AuthorizationMeter authorization={authorization} daysLeft={361} />))
  expect(text).toMatch(/Nov 25, 2026.*Nov 24, 2027/)
})
