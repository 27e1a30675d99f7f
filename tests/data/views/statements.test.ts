import { expect, test } from 'vitest'
import { takePayment } from '@/lib/commands/billing/take-payment'
import { scheduleVisit } from '@/lib/commands/scheduling/schedule-visit'
import { atOnce } from '@/lib/data/at-once'
import { PageReads } from '@/lib/data/page-reads'
import { loadSession } from '@/lib/data/records/sign-in'
import type { Tx } from '@/lib/data/scope'
import { listAcceptedPlans } from '@/lib/data/views/accepted-plans'
import { listOwnAlerts } from '@/lib/data/views/alerts'
import { findAppeals } from '@/lib/data/views/appeals'
import { listAuditEvents } from '@/lib/data/views/audit-trail'
import { listClinicianNames, listGroups, listPlaces, listVisits } from '@/lib/data/views/calendar'
import { listMonthVisits } from '@/lib/data/views/calendar-month'
import { findCareTeam, listPrimaryCandidates } from '@/lib/data/views/care-team'
import { findClientHeader } from '@/lib/data/views/client-header'
import { listClients } from '@/lib/data/views/client-list'
import { findClientOverview } from '@/lib/data/views/client-overview'
import { findClientStanding } from '@/lib/data/views/client-standing'
import { listConsults } from '@/lib/data/views/consults'
import { listBalances } from '@/lib/data/views/desk'
import { listArrivals } from '@/lib/data/views/desk-arrivals'
import { listExtensions } from '@/lib/data/views/extensions'
import { findFormatPrices } from '@/lib/data/views/format-prices'
import { listOutcomeSeries } from '@/lib/data/views/instruments'
import { listLikelyCharts } from '@/lib/data/views/merging'
import { countNewThreads, listInbox, listThreads } from '@/lib/data/views/messages'
import { findClientMoney } from '@/lib/data/views/money'
import { listClaims } from '@/lib/data/views/money-claims'
import { findMoneyStanding } from '@/lib/data/views/money-standing'
import { findStanding } from '@/lib/data/views/news'
import { listNotes, listOwnPsychotherapyNotes } from '@/lib/data/views/notes'
import { listOwnClients } from '@/lib/data/views/own-clients'
import { listSeatWaits } from '@/lib/data/views/own-groups'
import { findOwnWishes } from '@/lib/data/views/own-wishes'
import { findOwnWork } from '@/lib/data/views/own-work'
import { findPayerCodes, listUnitLimits } from '@/lib/data/views/payer-codes'
import { findPortalHome } from '@/lib/data/views/portal-home'
import { listPortalVisits } from '@/lib/data/views/portal-visits'
import { findPrescriberWords } from '@/lib/data/views/prescriber-words'
import { listLooks, listOrphanedOrders, listOwnReferrals } from '@/lib/data/views/prescribing'
import { findRegimen, listCyclePrices } from '@/lib/data/views/regimen'
import { listColleagues, listTasks } from '@/lib/data/views/tasks'
import { listAbsences } from '@/lib/data/views/time-off'
import { listKeptTimes } from '@/lib/data/views/time-wait'
import { findToday } from '@/lib/data/views/today'
import { findTrailState } from '@/lib/data/views/trail-state'
import { listUnbilled } from '@/lib/data/views/unbilled'
import type { SignedInActor } from '@/lib/domain/access/actor'
import { monthWeeks } from '@/lib/domain/scheduling/month-of-visits'
import { addDays } from '@/lib/domain/time/local'
import { callsIn } from '../../support/calls'
import { done, openClinic } from '../../support/clinic'

type Reading = (tx: Tx) => Promise<unknown>

/** The day that is looked at: a visit is booked some days ahead. */
const DAYS_AHEAD = 2

/** A practice with one client of whom every list has something. */
async function busyClinic() {
  const clinic = await openClinic()
  const client = await clinic.client()
  const day = addDays(clinic.today, DAYS_AHEAD)
  await clinic.referred(client)
  await clinic.order(client)
  await clinic.regimen(client)
  const desk = clinic.billingLead.actor
  const visit = { clientId: client.id, locationId: clinic.locationId, kind: 'follow_up', setting: 'office' }
  await done(clinic.run(scheduleVisit, { ...visit, on: day, at: '15:00', clinicianId: clinic.therapist.clinicianId }, desk))
  await done(clinic.run(takePayment, { clientId: client.id, amount: '40.00', method: 'cash', reference: '', note: '' }, desk))
  return { clinic, client, day }
}

/** What a page, its frame and its header ask of the database, once the process has seen it; BEGIN and COMMIT are not counted. */
async function statementsOf(actor: SignedInActor, reads: readonly Reading[]): Promise<readonly string[]> {
  const { practiceId } = actor
  const ask = async () => {
    const page = new PageReads()
    await page.open({ role: 'system', practiceId, job: 'session' }, async (tx) => {
      await loadSession(tx, practiceId, 'of nobody')
      return { actor }
    })
    await Promise.all(reads.map((read) => page.read(actor, read)))
  }
  for (let time = 0; time < 3; time += 1) await ask()
  const { calls } = await callsIn(ask)
  return calls.filter((call) => !/^(?:BEGIN|COMMIT)\b/.test(call))
}

const { clinic, client, day } = await busyClinic()
const { now, today: on, timeZone, locationId } = clinic
const own = { role: 'client', practiceId: clinic.practiceId, userId: client.actor.userId, duties: [], clientId: client.id } as const
const desk = clinic.billingLead.actor
const therapist = clinic.therapist.actor
const admin = clinic.admin.actor
const prescriber = clinic.prescriber.actor
const { id } = client
const frame = (actor: SignedInActor) => async (tx: Tx) => {
  await findStanding(tx, actor)
  return listOwnAlerts(tx, actor)
}
const header = (actor: SignedInActor) => (tx: Tx) => findClientHeader(tx, actor, id, now)
const week = { start: now, end: new Date(now.getTime() + 7 * 86_400_000), locationId }
const trail = { search: '', outcomes: [], roles: [], from: null, before: null, page: 1 }

const pages: readonly (readonly [string, number, SignedInActor, readonly Reading[]])[] = [
  [
    'today, desk',
    8,
    desk,
    [
      frame(desk),
      (tx) => atOnce({ day: findToday(tx, desk, { locationId, on: day, now }), accepted: listAcceptedPlans(tx, desk, on, timeZone) }),
    ],
  ],
  [
    'today, therapist',
    8,
    therapist,
    [
      frame(therapist),
      (tx) => atOnce({ day: findToday(tx, therapist, { locationId, on: day, now }), own: findOwnWork(tx, therapist, now) }),
    ],
  ],
  [
    'calendar week',
    8,
    desk,
    [
      frame(desk),
      async (tx) => {
        await listPlaces(tx, desk, { from: on, to: addDays(on, 6) })
        return atOnce({
          ...{ visits: listVisits(tx, desk, week), groups: listGroups(tx, desk, week) },
          ...{ names: listClinicianNames(tx, desk), absences: listAbsences(tx, desk, week) },
        })
      },
    ],
  ],
  [
    'calendar month',
    8,
    desk,
    [
      frame(desk),
      async (tx) => {
        await listPlaces(tx, desk, monthWeeks(on))
        return atOnce({
          visits: listMonthVisits(tx, desk, week),
          ...{ names: listClinicianNames(tx, desk), absences: listAbsences(tx, desk, week) },
        })
      },
    ],
  ],
  [
    'tasks',
    8,
    desk,
    [frame(desk), (tx) => atOnce({ people: listColleagues(tx, desk), tasks: listTasks(tx, desk, { whose: 'mine', isDone: false }) })],
  ],
  ['messages', 8, desk, [frame(desk), (tx) => listInbox(tx, desk, { isArchived: false })]],
  ['consults', 8, desk, [frame(desk), (tx) => listConsults(tx, desk, now)]],
  ['clients', 8, desk, [frame(desk), (tx) => listClients(tx, desk, { now })]],
  [
    'client overview',
    8,
    desk,
    [
      frame(desk),
      header(desk),
      (tx) =>
        atOnce({
          overview: findClientOverview(tx, desk, id, now, timeZone),
          team: findCareTeam(tx, desk, id, on),
          candidates: listPrimaryCandidates(tx, desk, id, on),
          standing: findClientStanding(tx, desk, id),
          likely: listLikelyCharts(tx, desk, id),
        }),
    ],
  ],
  ['client money', 8, desk, [frame(desk), header(desk), (tx) => findClientMoney(tx, desk, id)]],
  [
    'client notes',
    8,
    therapist,
    [
      frame(therapist),
      header(therapist),
      (tx) => atOnce({ notes: listNotes(tx, therapist, id, now), own: listOwnPsychotherapyNotes(tx, therapist, id, now) }),
    ],
  ],
  [
    'client regimen',
    8,
    therapist,
    [
      frame(therapist),
      header(therapist),
      (tx) => {
        const found = findRegimen(tx, therapist, id)
        return atOnce({
          regimen: found,
          prices: listCyclePrices(tx, therapist, id, { cycles: found.then((plan) => plan?.cycles ?? []), today: on }),
          extensions: listExtensions(tx, therapist, id),
          series: listOutcomeSeries(tx, therapist, id, now, timeZone),
        })
      },
    ],
  ],
  [
    'claims',
    8,
    desk,
    [
      frame(desk),
      (tx) =>
        atOnce({
          claims: listClaims(tx, desk),
          unbilled: listUnbilled(tx, desk),
          known: findPayerCodes(tx, desk),
          limits: listUnitLimits(tx, desk),
        }),
    ],
  ],
  ['balances', 8, desk, [frame(desk), (tx) => atOnce({ rows: listBalances(tx, desk, on), visits: listArrivals(tx, desk, day) })]],
  [
    'audit trail',
    8,
    admin,
    [frame(admin), (tx) => atOnce({ state: findTrailState(tx, admin), events: listAuditEvents(tx, admin, trail, now) })],
  ],
  [
    'portal home',
    4,
    own,
    [
      (tx) => countNewThreads(tx, own),
      (tx) =>
        atOnce({
          home: findPortalHome(tx, own, now, timeZone),
          seats: listSeatWaits(tx, own, now),
          times: listKeptTimes(tx, own, now),
        }),
    ],
  ],
  ['portal visits', 8, own, [(tx) => countNewThreads(tx, own), (tx) => listPortalVisits(tx, own, now)]],
  ['portal messages', 8, own, [(tx) => countNewThreads(tx, own), (tx) => listThreads(tx, own, {})]],
  [
    'portal money',
    8,
    own,
    [
      (tx) => countNewThreads(tx, own),
      (tx) =>
        atOnce({
          standing: findMoneyStanding(tx, own, id, on),
          money: findClientMoney(tx, own, id),
          own: findOwnWishes(tx, own, id),
          scale: findAppeals(tx, own, id, on),
          prices: findFormatPrices(tx, own, id, [on], on),
        }),
    ],
  ],
  [
    'referrals',
    8,
    prescriber,
    [
      (tx) => listOwnAlerts(tx, prescriber),
      (tx) =>
        atOnce({
          words: findPrescriberWords(tx, prescriber, now),
          waiting: listOwnReferrals(tx, prescriber),
          mine: listOwnClients(tx, prescriber, { now }),
          looks: listLooks(tx, prescriber),
          orphaned: listOrphanedOrders(tx, prescriber),
        }),
    ],
  ],
]

test.each(pages)('%s is read in %i statements', async (what, most, actor, reads) => {
  const statements = await statementsOf(actor, reads)
  const told = statements.map((call, index) => `${index + 1}  ${call.slice(0, 160)}`)
  if (process.env.SHOW_CALLS) process.stdout.write(`${what}: ${statements.length}\n`)
  expect(statements.length, `${what} asks ${statements.length} statements:\n${told.join('\n')}`).toBeLessThanOrEqual(most)
})
