import { AppRouterContext } from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test, vi } from 'vitest'
import { FarState } from '@/components/consults/far-state'
import { LeaveNumber } from '@/components/consults/leave-number'
import { OpeningCard } from '@/components/opening/opening-card'
import { OpeningList } from '@/components/opening/opening-list'
import { type Opening, type OpeningState, type OpeningStep, openingNeeds } from '@/lib/domain/practice/opening'

vi.mock('@/lib/actions/practice', () => ({ testMailAction: vi.fn(), reviewDocumentsAction: vi.fn() }))
vi.mock('@/lib/actions/consults', () => ({ requestCallAction: vi.fn() }))

const router = { push: () => undefined, replace: () => undefined, refresh: () => undefined }
const shown = (node: ReactNode) => renderToStaticMarkup(<AppRouterContext value={router as never}>{node}</AppRouterContext>)
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

const steps = Object.keys(openingNeeds) as OpeningStep[]
const openingWith = (states: Partial<Record<OpeningStep, [OpeningState, ...string[]]>>): Opening => {
  const lines = steps.map((step) => {
    const [state = 'done', ...names] = states[step] ?? []
    return { step, state, names, unlocks: openingNeeds[step] }
  })
  return { lines, left: { call: 1, visit: 0, journey: 0, claim: 0 }, isDone: lines.every(({ state }) => state === 'done') }
}

test('each line says its state, whom it is missing for, what it unlocks, and where it is seen to', () => {
  const html = shown(<OpeningList opening={openingWith({ locations: ['open', 'North'], licences: ['lapsed', 'Wren', 'Lark'] })} />)
  const text = textOf(html)
  expect(text).toMatch(/Locations and opening hours Missing .* Missing for: North Needed to: Book a call · See a client/)
  expect(text).toMatch(/Licences and malpractice cover Lapsed .* Lapsed: Wren, Lark/)
  expect(text).toMatch(/Book a call One thing is missing See a client Ready/)
  expect(html).toContain('href="/clinic/settings/locations"')
  expect(html).toContain('aria-label="Open Licences and malpractice cover"')
  expect(text).not.toContain('Send me a test letter')
})

test('mail that was not tested is tested on its line', () => {
  expect(textOf(shown(<OpeningList opening={openingWith({ mail: ['open'] })} />))).toContain('Send me a test letter')
  expect(textOf(shown(<OpeningList opening={openingWith({ mail: ['waits'] })} />))).toMatch(/On its way .* not handed over yet/)
})

test('the card on the day says how far it is and what comes next, names what lapsed, and goes once all is there', () => {
  const text = textOf(shown(<OpeningCard opening={openingWith({ rooms: ['open'], documents: ['lapsed'] })} />))
  expect(text).toMatch(/Before the practice opens .* 12 of 14 done\. Next: Rooms\. .*Lapsed: Documents clients read and sign\./)
  expect(shown(<OpeningCard opening={openingWith({})} />)).toBe('')
})

test('without open times a form asks for name and number, and its button sends them', () => {
  const html = shown(<LeaveNumber openedAt={0} keptDays={90} servedStates={[]} />)
  expect(textOf(html)).toMatch(/No times are open .* Your name Phone .* Call me/)
  expect(html).toMatch(/<button[^>]*type="submit"/)
})

test('a caller from a state that is not served hears what would help, on either form; before it is known which are, nothing is said', () => {
  const far = (state: string, servedStates: readonly string[]) => textOf(shown(<FarState state={state} servedStates={servedStates} />))
  expect(far('NV', ['IA', 'MO'])).toMatch(/None of us is licensed in Nevada yet .* if you could be in Iowa and Missouri /)
  for (const text of [far('MO', ['IA', 'MO']), far('', ['MO']), far('NV', [])]) expect(text.trim()).toBe('')
})
