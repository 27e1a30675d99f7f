import { expect, test } from 'vitest'
import { nameSitter } from '@/lib/commands/journeys/name-sitter'
import { addDays } from '@/lib/domain/time/local'
import { newId } from '@/lib/ids'
import { done, openClinic } from '../../support/clinic'

test('who stays at home with the client is written on their own journey, by them or by the desk, and on no other', async () => {
  const clinic = await openClinic()
  const [client, other] = [await clinic.client(), await clinic.client()]
  const journeyOf = async (whose: typeof client, days: number) => {
    await clinic.referred(whose)
    await clinic.order(whose, { homeOrder: true })
    return clinic.visit(whose, { kind: 'journey', setting: 'home', on: addDays(clinic.today, days), status: 'tentative' })
  }
  const appointmentId = await journeyOf(client, 9)
  const theirs = await journeyOf(other, 10)
  const sitter = {
    sitterName: 'Juniper Jay',
    sitterPhone: '555 555 0199',
    sitterIsAdult: true,
    homeAddress: '7 Reed Lane, Prairie',
    noDriving: true,
  }
  const rideOf = (id: string) =>
    clinic.asSystem((tx) =>
      tx.rideHome.findFirstOrThrow({
        where: { appointmentId: id },
        select: { sitterName: true, homeAddress: true, noDrivingAttestedAt: true },
      }),
    )
  const before = await rideOf(theirs)
  const later = new Date(clinic.now.getTime() + 60_000)
  const name = (id: string, actor: Parameters<typeof clinic.run>[2] = client.actor) =>
    clinic.run(nameSitter, { appointmentId: id, ...sitter }, actor, later)
  const noVisit = { status: 'invalid', fields: { form: ['There is no such visit.'] } }
  expect(await name(theirs)).toEqual(noVisit)
  expect(await name(newId())).toEqual(noVisit)
  expect(await name(newId(), clinic.frontDesk.actor)).toEqual(noVisit)
  expect(await rideOf(theirs)).toEqual(before)
  await done(name(appointmentId))
  expect(await rideOf(appointmentId)).toEqual({
    sitterName: 'Juniper Jay',
    homeAddress: '7 Reed Lane, Prairie',
    noDrivingAttestedAt: later,
  })
  await done(name(theirs, clinic.frontDesk.actor))
  expect(await rideOf(theirs)).toMatchObject({ sitterName: 'Juniper Jay' })
})
