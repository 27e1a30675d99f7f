import { expect, test } from 'vitest'
import { changesAskedAtCheckIn, itemsToAskAgain, ruleRescreen } from '@/lib/domain/clients/rule-rescreen'
import { said } from '../credentials/fixtures'

test('any change at check-in holds the dose, once each', () => {
  expect(ruleRescreen([])).toEqual([])
  expect(said(ruleRescreen(['pregnancy', 'pregnancy', 'medicines']))).toEqual(['hold RESCREEN_NEEDED', 'hold RESCREEN_NEEDED'])
})

test('each change names the questions to ask again', () => {
  expect(changesAskedAtCheckIn.map((change) => itemsToAskAgain[change].length)).toEqual([1, 3, 0, 2])
})
