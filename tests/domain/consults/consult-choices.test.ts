import { expect, test } from 'vitest'
import { coverageChoices, GOALS_NOTE_LENGTH, goalChoices, indications } from '@/lib/domain/consults/consult-choices'
import * as form from '@/lib/inputs/consults'

test('the form takes what is offered on it, and as much as it says', () => {
  expect([form.consultIndications, form.consultCoverages, form.consultGoals]).toEqual([indications, coverageChoices, goalChoices])
  expect(form.GOALS_NOTE_LENGTH).toBe(GOALS_NOTE_LENGTH)
})
