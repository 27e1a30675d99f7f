import { expect, test } from 'vitest'
import { choosePayer, restrictCoverage } from '@/lib/commands/coverage/restrict'
import { done, openClinic } from '../../support/clinic'
import { day } from '../billing/world'

const says = (text: string) => ({ status: 'invalid', fields: { form: [text] } })

test('one visit is paid alone by whose it is, not after its day, and chosen once', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const visit = (on: string, whose = client) => clinic.visit(whose, { kind: 'follow_up', on: day(on) })
  const choose = (appointmentId: string) =>
    clinic.run(choosePayer, { clientId: client.id, appointmentId, kind: 'not_told', paysInFull: true }, clinic.frontDesk.actor)
  expect(await choose(await visit('2026-11-25', other))).toEqual(says('There is no such visit.'))
  expect(await choose(crypto.randomUUID())).toEqual(says('There is no such visit.'))
  const past = says('This is chosen before the visit or on its day: afterwards the plan has been told.')
  expect(await choose(await visit('2026-11-20'))).toEqual(past)
  const [today, ahead] = [await visit('2026-11-23'), await visit('2026-11-24')]
  await done(choose(today))
  await done(choose(ahead))
  expect(await choose(ahead)).toEqual(says('This was chosen already. End that choice first.'))
})

test('days the plan is not told of already are not chosen again, nor days that are over', async () => {
  const clinic = await openClinic()
  const client = await clinic.client()
  const ask = (fromOn: string, toOn: string) => clinic.run(restrictCoverage, { fromOn, toOn, paysInFull: true }, client.actor)
  expect(await ask('2026-11-22', '2026-11-30')).toEqual({
    status: 'invalid',
    fields: { fromOn: ['Choose today or a later day: what was billed before is with the plan already.'] },
  })
  await done(ask('2026-11-23', '2026-11-30'))
  expect(await ask('2026-11-30', '2026-12-04')).toEqual(says('The plan is not told of these days already.'))
  await done(ask('2026-12-01', '2026-12-04'))
})
