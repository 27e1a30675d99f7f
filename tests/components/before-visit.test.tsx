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

test('what a plan granted says where it stands, and the years of its days; how many are left while it runs', () => {
  const authorization = {
    kind: 'prior',
    status: 'approved',
    number: 'A-1',
    granted: 6,
    reserved: 0,
    used: 1,
    startsOn: '2026-11-25',
    endsOn: '2027-11-24',
  } as const
  const told = (status: 'approved' | 'expired', daysLeft: number) =>
    textOf(renderToStaticMarkup(<AuthorizationMeter authorization={{ ...authorization, status }} daysLeft={daysLeft} />))
  expect(told('approved', 361)).toMatch(/Approved · .*Nov 25, 2026.*Nov 24, 2027 · 361 days left/)
  expect(told('expired', -3)).toMatch(/Expired · /)
  expect(told('expired', -3)).not.toMatch(/days left/)
})
