import { expect, test } from 'vitest'
import { makeFeed, revokeFeed } from '@/lib/commands/access/calendar-feed'
import { deactivateUser } from '@/lib/commands/access/deactivate-user'
import { cancelAppointment } from '@/lib/commands/scheduling/cancel-appointment'
import { loadFeedOwner } from '@/lib/data/records/calendar-feeds'
import { listFeedEvents } from '@/lib/data/views/calendar-feed'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { signedInAs } from '@/lib/domain/access/signed-in-as'
import { renderFeed } from '@/lib/files/ics/feed'
import { type Clinic, done, openClinic } from '../../support/clinic'

const makes = async (clinic: Clinic, actor: SignedInActor, showsNames = false) =>
  (await done(clinic.run(makeFeed, { showsNames }, actor))).token

/** What a secret address holds, as the route reads it; null where it opens nothing. */
async function reads(clinic: Clinic, token: string): Promise<string | null> {
  const { practiceId, now } = clinic
  const feed = await clinic.read({ role: 'system', practiceId, job: 'link' }, (tx) => loadFeedOwner(tx, practiceId, token))
  const actor = feed && signedInAs({ practiceId, userId: feed.userId, duties: feed.duties }, feed.role, feed.user.userRoles)
  if (!feed || !actor) return null
  const events = await clinic.read(actor, (tx) => listFeedEvents(tx, actor, { now, showsNames: feed.showsNames }))
  return renderFeed({
    practice: { name: 'Fern Practice', hostname: 'fern.example' },
    isClients: actor.role === 'client',
    events,
    pageOf: (id) => `https://fern.example/${id}`,
  })
}
const count = (file: string | null) => (file?.match(/BEGIN:VEVENT/g) ?? []).length

test('complaint 28: a feed shows a person their own visits and nobody’s name; what is called off stays and says so', async () => {
  const clinic = await openClinic()
  const [mine, other] = [await clinic.client(), await clinic.client()]
  const visit = await clinic.visit(mine, { kind: 'preparation', on: '2026-12-04' })
  await clinic.visit(other, { kind: 'integration', on: '2026-12-07' })
  const own = await makes(clinic, mine.actor)
  const clients = await reads(clinic, own)
  expect(count(clients)).toBe(1)
  expect(clients).toContain('SUMMARY:Visit with Fern Practice')
  expect(clients).not.toMatch(/preparation|ketamine/i)
  const therapists = await reads(clinic, await makes(clinic, clinic.therapist.actor))
  expect(count(therapists)).toBe(2)
  expect(therapists).not.toContain(mine.name.split(' ').at(-1))
  const named = await reads(clinic, await makes(clinic, clinic.therapist.actor, true))
  expect(named?.replaceAll('\r\n ', '')).toContain(mine.name)
  expect(await reads(clinic, own)).toBe(clients)
  await done(clinic.run(cancelAppointment, { appointmentId: visit, reason: 'Travelling' }, clinic.frontDesk.actor))
  expect(await reads(clinic, own)).toMatch(/STATUS:CANCELLED/)
})

test('an address opens nothing once it is taken back, made anew, or its person is not here any more', async () => {
  const clinic = await openClinic()
  const { actor } = clinic.otherTherapist
  const first = await makes(clinic, actor)
  const second = await makes(clinic, actor)
  expect([await reads(clinic, first), await reads(clinic, second)]).toEqual([null, expect.any(String)])
  await done(clinic.run(revokeFeed, {}, actor))
  expect(await reads(clinic, second)).toBeNull()
  const third = await makes(clinic, actor)
  await done(clinic.run(deactivateUser, { userId: actor.userId }, clinic.admin.actor))
  expect(await reads(clinic, third)).toBeNull()
  expect(await reads(await openClinic(), third)).toBeNull()
  const kept = await clinic.asSystem((tx) => tx.calendarFeed.findMany({ where: { practiceId: clinic.practiceId } }))
  expect(JSON.stringify(kept)).not.toContain(third)
})

test('a client’s feed is never made with names', async () => {
  const clinic = await openClinic()
  const { actor } = await clinic.client()
  await makes(clinic, actor, true)
  expect(await clinic.asSystem((tx) => tx.calendarFeed.findMany({ where: { userId: actor.userId } }))).toMatchObject([
    { showsNames: false },
  ])
})

test('a prescriber’s feed holds the visits they are at, names nobody unless asked, and none of another’s', async () => {
  const clinic = await openClinic()
  const { practiceId, prescriber, otherPrescriber } = clinic
  const client = await clinic.ordered()
  const journey = await clinic.visit(client, { kind: 'journey', on: '2026-12-04' })
  await clinic.visit(client, { kind: 'integration', on: '2026-12-05' })
  await clinic.asSystem((tx) =>
    tx.appointment.updateMany({ where: { practiceId, id: journey }, data: { prescriberId: prescriber.prescriberId } }),
  )
  const own = await reads(clinic, await makes(clinic, prescriber.actor))
  expect([count(own), own?.includes(journey)]).toEqual([1, true])
  expect(own).not.toContain(client.name)
  expect((await reads(clinic, await makes(clinic, prescriber.actor, true)))?.replaceAll('\r\n ', '')).toContain(client.name)
  expect(count(await reads(clinic, await makes(clinic, otherPrescriber.actor)))).toBe(0)
})
