import { expect, test } from 'vitest'
import { mendsOf } from '@/lib/domain/billing/mends'

test('each finding leads to the place that mends it, once; what is not known leads to the visit', () => {
  expect(mendsOf(['VISIT_COVERAGE_UNKNOWN', 'VISIT_FEE_MISSING', 'VISIT_COVERAGE_UNKNOWN'], 'admin')).toEqual(['coverage', 'services'])
  expect(mendsOf(['EXTENDED_CARE_CONTRACT_UNKNOWN', 'EXTENDED_CARE_NOTICE_MISSING'], 'admin')).toEqual(['payers', 'documents'])
  expect(mendsOf(['MEDICARE_STATUS_UNKNOWN', 'MEDICARE_CONTRACT_MISSING'], 'admin')).toEqual(['clinicians', 'documents'])
  expect(mendsOf(['PLACE_NOT_RECORDED', 'EVALUATION_SPECIALTY_UNKNOWN'], 'admin')).toEqual(['facilities', 'clinicians'])
  expect(mendsOf(['SOMETHING_NEW'], 'admin')).toEqual(['note'])
})

test('the front desk is not led to settings, which it may not open: it asks who may', () => {
  expect(mendsOf(['EXTENDED_CARE_CONTRACT_UNKNOWN', 'EXTENDED_CARE_NOTICE_MISSING'], 'front-desk')).toEqual(['ask-admin', 'documents'])
  expect(mendsOf(['VISIT_FEE_MISSING', 'MEDICARE_STATUS_UNKNOWN'], 'front-desk')).toEqual(['ask-admin'])
})
