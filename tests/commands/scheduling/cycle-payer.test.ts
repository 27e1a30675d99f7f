import { expect, test } from 'vitest'
import { saveNetworkStanding } from '@/lib/commands/practice/save-network-standing'
import { scheduleCycle } from '@/lib/commands/scheduling/schedule-cycle'
import { loadStandingRestrictions } from '@/lib/data/records/own-wishes'
import { findScheduleOptions } from '@/lib/data/views/schedule-options'
import type { PayerChoice } from '@/lib/domain/coverage/restriction'
import { done, openClinic } from '../../support/clinic'
import type { ClientOptions } from '../../support/clinic/clients'

async function ready(options: ClientOptions = {}) {
  const clinic = await openClinic()
  const client = await clinic.ordered(options)
  const [cycleId = ''] = (await clinic.regimen(client)).cycleIds
  const desk = clinic.frontDesk.actor
  type Who = typeof desk | typeof clinic.therapist.actor
  const asked = { cycleId, locationId: clinic.locationId, format: 'B', setting: 'office', journeyOn: '2026-12-02', journeyAt: '10:00' }
  const book = (payer: PayerChoice, actor: Who = desk, by: By = {}) => clinic.run(scheduleCycle, { ...asked, ...by, payer }, actor)
  const optionsFor = (payer?: PayerChoice, actor: Who = desk, by: By = {}) =>
    clinic.read(actor, (tx) =>
      findScheduleOptions(tx, actor, { cycleId, asked: { ...by, format: 'B', on: '2026-12-02', payer }, now: clinic.now }),
    )
  const kept = () => clinic.asSystem((tx) => loadStandingRestrictions(tx, clinic.practiceId, client.id))
  return { clinic, book, options: optionsFor, kept }
}

type By = { readonly preparationBy?: string }

const priceOf = (options: Awaited<ReturnType<typeof findScheduleOptions>>) => options?.prices.find(({ format }) => format === 'B')?.cents

test('paying a cycle alone is offered as it is booked, with its price, and kept for each of its visits', async () => {
  const { book, options, kept } = await ready()
  expect((await options())?.payers).toEqual(['not_told'])
  expect([priceOf(await options()), priceOf(await options('not_told'))]).toEqual([9_600, 60_000])
  const outcome = await book('not_told')
  if (outcome.status !== 'done') throw new Error(JSON.stringify(outcome))
  const choices = await kept()
  expect(choices.map(({ visitId }) => visitId).sort()).toEqual([...outcome.value.appointmentIds].sort())
  expect(choices.map(({ kind, fromOn, toOn }) => [kind, fromOn, toOn]).sort()).toEqual([
    ['not_told', '2026-12-01', '2026-12-01'],
    ['not_told', '2026-12-02', '2026-12-02'],
    ['not_told', '2026-12-03', '2026-12-03'],
  ])
})

test('a therapist does not ask the client how a cycle is paid', async () => {
  const { clinic, book, options, kept } = await ready()
  const { actor } = clinic.therapist
  expect((await options(undefined, actor))?.payers).toEqual([])
  expect(await book('not_told', actor)).toMatchObject({ status: 'invalid', fields: { payer: [expect.any(String)] } })
  expect(await kept()).toEqual([])
})

test('behind the wall a cycle is not paid alone, and nothing is offered that would be', async () => {
  const { book, options, kept } = await ready({ program: 'medicaid' })
  expect((await options())?.payers).toEqual([])
  expect(await book('not_told')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'NOT_TOLD_WALLED' }], alternatives: [] } })
  expect(await kept()).toEqual([])
})

test('a plan whose contract binds us to file is filed with for a whole cycle', async () => {
  const { book } = await ready()
  expect(await book('client_files')).toMatchObject({ status: 'refused', ruling: { findings: [{ code: 'CLIENT_FILES_IN_NETWORK' }] } })
})

test('a client files a whole cycle where the plan leaves out whoever gives each visit of it, and not where one of them is counted', async () => {
  const { clinic, book, options, kept } = await ready()
  const leavesOut = ({ clinicianId }: { readonly clinicianId: string }) =>
    done(
      clinic.run(
        saveNetworkStanding,
        { payerId: clinic.payers.commercial, clinicianId, inNetwork: 'no', fromOn: clinic.today },
        clinic.admin.actor,
      ),
    )
  await leavesOut(clinic.therapist)
  const by = (preparationBy: string) => book('client_files', clinic.frontDesk.actor, { preparationBy })
  expect((await options())?.payers).toEqual(['not_told', 'client_files'])
  expect((await options(undefined, undefined, { preparationBy: clinic.otherTherapist.clinicianId }))?.payers).toEqual(['not_told'])
  expect(await by(clinic.otherTherapist.clinicianId)).toMatchObject({
    status: 'refused',
    ruling: { findings: [{ code: 'CLIENT_FILES_IN_NETWORK', params: { on: '2026-12-01' } }] },
  })
  expect(await by(clinic.therapist.clinicianId)).toMatchObject({ status: 'done' })
  expect((await kept()).map(({ kind }) => kind)).toEqual(['client_files', 'client_files', 'client_files'])
})
