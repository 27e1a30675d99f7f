import { expect, test } from 'vitest'
import { lawMoments } from '@/lib/domain/law/moment'
import { law } from '@/lib/domain/law/table'
import { findingCatalogue } from '@/lib/messages/findings'
import { codesBehind } from '../../../scripts/docs/law-sources'

test('every code a row says has words', () => {
  const worded = findingCatalogue.en as Readonly<Record<string, unknown>>
  expect(law.flatMap(({ says }) => says).filter((code) => !Object.hasOwn(worded, code))).toEqual([])
})

test('a row has a name of its own and says something somewhere', () => {
  expect(new Set(law.map(({ id }) => id)).size).toBe(law.length)
  expect(law.filter(({ says, at }) => says.length === 0 || Object.keys(at).length === 0)).toEqual([])
})

test('one code is said by one row at a moment of a kind of visit, or the rows say which of it is theirs', () => {
  const twice = lawMoments.flatMap((moment) =>
    law.flatMap((left, index) =>
      law
        .slice(index + 1)
        .filter((right) => left.of === right.of && left.at[moment] && right.at[moment] && left.ask === right.ask)
        .flatMap((right) => left.says.filter((code) => right.says.includes(code) && !(left.only && right.only)))
        .map((code) => `${moment} ${code}`),
    ),
  )
  expect(twice).toEqual([])
})

/** Codes of the asked rules that no visit can bring about, each with why. */
const neverOfAVisit: Readonly<Record<string, string>> = {
  MEDICAID_NO_MISSED_VISIT_FEE: 'a fee is asked for after a visit',
  MEDICAID_NO_PAYMENT_FLOW: 'money is taken apart from a visit',
  QMB_NO_COST_SHARE: 'a share is asked for after a visit',
  LIFT_NEEDS_LATER_READINGS: 'asked of a prescriber’s word about a reading',
  END_REASON_MISSING: 'asked of ending without a dose',
  END_DOSE_WAS_TAKEN: 'asked of ending without a dose',
}

test('every code that the rules behind a question can give belongs to a row', () => {
  const said = new Set(law.flatMap(({ says }) => says))
  const asks = [...new Set(law.map(({ ask }) => ask.name))]
  const lost = [...new Set(asks.flatMap(codesBehind))].filter((code) => !said.has(code) && !Object.hasOwn(neverOfAVisit, code))
  expect(lost.sort()).toEqual([])
})
