import { expect, test } from 'vitest'
import { ruleDocuments } from '@/lib/domain/clients/rule-documents'
import { said } from '../credentials/fixtures'

test('S3-17 each unsigned document waits', () => {
  expect(ruleDocuments([])).toEqual([])
  const findings = ruleDocuments([{ key: 'treatment-consent', version: 1, why: 'never-signed' }])
  expect(said(findings)).toEqual(['hold DOCUMENT_NOT_SIGNED'])
  expect(findings[0]?.params).toEqual({ document: 'treatment_consent', version: 1, why: 'never_signed' })
})
