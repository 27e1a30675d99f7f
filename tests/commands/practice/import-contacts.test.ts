import { expect, test, vi } from 'vitest'
import { mergeCharts } from '@/lib/commands/clients/merge-charts'
import { removeContact } from '@/lib/commands/clients/remove-contact'
import { runImport } from '@/lib/commands/practice/run-import'
import { stageImport } from '@/lib/commands/practice/stage-import'
import { findImport } from '@/lib/data/views/imports'
import { type Clinic, done, openClinic } from '../../support/clinic'
import { importFile } from '../../support/import-file'

// Whole files go through here: more than one rule's worth of time.
vi.setConfig({ testTimeout: 120_000 })

async function staged(clinic: Clinic, text: string) {
  const { actor } = clinic.admin
  const { importId } = await done(clinic.run(stageImport, importFile('contacts', text), actor))
  const asked = { today: clinic.today, now: clinic.now, show: 'all', page: 1 } as const
  const seen = await clinic.read(actor, (tx) => findImport(tx, actor, importId, asked))
  return { rows: seen?.rows ?? [], missing: seen?.missing, run: () => clinic.run(runImport, { importId }, actor) }
}

const namesOf = (clinic: Clinic, clientId: string) =>
  clinic.asSystem(async (tx) => {
    const rows = await tx.clientContact.findMany({ where: { clientId }, orderBy: { name: 'asc' } })
    return rows.map(({ kind, name, phone, relation }) => [kind, name, phone, relation])
  })

test('several people to call come with a file; who is on file stays as they are, and who is taken off does not come back', async () => {
  const clinic = await openClinic()
  const { id } = await clinic.client()
  const text = `Patient ID|Contact Name|Relationship|Contact Phone|Contact Type
${id}|Juniper Jay|Spouse|555 555 0199|Emergency contact
${id}|Ash Heath||555 555 0198|support
${id}|ROBIN REED|brother|555 555 0197|`
  const file = await staged(clinic, text)
  expect(file.missing).toEqual([])
  expect(file.rows.map(({ state }) => state)).toEqual(['ready', 'ready', 'known'])
  expect(await done(file.run())).toEqual({ added: 2, linked: 0, skipped: 0, known: 1 })
  expect(await namesOf(clinic, id)).toEqual([
    ['support', 'Ash Heath', '+15555550198', null],
    ['emergency', 'Juniper Jay', '+15555550199', 'Spouse'],
    ['emergency', 'Robin Reed', '+15555550160', 'sibling'],
  ])

  const ash = await clinic.asSystem((tx) => tx.clientContact.findFirstOrThrow({ where: { name: 'Ash Heath' } }))
  await done(clinic.run(removeContact, { clientId: id, id: ash.id }, clinic.frontDesk.actor))
  const longer = await staged(clinic, `${text}\n${id}|Clover Plover|friend|555 555 0196|other`)
  expect(longer.rows.map(({ state }) => state)).toEqual(['known', 'known', 'known', 'ready'])
  expect(await done(longer.run())).toMatchObject({ added: 1, known: 3 })
  expect((await namesOf(clinic, id)).map(([, name]) => name)).toEqual(['Clover Plover', 'Juniper Jay', 'Robin Reed'])
})

test('somebody to call for nobody, without a number, or twice, keeps the file out; their name is kept with the chart alone', async () => {
  const clinic = await openClinic()
  const { id } = await clinic.client()
  const file = await staged(
    clinic,
    `client_id|name|phone\nC-9|Juniper Jay|555 555 0199\n${id}|Ash Heath|555\n${id}|Clover Plover|555 555 0196\n${id}|clover plover|555 555 0196`,
  )
  expect(file.rows.map(({ findings }) => findings.map(({ problem }) => problem))).toEqual([
    ['unknown_client'],
    ['phone'],
    [],
    ['twice_in_file'],
  ])
  expect(await file.run()).toMatchObject({ status: 'invalid' })
  const one = await staged(clinic, `client_id|name|phone\n${id}|Clover Plover|555 555 0196`)
  await done(one.run())
  const kept = await clinic.asSystem((tx) => tx.importedRecord.findMany({ where: { kind: 'contacts' } }))
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept).toLowerCase()).not.toContain('clover')
})

test('what names a chart that was merged comes to the one that stays', async () => {
  const clinic = await openClinic()
  const stays = await clinic.client({ name: 'Ada Aster' })
  const goes = await clinic.client({ name: 'Ada Aster', program: 'self_pay' })
  const merged = { staysId: stays.id, goesId: goes.id, reason: 'Converted twice from two calls.' }
  await done(clinic.run(mergeCharts, merged, clinic.frontDesk.actor))
  const file = await staged(clinic, `client_id|name|phone\n${goes.id}|Clover Plover|555 555 0196`)
  await done(file.run())
  expect((await namesOf(clinic, stays.id)).map(([, name]) => name)).toContain('Clover Plover')
  expect((await namesOf(clinic, goes.id)).map(([, name]) => name)).not.toContain('Clover Plover')
})
