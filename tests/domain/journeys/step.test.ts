import { expect, test } from 'vitest'
import { steps, stepsBefore } from '@/lib/domain/journeys/step'

test.each(steps.map((step, index) => [step, steps.slice(0, index)] as const))(
  'before %s come all steps that are named before it',
  (step, before) => {
    const waits = step === 'therapy_session' ? before.filter((one) => one !== 'administration') : before
    expect(stepsBefore(step)).toEqual(waits)
  },
)
