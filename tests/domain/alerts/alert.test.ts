import { expect, test } from 'vitest'
import { alertLevels, isHigherAlert, mostPressing } from '@/lib/domain/alerts/alert'

test('the most pressing of several, wherever it stands; nothing presses without any', () => {
  const [least, ...more] = alertLevels
  const most = alertLevels.at(-1)
  expect([mostPressing([]), mostPressing([least]), mostPressing(alertLevels), mostPressing([...alertLevels].reverse())]).toEqual([
    null,
    least,
    most,
    most,
  ])
  for (const level of more)
    expect([isHigherAlert(level, least), isHigherAlert(least, level), isHigherAlert(level, level)]).toEqual([true, false, false])
})
