import { expect, test, vi } from 'vitest'
import { chooseRows } from '@/lib/commands/practice/choose-rows'
import { discardImport } from '@/lib/commands/practice/discard-import'
import { mapImport } from '@/lib/commands/practice/map-import'
import { runImport } from '@/lib/commands/practice/run-import'
import { stageImport } from '@/lib/commands/practice/stage-import'
import { verifyAuditTrail } from '@/lib/commands/practice/verify-audit-trail'
import { findImport } from '@/lib/data/views/imports'
import { done, openClinic } from '../../support/clinic'
import { importFile, manyClients } from '../../support/import-file'

// Whole files go through here: more than one rule's worth of time.
vi.setConfig({ testTimeout: 120_000 })

const two = `
MRN|First Name|Last Name|DOB|Email|Cell|State|Reason|Clinician|Emergency Contact|Emergency Contact Phone
7|Bo|Bluebell|1/2/1990|bo@example.net|555 555 0199|Missouri|PTSD|Wren Willow|Robin Reed|555 555 0160
8|李||1991-03-04|||MO|anxiety|||
`

test('clients are brought in with whom to call, and the trail names each of them', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const { importId } = await done(clinic.run(stageImport, importFile('clients', two), actor))
  const read = {
    MRN: 'externalId',
    'First Name': 'legalFirstName',
    'Last Name': 'legalLastName',
    DOB: 'bornOn',
    Email: 'email',
    Cell: 'phone',
    State: 'state',
    Reason: 'indication',
    Clinician: 'therapist',
    'Emergency Contact': 'contactName',
    'Emergency Contact Phone': 'contactPhone',
  }
  const mapping = Object.fromEntries(Object.entries(read).map(([from, key]) => [key, { from }]))
  expect(await clinic.run(runImport, { importId }, actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(mapImport, { importId, mapping }, actor))
  expect(await done(clinic.run(runImport, { importId }, actor))).toEqual({ added: 2, linked: 0, skipped: 0, known: 0 })

  const clients = await clinic.read(clinic.frontDesk.actor, (tx) =>
    tx.client.findMany({ where: { practiceId: clinic.practiceId }, orderBy: { bornOn: 'asc' }, include: { clientContacts: true } }),
  )
  expect(clients).toMatchObject([
    {
      ...{
        legalFirstName: 'Bo',
        legalLastName: 'Bluebell',
        email: 'bo@example.net',
        phone: '+15555550199',
        state: 'MO',
        indication: 'ptsd',
      },
      ...{ status: 'invited', stage: 'assessment', primaryClinicianId: clinic.therapist.clinicianId },
      clientContacts: [{ kind: 'emergency', name: 'Robin Reed', phone: '+15555550160' }],
    },
    { legalFirstName: '李', legalLastName: '', email: '', clientContacts: [] },
  ])
  const trail = (await clinic.auditTrail()).filter(({ command }) => command === 'import.run')
  expect(trail.map(({ clientId }) => clientId)).toEqual([...clients.map(({ id }) => id), null])
  expect(await done(clinic.run(verifyAuditTrail, {}, actor))).toMatchObject({ broken: null })
  expect(await clinic.read(actor, (tx) => tx.importRow.count())).toBe(0)
})

test('the same file twice changes nothing, nor does a row that was brought in before', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const file = importFile('clients', 'client_id|legal_first_name|state|indication\n1|Ada|MO|anxiety\n2|Bo|MO|anxiety')
  const { importId } = await done(clinic.run(stageImport, file, actor))
  expect(await done(clinic.run(stageImport, file, actor))).toEqual({ importId })
  await done(clinic.run(runImport, { importId }, actor))
  expect(await clinic.run(stageImport, file, actor)).toMatchObject({
    status: 'invalid',
    fields: { form: [expect.stringContaining('before')] },
  })
  const longer = importFile('clients', 'client_id|legal_first_name|state|indication\n2|Bo|MO|anxiety\n3|Cleo|MO|anxiety')
  const next = await done(clinic.run(stageImport, longer, actor))
  expect(await done(clinic.run(runImport, next, actor))).toMatchObject({ added: 1, known: 1 })
  expect(await clinic.asSystem((tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))).toBe(3)
})

test('a row with something to mend keeps the whole file out, until it is left out', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const file = importFile(
    'clients',
    'client_id|legal_first_name|born_on|state|indication\n1|Ada|4/12/85|MO|anxiety\n2|Bo|1990-01-01|MO|anxiety',
  )
  const { importId } = await done(clinic.run(stageImport, file, actor))
  expect(await clinic.run(runImport, { importId }, actor)).toMatchObject({ fields: { form: [expect.stringContaining('1 row has')] } })
  expect(await clinic.asSystem((tx) => tx.client.count({ where: { practiceId: clinic.practiceId } }))).toBe(0)
  const seen = await clinic.read(actor, (tx) =>
    findImport(tx, actor, importId, { today: clinic.today, now: clinic.now, show: 'wrong', page: 1 }),
  )
  expect(seen?.rows).toMatchObject([{ number: 2, state: 'wrong', findings: [{ column: 'bornOn', problem: 'day' }] }])
  await done(clinic.run(chooseRows, { importId, rows: 'wrong', choice: 'skip' }, actor))
  expect(await done(clinic.run(runImport, { importId }, actor))).toMatchObject({ added: 1, skipped: 1 })
})

test('somebody who has a chart is linked to it, and nothing of the chart changes', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const client = await clinic.client({ name: 'Ada Aster' })
  const file = importFile('clients', 'client_id|legal_first_name|legal_last_name|born_on|state|indication\n1|ADA|Aster|1985-04-12|IL|ptsd')
  const { importId } = await done(clinic.run(stageImport, file, actor))
  expect(await clinic.run(runImport, { importId }, actor)).toMatchObject({ fields: { form: [expect.stringContaining('1 row waits')] } })
  const stranger = { importId, rows: 2, choice: 'link', linkTo: crypto.randomUUID() }
  expect(await clinic.run(chooseRows, stranger, actor)).toMatchObject({ status: 'invalid' })
  await done(clinic.run(chooseRows, { importId, rows: 2, choice: 'link', linkTo: client.id }, actor))
  expect(await done(clinic.run(runImport, { importId }, actor))).toMatchObject({ added: 0, linked: 1 })
  const row = await clinic.asSystem((tx) => tx.client.findFirst({ where: { id: client.id } }))
  expect(row).toMatchObject({ legalFirstName: 'Ada', state: 'MO' })
  const kept = await clinic.asSystem((tx) => tx.importedRecord.findMany({ where: { practiceId: clinic.practiceId } }))
  expect(kept).toMatchObject([{ externalId: '1', recordId: client.id }])
})

test('headers that were seen before are read as they were then', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const first = await done(clinic.run(stageImport, importFile('clients', 'No|Name|St\n1|Ada|MO'), actor))
  const mapping = { externalId: { from: 'No' }, legalFirstName: { from: 'Name' }, state: { from: 'St' }, indication: { text: 'anxiety' } }
  await done(clinic.run(mapImport, { importId: first.importId, mapping }, actor))
  const second = await done(clinic.run(stageImport, importFile('clients', 'Name|No|St\nBo|2|MO'), actor))
  const kept = await clinic.asSystem((tx) => tx.dataImport.findFirst({ where: { id: second.importId } }))
  expect(kept?.mapping).toEqual(mapping)
  expect(await clinic.run(mapImport, { importId: second.importId, mapping: { state: { from: 'Elsewhere' } } }, actor)).toMatchObject({
    status: 'invalid',
  })
})

test('a file put aside leaves no rows behind and can be looked at again', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const file = importFile('clients', two)
  const { importId } = await done(clinic.run(stageImport, file, actor))
  await done(clinic.run(discardImport, { importId }, actor))
  expect(await clinic.asSystem((tx) => tx.importRow.count({ where: { importId } }))).toBe(0)
  expect(await clinic.run(runImport, { importId }, actor)).toMatchObject({ status: 'invalid' })
  expect((await done(clinic.run(stageImport, file, actor))).importId).not.toBe(importId)
})

test('only admins bring files in, and the desk reads nothing of them', async () => {
  const clinic = await openClinic()
  const file = importFile('clients', two)
  expect(await clinic.run(stageImport, file, clinic.frontDesk.actor)).toEqual({ status: 'denied' })
  await done(clinic.run(stageImport, file, clinic.admin.actor))
  expect(await clinic.read(clinic.frontDesk.actor, (tx) => tx.importRow.count())).toBe(0)
})

test('many clients are brought in at once, with an entry of the trail for each', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const { importId } = await done(clinic.run(stageImport, manyClients(1_500), actor))
  expect(await done(clinic.run(runImport, { importId }, actor))).toMatchObject({ added: 1_500 })
  expect(await clinic.asSystem((tx) => tx.dataImport.findFirst({ where: { id: importId } }))).toMatchObject({
    state: 'done',
    progress: 1_500,
  })
  expect(await clinic.asSystem((tx) => tx.auditEvent.count({ where: { practiceId: clinic.practiceId, command: 'import.run' } }))).toBe(
    1_501,
  )
})

test('a therapist who no longer works here is nobody’s', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.admin
  const { name, clinicianId } = clinic.otherTherapist
  const problems = async (client: string) => {
    const lines = `client_id|legal_first_name|state|indication|therapist\n${client}|Ada|MO|anxiety|${name}`
    const { importId } = await done(clinic.run(stageImport, importFile('clients', lines), actor))
    const asked = { today: clinic.today, now: clinic.now, show: 'all', page: 1 } as const
    const seen = await clinic.read(actor, (tx) => findImport(tx, actor, importId, asked))
    return seen?.rows.flatMap(({ findings }) => findings.map(({ problem }) => problem))
  }
  expect(await problems('1')).toEqual([])
  await clinic.asSystem((tx) => tx.clinician.updateMany({ where: { id: clinicianId }, data: { isActive: false } }))
  expect(await problems('2')).toEqual(['unknown_therapist'])
})
