import { expect, test } from 'vitest'
import { loadReference } from '@/lib/commands/practice/load-reference'
import { done, openClinic } from '../../support/clinic'

test('reference rows and documents are there, and loading them again changes nothing', async () => {
  const clinic = await openClinic()
  const rows = await clinic.read(clinic.frontDesk.actor, (tx) => tx.referenceRow.groupBy({ by: ['family'], _count: true }))
  expect(rows.map(({ family }) => family).sort()).toContain('prescribing-authority')
  const documents = await clinic.read(clinic.frontDesk.actor, (tx) => tx.documentVersion.count())
  expect(documents).toBeGreaterThan(5)
  expect(await done(clinic.run(loadReference, {}, clinic.system))).toEqual({
    rows: { added: 0, changed: 0 },
    documents: { added: 0, changed: 0 },
    texts: { added: 0, changed: 0 },
  })
})

test('a corrected reference row is brought up to date', async () => {
  const clinic = await openClinic()
  await clinic.asSystem((tx) =>
    tx.referenceRow.updateMany({
      where: { practiceId: clinic.practiceId, family: 'service-code', key: '90837' },
      data: { version: 'old' },
    }),
  )
  expect(await done(clinic.run(loadReference, {}, clinic.system))).toMatchObject({ rows: { added: 0, changed: 1 } })
})
