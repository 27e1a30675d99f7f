import { expect, test } from 'vitest'
import { savePayer } from '@/lib/commands/practice/save-payer'
import { flagsOfPayer } from '@/lib/data/records/prices'
import { done, openClinic } from '../../support/clinic'

const flags = {
  allowsNoncoveredCharge: 'unknown',
  allowsSameDayPair: 'yes',
  allowsEvaluationWithTherapy: 'unknown',
  allows2x90834: true,
  allowsSecondGroup: false,
  prefersXE: true,
  copayPerDay: false,
  coversTelehealth: 'unknown',
  videoModifier: '95',
  audioModifier: null,
  wantsNoncoveredLine: false,
  requiresAuthorization: 'no',
  paysSupervisees: 'no',
}
const payer = {
  id: null,
  name: 'Clover Health (demo)',
  program: 'commercial',
  electronicId: 'CLV01',
  flags,
  authorizationPattern: '^A\\d{6}$',
  timelyFilingDays: 90,
  note: '',
  isActive: true,
}

test('a payer is kept with the flags the rules read', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(savePayer, payer, clinic.admin.actor))
  const row = await clinic.read(clinic.frontDesk.actor, (tx) => tx.payer.findFirst({ where: { id } }))
  expect(row && flagsOfPayer(row)).toEqual({ ...flags, authorizationPattern: '^A\\d{6}$', timelyFilingDays: 90 })
})

test('the program stays, and a pattern that would take forever is not taken', async () => {
  const clinic = await openClinic()
  const { id } = await done(clinic.run(savePayer, payer, clinic.admin.actor))
  expect(await clinic.run(savePayer, { ...payer, id, program: 'medicare' }, clinic.admin.actor)).toMatchObject({
    fields: { program: [expect.any(String)] },
  })
  for (const authorizationPattern of ['(', '(a+)+$', '^(x*)*$']) {
    expect(await clinic.run(savePayer, { ...payer, id, authorizationPattern }, clinic.admin.actor)).toMatchObject({
      fields: { authorizationPattern: [expect.any(String)] },
    })
  }
})

test('a visitor of the public site reads no contract amounts', async () => {
  const clinic = await openClinic()
  expect(await clinic.read(clinic.visitor, (tx) => tx.allowedAmount.count())).toBe(0)
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.allowedAmount.count())).toBeGreaterThan(0)
})
