import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Collection, CollectWords } from '@/components/billing/collect-words'
import { hold } from '@/lib/domain/finding'

const collect: Collection = {
  ...{ clientId: '6c1b5a52-6f0e-4a53-9b9c-2f1f6d0a2a11', appointmentId: '0f6f1c1e-3f0b-4e0c-8a44-1f1c1f2b7a10' },
  ...{ collectCents: 3_200, wall: null, why: [], feeCents: 0, owedCents: 0, creditCents: 0, waitsFor: [], isOwnWord: false },
  isMedicaidToAsk: false,
}

const words = (changes: Partial<Collection>) =>
  renderToStaticMarkup(<CollectWords {...collect} {...changes} />)
    .replaceAll(/<[^>]+>/g, '|')
    .split('|')
    .filter(Boolean)

test('the desk reads what to collect, what is open from before and what was paid ahead', () => {
  expect(words({ owedCents: 1_000, creditCents: 3_200 })).toEqual([
    'Collect $32.00',
    '$32.00 is kept as their credit: ask whether to use it',
    '$10.00 from before',
  ])
})

test('where nothing can be billed yet the desk reads so, why, and where it is mended, and asks for nothing', () => {
  const waits = (...waitsFor: Collection['waitsFor']) => words({ collectCents: null, waitsFor })
  expect(waits(hold('VISIT_COVERAGE_UNKNOWN', ['practice.benefits-fresh'], { params: { on: '2026-11-23' } }))).toEqual([
    'Nothing can be billed yet: ask for nothing',
    expect.stringMatching(/^No coverage known for .*, so nothing is billed\./),
    'Open coverage',
  ])
  expect(waits(hold('VISIT_TOO_SHORT', ['cpt-psychotherapy-time'], { params: { minutes: 10 } }))).toEqual([
    'Nothing can be billed yet: ask for nothing',
    'Only 10 minutes: too short to bill.',
    'Open the visit',
  ])
  expect(waits()).toEqual(['Amount not known: ask for nothing yet'])
})

test('behind the wall nothing may be asked', () => {
  expect(words({ collectCents: 0, wall: 'medicaid' })).toEqual(['$0.00, nothing may be asked', 'Medicaid'])
})
