import { expect, test } from 'playwright/test'
import { builtWeights, kindOf } from '../support/weights'

test('no page of the build brings more scripts than its kind may', () => {
  const built = builtWeights()
  expect(built.length).toBeGreaterThan(90)
  const tooHeavy = built.filter(({ route, bytes }) => bytes > kindOf(route).limit)
  expect(tooHeavy.map(({ route, bytes }) => `${route}: ${bytes} of ${kindOf(route).limit}`)).toEqual([])
})
