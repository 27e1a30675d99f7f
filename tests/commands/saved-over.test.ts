import { describe, expect, test } from 'vitest'
import { saveContact } from '@/lib/commands/clients/save-contact'
import { updateProfile } from '@/lib/commands/clients/update-profile'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { saveNote } from '@/lib/commands/notes/save-note'
import { saveRoom } from '@/lib/commands/practice/save-room'
import { updatePractice } from '@/lib/commands/practice/update-practice'
import { findClientProfile } from '@/lib/data/views/client-profile'
import { findPracticeSettings } from '@/lib/data/views/settings-practice'
import { done, openClinic } from '../support/clinic'
import { day } from './billing/world'

const AFTER = new Date('2026-11-23T17:00:00Z')

describe('a form saved over what somebody else saved meanwhile', () => {
  test('a progress note in two windows: the older copy is refused and told what stands, nothing of it is written', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const appointmentId = await clinic.visit(client, { kind: 'preparation', on: day('2026-11-23') })
    const save = (summary: string, version: number | null, key?: string) =>
      clinic.run(saveNote, { appointmentId, version, body: { summary } }, clinic.therapist.actor, AFTER, key)
    const first = await save('The first window.', null)
    expect(first).toMatchObject({ status: 'done', version: 1 })
    const key = 'the-second-window-asks-once'
    const stale = { status: 'stale', standing: { version: 1, values: { body: { summary: 'The first window.' } } } }
    expect(await save('The second window.', null, key)).toMatchObject(stale)
    expect(await save('The second window.', null, key)).toMatchObject(stale)
    expect(await save('Both windows.', 1)).toMatchObject({ status: 'done', version: 2 })
    expect(await save('The first window again.', 1)).toMatchObject({ status: 'stale', standing: { version: 2 } })
    const rows = await clinic.asSystem((tx) => tx.note.findMany({ where: { appointmentId }, select: { body: true, version: true } }))
    expect(rows).toMatchObject([{ version: 2, body: { summary: 'Both windows.' } }])
    const kept = await clinic.asSystem((tx) => tx.idempotencyKey.count({ where: { key } }))
    expect(kept).toBe(0)
  })

  test('of two windows that save at once, one is refused', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const appointmentId = await clinic.visit(client, { kind: 'preparation', on: day('2026-11-23') })
    const save = (summary: string, version: number | null) =>
      clinic.run(saveNote, { appointmentId, version, body: { summary } }, clinic.therapist.actor, AFTER)
    await done(save('Begun.', null))
    const ends = await Promise.all([save('One.', 1), save('Two.', 1)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['done', 'stale'])
  })

  test('a profile: what the client mended is not undone by the desk, and a step in the record is no change of the form', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const opened = await clinic.read(clinic.frontDesk.actor, (tx) => findClientProfile(tx, clinic.frontDesk.actor, client.id))
    const profile = {
      ...opened,
      bornOn: '1988-05-04',
      phone: '+17165550100',
      addressLine: '1 Elm Street',
      city: 'Prairie',
      zip: '64101',
    }
    await clinic.asSystem((tx) => tx.client.updateMany({ where: { id: client.id }, data: { stage: 'integration' } }))
    expect(await clinic.run(updateProfile, { ...profile, clientId: null, phone: '+17165550177' }, client.actor)).toMatchObject({
      status: 'done',
    })
    const refused = await clinic.run(updateProfile, { ...profile, city: 'Other' }, clinic.frontDesk.actor)
    expect(refused).toMatchObject({ status: 'stale', standing: { values: { city: 'Prairie' } } })
    expect(refused.status === 'stale' && refused.standing.values.phone).not.toBe(opened?.phone)
    const now = refused.status === 'stale' ? refused.standing.version : null
    expect(await clinic.run(updateProfile, { ...profile, version: now, city: 'Other' }, clinic.frontDesk.actor)).toMatchObject({
      status: 'done',
    })
  })

  test('a contact and a coverage', async () => {
    const clinic = await openClinic()
    const client = await clinic.client()
    const desk = clinic.frontDesk.actor
    const contact = { clientId: client.id, name: 'Robin Reed', phone: '716 555 0160' }
    const { id } = await done(clinic.run(saveContact, contact, desk))
    const again = (relation: string) => clinic.run(saveContact, { ...contact, id, relation, version: 1 }, desk)
    expect(await again('Sister')).toMatchObject({ status: 'done', version: 2 })
    expect(await again('Friend')).toMatchObject({ status: 'stale', standing: { version: 2, values: { relation: 'Sister' } } })

    const row = await clinic.asSystem((tx) => tx.coverage.findFirstOrThrow({ where: { clientId: client.id } }))
    const { program, payerId, priority, inNetwork } = row
    const coverage = { id: row.id, version: row.version, clientId: client.id, program, payerId, status: 'active', priority, inNetwork }
    const told = { ...coverage, planName: '', groupNumber: '', relation: 'self', insuredName: '', startsOn: '2026-01-01', endsOn: '' }
    const number = (memberId: string) => clinic.run(saveCoverage, { ...told, memberId }, desk)
    expect(await number('A1')).toMatchObject({ status: 'done', version: row.version + 1 })
    expect(await number('B2')).toMatchObject({ status: 'stale', standing: { values: { memberId: 'A1' } } })
  })

  test('the practice’s own page and a room', async () => {
    const clinic = await openClinic()
    const { actor } = clinic.admin
    const { hostname: _, ...page } = await clinic.read(actor, (tx) => findPracticeSettings(tx, actor))
    expect(await clinic.run(updatePractice, { ...page, city: 'Meadow' }, actor)).toMatchObject({
      status: 'done',
      version: page.version + 1,
    })
    const late = await clinic.run(updatePractice, { ...page, city: 'Hill' }, actor)
    expect(late).toMatchObject({ status: 'stale', standing: { values: { city: 'Meadow' } } })

    const room = { id: clinic.rooms.one, version: 1, locationId: clinic.locationId, kind: 'treatment', isActive: true }
    expect(await clinic.run(saveRoom, { ...room, name: 'Birch' }, actor)).toMatchObject({ status: 'done' })
    expect(await clinic.run(saveRoom, { ...room, name: 'Beech' }, actor)).toMatchObject({
      status: 'stale',
      standing: { values: { name: 'Birch' } },
    })
  })
})
