import { expect, test } from 'vitest'
import { execute } from '@/lib/commands/command'
import { loadReference } from '@/lib/commands/practice/load-reference'
import { sha256Hex } from '@/lib/crypto/digests'
import { fromDay } from '@/lib/data/dates'
import { readJson } from '@/lib/data/kept-json/columns'
import { canonicalText } from '@/lib/domain/practice/documents/canonical-text'
import { done, openClinic } from '../../support/clinic'
import { minutesAfter } from '../access/person'

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

test('a document of a new practice is in force from the day the practice has it, and no word of it changes after that', async () => {
  const clinic = await openClinic()
  const { practiceId, today } = clinic
  const kept = () =>
    clinic.asSystem((tx) =>
      tx.documentVersion.findMany({
        where: { practiceId },
        orderBy: { id: 'asc' },
        select: { body: true, hash: true, effectiveFrom: true },
      }),
    )
  const before = await kept()
  expect(new Set(before.map(({ effectiveFrom }) => fromDay(effectiveFrom)))).toEqual(new Set([today]))
  for (const { body, hash } of before) {
    const words = readJson('DocumentVersion.body', body)
    expect(words.effectiveFrom).toBe(today)
    expect(sha256Hex(canonicalText(words))).toBe(hash)
  }
  await done(execute(loadReference, {}, { actor: clinic.system, now: minutesAfter(clinic.now, 40 * 24 * 60) }))
  expect(await kept()).toEqual(before)
})

test('of a practice that is not here nothing is loaded', async () => {
  const { system, now } = await openClinic()
  const nowhere = { ...system, practiceId: crypto.randomUUID() }
  expect(await execute(loadReference, {}, { actor: nowhere, now })).toEqual({
    status: 'invalid',
    fields: { form: ['There is no practice here to bring up to date.'] },
  })
})
