import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CrisisHelp, type CrisisHelpProps } from '@/components/crisis/crisis-help'
import { nextHref } from '@/components/portal/next-href'
import { paths } from '@/lib/paths'

const at = (clock: string) => new Date(`2026-11-23T${clock}:00-06:00`)
const alert = { raisedAt: at('10:41'), dueAt: at('10:56'), acknowledgedAt: null, acknowledgedName: null, callBy: null }
const plan = { warningSigns: ['I stop sleeping'], coping: [], places: [], people: ['Robin'], professionals: ['988'], means: [] }
const base: CrisisHelpProps = {
  alert,
  plan,
  therapist: 'Juniper Swift',
  practice: { name: 'Fern Practice', phone: '(555) 010-0199' },
  now: at('10:42'),
  timeZone: 'America/Chicago',
}
const shown = (change: Partial<CrisisHelpProps> = {}) => renderToStaticMarkup(<CrisisHelp {...base} {...change} />)
const hrefs = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)

test('calling comes first, then text, 911 and the practice', () => {
  expect(hrefs(shown()).slice(0, 4)).toEqual(['tel:988', 'sms:988', 'tel:911', 'tel:5550100199'])
})

test('it says told and not answered until somebody has looked; then who, when and by when they call', () => {
  const before = shown()
  expect(before).toContain('Told at 10:41 AM. Nobody has answered yet. If it cannot wait: 988.')
  expect(before).toContain('If nobody has answered by 10:56 AM, we tell more people.')
  expect(before).not.toMatch(/seen|saw/i)
  const taken = { ...alert, dueAt: null, acknowledgedAt: at('10:48'), acknowledgedName: 'Juniper Swift', callBy: at('11:15') }
  expect(shown({ alert: taken, now: at('10:50') })).toContain('Juniper Swift saw this at 10:48 AM and calls you before 11:15 AM.')
})

test('it shows the plan, and never offers a questionnaire', () => {
  const html = shown()
  expect(html).toContain('How I notice that things are getting hard')
  expect(html).toContain('Robin')
  for (const href of hrefs(html)) {
    expect(href).not.toContain(paths.portal.intake)
    expect(href).not.toContain(paths.portal.outcomes)
  }
  expect(shown({ plan: null, alert: null })).toContain('You can still call any of these numbers')
})

test('the next thing in danger is this page', () => {
  expect(nextHref({ code: 'get-support', params: {} })).toBe(paths.portal.crisis)
})
