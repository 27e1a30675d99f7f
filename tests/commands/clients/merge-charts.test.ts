import { describe, expect, test } from 'vitest'
import { startSession } from '@/lib/commands/access/start-session'
import { mergeCharts, undoMerge } from '@/lib/commands/clients/merge-charts'
import { updateProfile } from '@/lib/commands/clients/update-profile'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { sendMessage } from '@/lib/commands/messages/send-message'
import { placeLegalHold } from '@/lib/commands/practice/legal-hold'
import { hashPassword } from '@/lib/crypto/passwords'
import { recordAudit } from '@/lib/data/audit'
import { lockClient } from '@/lib/data/records/clients'
import { loadPeople } from '@/lib/data/records/imports'
import { loadLikelyClients } from '@/lib/data/records/likely-clients'
import { pepper } from '@/lib/data/secrets'
import { listClients } from '@/lib/data/views/client-list'
import { findAccounting } from '@/lib/data/views/disclosures'
import { listChartsToExport } from '@/lib/data/views/record-export'
import { searchClients } from '@/lib/data/views/search'
import { newId } from '@/lib/ids'
import { t } from '@/lib/messages/t'
import { beforeItCommits } from '../../support/at-once'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { day, medicaidSince, signVisit } from '../billing/world'
import { ON, reason, refused, refusedAlso, twoCharts } from './two-charts'

const chartOf = (clinic: Clinic, { id }: TestClient) =>
  clinic.asSystem((tx) =>
    tx.client.findFirstOrThrow({ where: { id }, select: { mergedIntoId: true, mergedAt: true, mergedBy: true, mergedBecause: true } }),
  )

describe('merging', () => {
  test('one chart says which of them stays, when, by whom and why; nothing moves, and both trails tell it', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    expect(await merge()).toMatchObject({ status: 'done', warnings: [{ code: 'MERGE_PORTAL_ENDS' }, { code: 'MERGE_PAPERS_STAY' }] })
    const said = { mergedIntoId: stays.id, mergedAt: clinic.now, mergedBy: desk.userId, mergedBecause: reason }
    expect(await chartOf(clinic, goes)).toEqual(said)
    const trail = (await clinic.auditTrail()).map(({ command, clientId, objectId }) => [command, clientId, objectId])
    expect(trail).toEqual([
      ['client.merge', goes.id, stays.id],
      ['client.merge', stays.id, goes.id],
    ])
    expect(await clinic.asSystem((tx) => tx.signature.count({ where: { clientId: goes.id } }))).toBe(4)
  })

  test('what is open stops it, and the refusal stands on record', async () => {
    const { clinic, goes, merge } = await twoCharts()
    await clinic.visit(goes, { kind: 'preparation', on: day('2026-12-01') })
    expect(await merge()).toMatchObject(refusedAlso('MERGE_VISITS_AHEAD'))
    expect((await clinic.auditTrail()).at(-1)).toMatchObject({ command: 'client.merge', outcome: 'refused' })
    expect(await chartOf(clinic, goes)).toMatchObject({ mergedIntoId: null })
  })

  test('a screen that stops the person is not left behind', async () => {
    const { clinic, goes, merge } = await twoCharts()
    await clinic.asSystem((tx) =>
      tx.screening.createMany({
        data: [
          {
            ...{ practiceId: clinic.practiceId, id: newId(), clientId: goes.id, kind: 'contraindication', takenAt: clinic.now },
            ...{ answers: {}, level: 'refuse', findings: [], rulesetVersion: 'test', takenBy: goes.userId },
          },
        ],
      }),
    )
    expect(await merge()).toMatchObject(refusedAlso('MERGE_SCREEN_STOPS'))
  })

  test('no chains, no chart of another practice, and only the desk and admins', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    const third = await clinic.client({ program: 'self_pay' })
    await done(merge())
    const again = (staysId: string, goesId: string) => clinic.run(mergeCharts, { staysId, goesId, reason }, desk)
    expect(await again(third.id, stays.id)).toMatchObject(refused('MERGE_CHAIN'))
    expect(await again(goes.id, third.id)).toMatchObject(refused('MERGE_CHAIN'))
    const elsewhere = await (await openClinic()).client()
    expect(await again(stays.id, elsewhere.id)).toMatchObject({ status: 'invalid' })
    expect(await clinic.run(mergeCharts, { staysId: stays.id, goesId: third.id, reason }, clinic.therapist.actor)).toEqual({
      status: 'denied',
    })
    const byHand = (mergedIntoId: string, id: string) =>
      clinic.read(desk, (tx) =>
        tx.client.updateMany({ where: { id }, data: { mergedIntoId, mergedAt: clinic.now, mergedBy: desk.userId, mergedBecause: reason } }),
      )
    await expect(byHand(third.id, stays.id)).rejects.toThrow(/merged once/)
    await expect(byHand(goes.id, third.id)).rejects.toThrow(/merged once/)
  })
})

describe('a merged chart', () => {
  test('takes nothing new, whoever asks: it is refused in words, and that it was tried stands on record', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    await done(merge())
    const note = { clientId: goes.id, subject: 'A question', body: 'Hello', audience: 'client_visible' }
    expect(await clinic.run(sendMessage, note, desk)).toMatchObject(refused('CHART_WAS_MERGED'))
    expect((await clinic.auditTrail()).at(-1)).toMatchObject({ command: 'message.send', outcome: 'refused', clientId: goes.id })
    expect(await clinic.run(saveCoverage, medicaidSince(clinic, goes.id, '2026-11-01'), desk)).toMatchObject(refused('CHART_WAS_MERGED'))
    await expect(clinic.visit(goes, { kind: 'preparation', on: day('2026-12-01') })).rejects.toThrow()
    expect(await clinic.run(sendMessage, { ...note, clientId: stays.id }, desk)).toMatchObject({ status: 'done' })
    const profile = {
      ...{
        clientId: goes.id,
        legalFirstName: 'Ada',
        legalLastName: 'Moss',
        chosenName: '',
        pronouns: '',
        bornOn: '1985-04-12',
        sexForClaims: 'F',
      },
      ...{
        phone: '7165550100',
        addressLine: '1 Road',
        city: 'Prairie',
        state: 'MO',
        zip: '64101',
        ongoingTherapist: '',
        consentToText: false,
      },
    }
    expect(await clinic.run(updateProfile, profile, desk)).toMatchObject(refused('CHART_WAS_MERGED'))
  })

  test('takes nothing of what began before the merge committed', async () => {
    const { clinic, stays, goes, desk } = await twoCharts()
    const said = { mergedIntoId: stays.id, mergedAt: clinic.now, mergedBy: desk.userId, mergedBecause: reason }
    const note = { clientId: goes.id, subject: 'A question', body: 'Hello', audience: 'client_visible' }
    const answer = await beforeItCommits(
      desk,
      async (tx) => {
        await lockClient(tx, clinic.practiceId, goes.id)
        await tx.client.updateMany({ where: { id: goes.id }, data: said })
      },
      () => clinic.run(sendMessage, note, desk),
    )
    expect(answer).toMatchObject(refused('CHART_WAS_MERGED'))
    expect(await clinic.asSystem((tx) => tx.message.count({ where: { clientId: goes.id } }))).toBe(0)
  })

  test('is left out of lists, is found with the chart that stays, and is told as that one when somebody like it is taken in', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts({ goes: { name: 'Ada Quince' } })
    await done(merge())
    const listed = await clinic.read(desk, (tx) => listClients(tx, desk, { now: clinic.now }))
    expect(listed.items.map(({ id }) => id)).toEqual([stays.id])
    const found = await clinic.read(desk, (tx) => searchClients(tx, desk, 'quince'))
    expect(found.items).toMatchObject([{ id: goes.id, mergedIntoId: stays.id }])
    const like = { firstName: 'Ada', lastName: 'Quince', bornOn: day('1985-04-12'), phone: null, email: null }
    const likely = await clinic.read(desk, (tx) => loadLikelyClients(tx, clinic.practiceId, like))
    expect([...new Set(likely.map(({ clientId }) => clientId))]).toEqual([stays.id])
    const charts = (who: TestClient['actor'] | typeof clinic.admin.actor) => clinic.read(who, (tx) => listChartsToExport(tx, who, stays.id))
    expect(await charts(clinic.admin.actor)).toEqual([stays.id, goes.id])
    expect(await charts(stays.actor)).toEqual([stays.id])
    const people = await clinic.read(clinic.admin.actor, (tx) => loadPeople(tx, clinic.practiceId))
    expect(people.map(({ clientId }) => clientId)).toEqual([stays.id, stays.id])
    const { actor: admin } = clinic.admin
    const opened = { actor: clinic.prescriber.actor, at: clinic.now, command: 'chart.open', outcome: 'read', clientId: goes.id } as const
    await clinic.read(opened.actor, (tx) => recordAudit(tx, opened))
    const accounting = await clinic.read(admin, (tx) => findAccounting(tx, admin, stays.id, clinic.now))
    expect(accounting?.lines).toMatchObject([{ kind: 'opened-outside' }])
  })

  test('lets nobody sign in: they are told of the other one, and are no longer signed in here', async () => {
    const { clinic, goes, merge } = await twoCharts()
    const password = 'walking-under-old-elms'
    await clinic.asSystem(async (tx) =>
      tx.user.updateMany({ where: { id: goes.userId }, data: { passwordHash: await hashPassword(password, pepper()), status: 'active' } }),
    )
    const signIn = () => clinic.run(startSession, { email: goes.email, password }, clinic.system)
    await done(signIn())
    await done(merge())
    expect(await clinic.asSystem((tx) => tx.session.count({ where: { userId: goes.userId, endedAt: null } }))).toBe(0)
    expect(await signIn()).toEqual({ status: 'invalid', fields: { form: [t('access.chartMerged')] } })
  })

  test('is held by a hold on the chart that stays, and the other way round', async () => {
    const { clinic, stays, goes, merge } = await twoCharts()
    await done(merge())
    const isHeld = async ({ id }: TestClient) =>
      (await clinic.asSystem((tx) => tx.$queryRaw<{ held: boolean }[]>`SELECT app.is_held(${id}::uuid) AS held`))[0]?.held
    expect(await isHeld(goes)).toBe(false)
    await done(clinic.run(placeLegalHold, { clientId: stays.id, reason: 'A letter from a court.' }, clinic.admin.actor))
    expect([await isHeld(goes), await isHeld(stays)]).toEqual([true, true])
  })
})

describe('undoing', () => {
  test('within a day the two are two again, and both trails tell it', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    await done(merge())
    const later = new Date(clinic.now.getTime() + 24 * 3_600_000)
    expect(await clinic.run(undoMerge, { clientId: goes.id }, desk, new Date(later.getTime() + 1))).toMatchObject(
      refused('MERGE_UNDO_LATE'),
    )
    await done(clinic.run(undoMerge, { clientId: goes.id }, desk, later))
    expect(await chartOf(clinic, goes)).toEqual({ mergedIntoId: null, mergedAt: null, mergedBy: null, mergedBecause: null })
    const trail = (await clinic.auditTrail()).slice(-2).map(({ command, clientId }) => [command, clientId])
    expect(trail).toEqual([
      ['client.undo-merge', stays.id],
      ['client.undo-merge', goes.id],
    ])
    await clinic.visit(goes, { kind: 'preparation', on: day('2026-12-01') })
    expect(await clinic.run(undoMerge, { clientId: goes.id }, desk)).toMatchObject(refused('MERGE_NOT_THERE'))
  })

  test('not where money was posted since: it was decided with both charts in hand', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    await done(merge())
    await signVisit(clinic, stays, { kind: 'preparation', on: ON })
    expect(await clinic.run(undoMerge, { clientId: goes.id }, desk)).toMatchObject(refusedAlso('MERGE_UNDO_RESTS'))
    expect(await chartOf(clinic, goes)).toMatchObject({ mergedIntoId: stays.id })
  })
  test('not where something was written on the chart that stays since, and it is named; what was there before stops nothing', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    const { practiceId, now } = clinic
    const [before, after] = [new Date(now.getTime() - 60_000), new Date(now.getTime() + 60_000)]
    const bookAt = async (createdAt: Date, on: string) => {
      const id = await clinic.visit(stays, { kind: 'preparation', on: day(on) })
      await clinic.asSystem((tx) => tx.appointment.updateMany({ where: { practiceId, id }, data: { createdAt } }))
    }
    const undo = () => clinic.run(undoMerge, { clientId: goes.id }, desk, after)
    const said = { clientId: stays.id, subject: 'A question', body: 'Hello', audience: 'client_visible' }
    await bookAt(before, '2026-12-01')
    await done(clinic.run(sendMessage, said, desk, before))
    await done(merge())
    await done(undo())
    await done(merge())
    await done(clinic.run(sendMessage, said, desk, after))
    expect(await undo()).toMatchObject(refused('MERGE_UNDO_MESSAGES'))
    await bookAt(after, '2026-12-02')
    expect(await undo()).toMatchObject(refusedAlso('MERGE_UNDO_VISITS'))
    await clinic.sign(stays, ['telehealth-consent'], after)
    expect(await undo()).toMatchObject(refusedAlso('MERGE_UNDO_PAPERS'))
    await clinic.referred(stays)
    await clinic.order(stays, { orderedAt: after })
    expect(await undo()).toMatchObject(refusedAlso('MERGE_UNDO_ORDERS'))
    expect(await chartOf(clinic, goes)).toMatchObject({ mergedIntoId: stays.id })
  })

  test('not where a note was written since', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts()
    await done(merge())
    await signVisit(clinic, stays, { kind: 'preparation', on: ON })
    expect(await clinic.run(undoMerge, { clientId: goes.id }, desk)).toMatchObject(refusedAlso('MERGE_UNDO_NOTES'))
  })
})
