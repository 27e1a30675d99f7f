import { expect, test } from 'vitest'
import { recordAuthorization } from '@/lib/commands/coverage/record-authorization'
import { savePayer } from '@/lib/commands/practice/save-payer'
import { listDayCollections } from '@/lib/data/views/desk-collections'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { type Clinic, done, openClinic } from '../../support/clinic'
import type { TestClient } from '../../support/clinic/clients'
import { booksOf, day, signVisit } from './world'

const [MONDAY, TUESDAY, WEDNESDAY] = [day('2026-11-23'), day('2026-11-24'), day('2026-11-25')]

/** A client whose plan asks for an authorization of each hour, or not. */
async function openWith(requiresAuthorization: 'yes' | 'no') {
  const clinic = await openClinic()
  const client = await clinic.client({ deductibleLeftCents: 10_000, benefitsVerifiedOn: MONDAY })
  await asking(clinic, requiresAuthorization)
  return { clinic, client, amounts: async () => (await booksOf(clinic, client)).amounts }
}

/** Changes what the payer asks, as its form does. */
async function asking(clinic: Clinic, requiresAuthorization: 'yes' | 'no') {
  const row = await clinic.asSystem((tx) => tx.payer.findFirstOrThrow({ where: { id: clinic.payers.commercial } }))
  const known = { allowsNoncoveredCharge: 'yes', allowsSameDayPair: 'yes', coversTelehealth: 'yes', paysSupervisees: 'yes' }
  const flags = { ...known, allowsEvaluationWithTherapy: 'unknown', allows2x90834: false, allowsSecondGroup: false, requiresAuthorization }
  const more = { prefersXE: false, copayPerDay: false, videoModifier: '95', audioModifier: '93', wantsNoncoveredLine: false }
  const { id, version, name, program, electronicId } = row
  const form = { id, version, name, program, electronicId, isActive: true, note: '', timelyFilingDays: 365, authorizationPattern: '' }
  await done(clinic.run(savePayer, { ...form, flags: { ...flags, ...more } }, clinic.admin.actor))
}

const granted = (clinic: Clinic, { coverageId }: TestClient, visits: number, more: object = {}) =>
  done(
    clinic.run(
      recordAuthorization,
      {
        ...{ id: null, coverageId, kind: 'prior', status: 'approved', number: 'PA-77', codes: '', granted: visits },
        ...{ startsOn: MONDAY, endsOn: '2027-03-31', note: '', ...more },
      },
      clinic.frontDesk.actor,
    ),
  )

test('an hour the plan has not authorized is written off whole, and draws nothing; once it is authorized, the share is asked for', async () => {
  const { clinic, client, amounts } = await openWith('yes')
  await signVisit(clinic, client, { kind: 'preparation', on: MONDAY })
  expect(await amounts()).toEqual({ revenue_individual: -20_000, contractual_adjustment: 20_000 })
  await granted(clinic, client, 1)
  expect(await amounts()).toEqual({ revenue_individual: -20_000, ar_insurer: 8_800, ar_client: 11_200 })
})

test('of more hours than were granted the latest are the practice’s loss, in whatever order notes are signed', async () => {
  const { clinic, client, amounts } = await openWith('yes')
  await granted(clinic, client, 1)
  await signVisit(clinic, client, { kind: 'integration', on: TUESDAY })
  expect((await amounts()).ar_client).toBe(11_200)
  await signVisit(clinic, client, { kind: 'preparation', on: MONDAY })
  expect(await amounts()).toMatchObject({ ar_client: 11_200, contractual_adjustment: 20_000 })
})

test('the desk asks for nothing on the day as long as nothing is authorized; what is yet to come has the price it will have with it', async () => {
  const { clinic, client } = await openWith('yes')
  await clinic.visit(client, { kind: 'preparation', on: TUESDAY })
  const actor = clinic.frontDesk.actor
  const [asked] = await clinic.read(actor, (tx) => listDayCollections(tx, actor, TUESDAY))
  expect(asked).toMatchObject({ collectCents: 0, why: [{ code: 'TRACE_UNAUTHORIZED' }] })
  const prices = async () => {
    const found = await clinic.read(client.actor, (tx) => findFormatPrices(tx, client.actor, client.id, [WEDNESDAY], MONDAY))
    return found?.find(({ format }) => format === 'B')?.oneCycle?.client
  }
  expect(await prices()).toBe(11_200 + 2 * 3_200)
  await granted(clinic, client, 12)
  expect(await prices()).toBe(11_200 + 2 * 3_200)
})

test('a plan that asks for none takes its share, and one that begins to ask is settled again', async () => {
  const { clinic, client, amounts } = await openWith('no')
  await signVisit(clinic, client, { kind: 'preparation', on: MONDAY })
  expect((await amounts()).ar_client).toBe(11_200)
  await asking(clinic, 'yes')
  expect(await amounts()).toEqual({ revenue_individual: -20_000, contractual_adjustment: 20_000 })
  await asking(clinic, 'no')
  expect((await amounts()).ar_client).toBe(11_200)
})
