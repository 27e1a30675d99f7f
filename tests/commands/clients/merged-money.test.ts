import { describe, expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { saveCoverage } from '@/lib/commands/coverage/save-coverage'
import { toDay } from '@/lib/data/dates'
import { loadCoverages } from '@/lib/data/records/coverages'
import { chargeWallOn } from '@/lib/domain/coverage/program'
import { done } from '../../support/clinic'
import type { ClientOptions } from '../../support/clinic/clients'
import { booksOf, day, medicaidSince, signVisit } from '../billing/world'
import { heldVisit, ON, reason, refusedAlso, twoCharts } from './two-charts'

describe('money of two charts', () => {
  test('a wall of either lets no balance of the other stand: the merge waits', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts({ stays: { program: 'medicaid' } })
    await heldVisit(clinic, goes, { kind: 'preparation', on: ON })
    expect(await merge()).toMatchObject(refusedAlso('MERGE_WALL'))
    const said = { mergedIntoId: stays.id, mergedAt: clinic.now, mergedBy: desk.userId, mergedBecause: reason }
    await expect(clinic.read(desk, (tx) => tx.client.updateMany({ where: { id: goes.id }, data: said }))).rejects.toThrow(
      /other chart forbids/,
    )
  })

  test('Medicaid that ended on one chart walls its days on the other: in the rules, in the database, by date', async () => {
    const ended: ClientOptions = { program: 'medicaid', coverageStatus: 'ended', coverageStartsOn: day('2026-10-01'), coverageEndsOn: ON }
    const { clinic, stays, merge } = await twoCharts({ goes: ended })
    await done(merge())
    const wall = async (on: string) => {
      const coverages = await clinic.asSystem((tx) => loadCoverages(tx, clinic.practiceId, stays.id))
      const [row] = await clinic.asSystem(
        (tx) =>
          tx.$queryRaw<
            { wall: boolean }[]
          >`SELECT app.forbids_client_charge(${clinic.practiceId}::uuid, ${stays.id}::uuid, ${on}::date) AS wall`,
      )
      return [chargeWallOn(coverages, day(on)), row?.wall]
    }
    expect(await wall('2026-11-20')).toEqual(['medicaid', true])
    expect(await wall('2026-11-21')).toEqual([null, false])
    await signVisit(clinic, stays, { kind: 'preparation', on: ON })
    expect((await booksOf(clinic, stays)).amounts.ar_client).toBeUndefined()
    await signVisit(clinic, stays, { kind: 'integration', on: day('2026-11-21') })
    expect((await booksOf(clinic, stays)).amounts.ar_client).toBeGreaterThan(0)
  })

  test('Medicaid found out afterwards takes back on both, each on its own account', async () => {
    const { clinic, stays, goes, desk, merge } = await twoCharts({ stays: { program: 'self_pay' } })
    await heldVisit(clinic, goes, { kind: 'preparation', on: ON })
    await signVisit(clinic, stays, { kind: 'preparation', on: day('2026-11-19') })
    const owed = (await booksOf(clinic, goes)).amounts.ar_client ?? 0
    expect(owed).toBeGreaterThan(0)
    expect(await merge()).toMatchObject({
      status: 'done',
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'MERGE_BALANCE' })]),
    })
    const cash = { clientId: goes.id, amount: '10', method: 'cash', reference: null, note: null }
    await done(clinic.run(takePayment, cash, desk))
    expect((await booksOf(clinic, goes)).amounts.ar_client).toBe(owed - 1_000)
    const found = await done(clinic.run(saveCoverage, medicaidSince(clinic, stays.id, '2026-11-01'), desk))
    expect(found).toMatchObject({ days: ['2026-11-19', '2026-11-20'], refundCents: 1_000 })
    expect((await booksOf(clinic, stays)).amounts.ar_client).toBeUndefined()
    expect((await booksOf(clinic, goes)).amounts).toMatchObject({ refunds_payable: -1_000 })
    expect((await booksOf(clinic, goes)).amounts.ar_client).toBeUndefined()
    const wrong = await clinic.asSystem(
      (tx) => tx.$queryRaw<unknown[]>`SELECT * FROM ledger_violations WHERE practice_id = ${clinic.practiceId}::uuid`,
    )
    expect(wrong).toEqual([])
  })

  test('one individual hour a day on both charts', async () => {
    const { clinic, stays, goes, merge } = await twoCharts({ goes: { program: 'commercial', coverageStatus: 'ended', coverageEndsOn: ON } })
    await heldVisit(clinic, goes, { kind: 'preparation', on: ON, at: '09:00' })
    await done(merge())
    const { findings } = await signVisit(clinic, stays, { kind: 'preparation', on: ON, at: '14:00' })
    expect(findings).toMatchObject([{ code: 'INDIVIDUAL_SECOND_SAME_DAY' }])
    expect((await booksOf(clinic, stays)).charges).toEqual([])
    await signVisit(clinic, stays, { kind: 'integration', on: day('2026-11-19') })
    expect((await booksOf(clinic, stays)).charges).toHaveLength(1)
    const onBoth = clinic.asSystem(
      (tx) =>
        tx.$executeRaw`INSERT INTO charge (practice_id, id, client_id, appointment_id, clinician_id, code, modifiers, units, minutes, place_of_service,
        service_on, started_at, stopped_at, charge_cents, diagnosis_codes, is_claimable, is_individual)
        SELECT practice_id, gen_random_uuid(), client_id, appointment_id, clinician_id, code, modifiers, units, minutes, place_of_service,
          ${toDay(ON)}::date, started_at, stopped_at, charge_cents, diagnosis_codes, is_claimable, is_individual
        FROM charge WHERE client_id = ${stays.id}::uuid LIMIT 1`,
    )
    await expect(onBoth).rejects.toMatchObject({ cause: { originalMessage: expect.stringMatching(/other chart/) } })
  })
})
