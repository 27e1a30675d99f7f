import { expect, test } from 'vitest'
import { type PrimaryTherapistFacts, rulePrimaryTherapist } from '@/lib/domain/journeys/rule-primary-therapist'
import { bookingFacts, inWords } from './facts'

const codes = (facts: Partial<PrimaryTherapistFacts> = {}) => inWords(rulePrimaryTherapist({ ...bookingFacts(), ...facts }))
const primary = { clinicianId: 'ann', trainedInGuiding: true, trainedInIntegration: true, trainedInTrauma: true }

test('T20 a journey without a primary therapist waits for one', () => {
  expect(codes({ primaryTherapist: null })).toEqual(['hold PRIMARY_NOT_ASSIGNED'])
})

test('T22 another licensed clinician takes the preparation only', () => {
  const clinicians = [
    { phase: 'preparation', clinicianId: 'bea' },
    { phase: 'journey', clinicianId: 'ann' },
    { phase: 'integration', clinicianId: 'ann' },
  ] as const
  expect(codes({ clinicians })).toEqual([])
})

test('another guide or integration therapist is said out loud', () => {
  expect(codes({ clinicians: [{ phase: 'journey', clinicianId: 'bea' }] })).toEqual(['warn PHASE_WITHOUT_PRIMARY'])
  expect(codes({ clinicians: [{ phase: 'integration', clinicianId: 'bea' }] })).toEqual(['warn PHASE_WITHOUT_PRIMARY'])
})

test('the primary is trained in guiding, integration and trauma, and every missing training is named', () => {
  expect(codes({ primaryTherapist: { ...primary, trainedInTrauma: false } })).toEqual(['hold PRIMARY_NOT_TRAINED'])
  const untrained = rulePrimaryTherapist({
    primaryTherapist: { clinicianId: 'ann', trainedInGuiding: false, trainedInIntegration: false, trainedInTrauma: false },
    clinicians: [],
  })
  expect(untrained.map(({ params }) => params)).toEqual([{ training: 'guiding' }, { training: 'integration' }, { training: 'trauma' }])
})
