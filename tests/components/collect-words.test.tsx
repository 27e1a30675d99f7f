import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { type Collection, CollectWords } from '@/components/billing/collect-words'
import { hold } from '@/lib/domain/finding'

const collect: Collection = {
  clientId: '6c1b5a52-6f0e-4a53-9b9c-2f1f6d0a2a11',
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

test('where nothing can be billed yet the desk reads why, and asks for nothing', () => {
  const waitsFor = [hold('VISIT_COVERAGE_UNKNOWN' as const, ['practice.benefits-fresh'], { params: { on: '2026-11-23' } })]
  expect(words({ collectCents: null, waitsFor })).toEqual([
    'Amount not known: ask for nothing yet',
    expect.stringMatching(/^No coverage known for .*, so nothing is billed\./),
  ])
})

test('behind the wall nothing may be asked', () => {
  expect(words({ collectCents: 0, wall: 'medicaid' })).toEqual(['$0.00, nothing may be asked', 'Medicaid'])
})
