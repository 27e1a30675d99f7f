import { describe, expect, test } from 'vitest'
import { answerCoverage } from '@/lib/commands/coverage/answer-coverage'
import { askMedicaid, askMedicaidDayBefore } from '@/lib/commands/coverage/ask-medicaid'
import { runOutAuthorization } from '@/lib/commands/coverage/run-out-authorization'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { verifyBenefit } from '@/lib/commands/coverage/verify-benefit'
import { toDay } from '@/lib/data/dates'
import { loadRunOutAuthorizations } from '@/lib/data/records/due-work'
import { findCoverageAtDoor } from '@/lib/data/views/coverage-at-door'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { askMedicaidAhead, runOutAuthorizations } from '@/lib/jobs/do-due-work'
import { done, openClinic } from '../../support/clinic'
import { booksOf, day, medicaidSince, signVisit } from '../billing/world'

const said = { answer: 'active', source: 'portal', reference: '' }

describe('Medicaid is asked again', () => {
  test('the day before a visit the desk is told, once, and the day itself shows it until somebody has asked', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({ program: 'medicaid' })
    await clinic.visit(client, { kind: 'preparation', on: day('2026-11-24'), status: 'confirmed' })
    await clinic.visit(await clinic.client({}), { kind: 'preparation', on: day('2026-11-24'), at: '14:00', status: 'confirmed' })
    const later = await clinic.client({ program: 'medicaid' })
    await clinic.visit(later, { kind: 'preparation', on: day('2026-11-25'), status: 'confirmed' })
    expect([await askMedicaidAhead(clinic.practiceId, clinic.now), await askMedicaidAhead(clinic.practiceId, clinic.now)]).toEqual([1, 0])
    const none = { status: 'invalid', fields: { form: ['Nobody of tomorrow is to be asked about.'] } }
    expect(await clinic.run(askMedicaidDayBefore, {}, clinic.system)).toEqual(none)
    const tasks = () => clinic.asSystem((tx) => tx.task.findMany({ where: { clientId: client.id, kind: 'ask-medicaid' } }))
    expect(await tasks()).toMatchObject([{ status: 'open', forRole: 'front-desk' }])
    const desk = clinic.frontDesk.actor
    const shown = async () =>
      (await clinic.read(desk, (tx) => listDayCollections(tx, desk, day('2026-11-24')))).map((row) => row.isMedicaidToAsk)
    expect((await shown()).sort()).toEqual([false, true])

    const atDoor = () => clinic.read(desk, (tx) => findCoverageAtDoor(tx, desk, client.id, day('2026-11-23')))
    expect(await atDoor()).toEqual({ isOwnWord: false, medicaidId: client.coverageId, saidNoOn: null })
    await done(clinic.run(askMedicaid, { coverageId: client.coverageId, ...said }, desk))
    expect(await atDoor()).toEqual({ isOwnWord: false, medicaidId: null, saidNoOn: null })
    expect(await tasks()).toMatchObject([{ status: 'done' }])
    expect((await shown()).sort()).toEqual([false, true])
    const dayAfter = new Date(clinic.now.getTime() + 86_400_000)
    await done(clinic.run(askMedicaid, { coverageId: client.coverageId, ...said, answer: 'not_active' }, desk, dayAfter))
    expect(await shown()).toEqual([false, false])
    expect(await atDoor()).toEqual({ isOwnWord: false, medicaidId: null, saidNoOn: '2026-11-24' })
    const rows = await clinic.asSystem((tx) => tx.medicaidAnswer.findMany({ where: { clientId: client.id }, orderBy: { askedOn: 'asc' } }))
    expect(rows).toMatchObject([
      { answer: 'active', askedOn: toDay(day('2026-11-23')), askedBy: clinic.frontDesk.userId },
      { answer: 'not_active', askedOn: toDay(day('2026-11-24')) },
    ])
  })

  test('an open application that is granted counts from then on; only Medicaid is asked this way', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({})
    const desk = clinic.frontDesk.actor
    await signVisit(clinic, client, { kind: 'preparation', on: day('2026-11-23') })
    const told = { ...medicaidSince(clinic, client.id, '2026-11-01'), status: 'pending' }
    const { coverageId } = await done(clinic.run(saveCoverage, told, client.actor))
    expect((await booksOf(clinic, client)).amounts.ar_client).toBe(3_200)
    await done(clinic.run(askMedicaid, { coverageId, ...said }, desk))
    expect((await booksOf(clinic, client)).amounts).not.toHaveProperty('ar_client')
    const row = await clinic.asSystem((tx) => tx.coverage.findFirstOrThrow({ where: { id: coverageId } }))
    expect(row).toMatchObject({ status: 'active', verifiedAt: expect.any(Date) })
    const other = { status: 'invalid', fields: { form: ['Only Medicaid is asked this way.'] } }
    expect(await clinic.run(askMedicaid, { coverageId: client.coverageId, ...said }, desk)).toEqual(other)
  })
})

describe('two plans in one place', () => {
  test('are asked about when the second is saved or verified; Medicaid pays last whatever its number', async () => {
    const clinic = await openClinic()
    const client = await clinic.client({})
    const desk = clinic.frontDesk.actor
    const other = { ...medicaidSince(clinic, client.id, '2026-11-01'), program: 'commercial', payerId: null, priority: 1 }
    const asks = { status: 'refused', ruling: { findings: [{ code: 'TWO_FIRST_PLANS' }] } }
    expect(await clinic.run(saveCoverage, other, desk)).toMatchObject(asks)
    const { coverageId } = await done(clinic.run(saveCoverage, other, client.actor))
    expect(await clinic.run(answerCoverage, { coverageId, isCovered: true }, desk)).toMatchObject(asks)
    const call = { coverageId, deductibleLeft: '0', coinsurancePercent: '10', verifiedOn: '2026-11-23', source: 'phone', reference: '' }
    const empty = { familyDeductibleLeft: '', copay: '', copayAfterDeductible: false, outOfPocketLeft: '', familyOutOfPocketLeft: '' }
    expect(await clinic.run(verifyBenefit, { ...call, ...empty, planYearStartsOn: '' }, desk)).toMatchObject(asks)
    await done(clinic.run(answerCoverage, { coverageId, isCovered: false }, desk))
    await done(clinic.run(saveCoverage, { ...other, priority: 2 }, desk))
    await done(clinic.run(saveCoverage, { ...medicaidSince(clinic, client.id, '2026-11-01'), priority: 1 }, desk))
  })
})

describe('an authorization', () => {
  test('ends by itself past its last day, and when its visits are done, and the desk is asked for another', async () => {
    const clinic = await openClinic()
    const veterans = [
      await clinic.client({ program: 'va' }),
      await clinic.client({ program: 'va' }),
      await clinic.client({ program: 'va' }),
    ]
    const [late = '', spent = '', runs = ''] = veterans.map(({ authorizationId }) => authorizationId ?? '')
    const change = (id: string, data: object) => clinic.asSystem((tx) => tx.authorization.updateMany({ where: { id }, data }))
    await change(late, { endsOn: toDay(day('2026-11-22')), startsOn: toDay(day('2026-01-01')) })
    await change(spent, { granted: 4, used: 4 })
    await change(runs, { granted: 4, used: 3, endsOn: toDay(day('2026-11-23')) })
    const due = async () =>
      (await clinic.asSystem((tx) => loadRunOutAuthorizations(tx, clinic.practiceId, clinic.today))).map(({ id }) => id).sort()
    expect(await due()).toEqual([late, spent].sort())
    const still = await clinic.run(runOutAuthorization, { authorizationId: runs }, clinic.system)
    expect(still).toEqual({ status: 'invalid', fields: { form: ['This authorization still runs.'] } })
    expect([await runOutAuthorizations(clinic.practiceId, clinic.now), await runOutAuthorizations(clinic.practiceId, clinic.now)]).toEqual([
      2, 0,
    ])
    expect(await due()).toEqual([])
    const status = async (id: string) => (await clinic.asSystem((tx) => tx.authorization.findFirstOrThrow({ where: { id } }))).status
    expect([await status(late), await status(spent), await status(runs)]).toEqual(['expired', 'exhausted', 'approved'])
    const tasks = await clinic.asSystem((tx) => tx.task.findMany({ where: { kind: 'authorization-ended', practiceId: clinic.practiceId } }))
    expect(tasks.map(({ subjectId }) => subjectId).sort()).toEqual([late, spent].sort())
  })
})
