import type { Command } from '../../../lib/commands/command.ts'
import type { Tx } from '../../../lib/data/scope.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import type { Clinic } from '../../support/clinic.ts'

const view = {
  alerts: await import('../../../lib/data/views/alerts.ts'),
  appeals: await import('../../../lib/data/views/appeals.ts'),
  attachments: await import('../../../lib/data/views/attachments.ts'),
  audit: await import('../../../lib/data/views/audit-trail.ts'),
  calendar: await import('../../../lib/data/views/calendar.ts'),
  claims: await import('../../../lib/data/views/money-claims.ts'),
  clients: await import('../../../lib/data/views/client-list.ts'),
  collections: await import('../../../lib/data/views/desk-collections.ts'),
  consults: await import('../../../lib/data/views/consults.ts'),
  consultTimes: await import('../../../lib/data/views/consult-times.ts'),
  coverage: await import('../../../lib/data/views/coverage.ts'),
  credentials: await import('../../../lib/data/views/own-credentials.ts'),
  dayClose: await import('../../../lib/data/views/day-close.ts'),
  desk: await import('../../../lib/data/views/desk.ts'),
  documents: await import('../../../lib/data/views/documents.ts'),
  formatPrices: await import('../../../lib/data/views/format-prices.ts'),
  header: await import('../../../lib/data/views/client-header.ts'),
  instruments: await import('../../../lib/data/views/instruments.ts'),
  messages: await import('../../../lib/data/views/messages.ts'),
  money: await import('../../../lib/data/views/money.ts'),
  moneyStanding: await import('../../../lib/data/views/money-standing.ts'),
  news: await import('../../../lib/data/views/news.ts'),
  notes: await import('../../../lib/data/views/notes.ts'),
  opening: await import('../../../lib/data/views/opening.ts'),
  ownWishes: await import('../../../lib/data/views/own-wishes.ts'),
  ownWork: await import('../../../lib/data/views/own-work.ts'),
  portalHome: await import('../../../lib/data/views/portal-home.ts'),
  portalVisits: await import('../../../lib/data/views/portal-visits.ts'),
  prescriberWords: await import('../../../lib/data/views/prescriber-words.ts'),
  prescribing: await import('../../../lib/data/views/prescribing.ts'),
  presences: await import('../../../lib/data/views/presences.ts'),
  record: await import('../../../lib/data/views/client-record.ts'),
  referred: await import('../../../lib/data/views/referred-client.ts'),
  regimen: await import('../../../lib/data/views/regimen.ts'),
  search: await import('../../../lib/data/views/search.ts'),
  standing: await import('../../../lib/data/views/client-standing.ts'),
  tasks: await import('../../../lib/data/views/tasks.ts'),
  ownClients: await import('../../../lib/data/views/own-clients.ts'),
  today: await import('../../../lib/data/views/today.ts'),
  unbilled: await import('../../../lib/data/views/unbilled.ts'),
  visit: await import('../../../lib/data/views/visit.ts'),
  visitOptions: await import('../../../lib/data/views/visit-options.ts'),
}
const { loadTimeWait, loadTimeWaits } = await import('../../../lib/data/records/time-waits.ts')
const { loadFeedOwner } = await import('../../../lib/data/records/calendar-feeds.ts')
const { loadMissedFee } = await import('../../../lib/data/records/missed-fees.ts')
const { bookConsult } = await import('../../../lib/commands/consults/book-consult.ts')
const { takePayment } = await import('../../../lib/commands/billing/take-payment.ts')
const { joinGroup } = await import('../../../lib/commands/scheduling/join-group.ts')
const { scheduleCycle } = await import('../../../lib/commands/scheduling/schedule-cycle.ts')
const { scheduleVisit } = await import('../../../lib/commands/scheduling/schedule-visit.ts')
const { moveAppointment } = await import('../../../lib/commands/scheduling/move-appointment.ts')
const { cancelAppointment } = await import('../../../lib/commands/scheduling/cancel-appointment.ts')
const { together } = await import('../../../lib/data/together.ts')
const { done } = await import('../../support/clinic.ts')

/** Somebody who was here for years, and a visit of theirs that is ahead; somebody new with a cycle to book, and a group with a seat. */
export type Grown = {
  readonly clientId: string
  readonly visitAhead: string
  readonly sequence: number
  readonly newcomerId: string
  readonly cycleId: string
  readonly groupId: string
}

/** What a page reads, or what somebody does. */
export type Work = { readonly isRead: boolean; readonly run: () => Promise<unknown> }

/** What people of a grown practice ask the most, by name. */
export function askedMost(
  clinic: Clinic,
  { clientId, visitAhead, sequence, newcomerId, cycleId, groupId }: Grown,
): ReadonlyMap<string, Work> {
  const { practiceId, locationId, today, now, timeZone, visitor } = clinic
  const desk = clinic.frontDesk.actor
  const therapist = clinic.therapist.actor
  const admin = clinic.admin.actor
  const client = { role: 'client', practiceId, userId: clinic.frontDesk.userId, duties: [], clientId } as const
  const prescriber = clinic.prescriber.actor
  const system = { role: 'system', practiceId, job: 'offer-times' } as const
  const as = (actor: Actor, read: (tx: Tx) => Promise<unknown>): Work => ({
    isRead: true,
    run: () => clinic.read(actor, (tx) => together(() => read(tx))),
  })
  const does = (run: () => Promise<unknown>): Work => ({ isRead: false, run })
  const week = { start: now, end: new Date(now.getTime() + 7 * 86_400_000), locationId }
  const on = addDays(today, 1)
  const give = <Input>(command: Command<never, Input, unknown, unknown>, input: Input, actor: Actor) =>
    done(clinic.run(command as never, input, actor))
  const trail = { search: '', outcomes: [], roles: [], from: null, before: null, page: 1 }
  const call = {
    ...{ name: 'Sage Thistle', email: 'sage.thistle@example.com', phone: '555 555 0142', zip: '65203', state: 'MO', indication: 'anxiety' },
    ...{ coverageType: 'not_sure', hasPrescriber: 'unknown', openedAt: now.getTime() - 60_000 },
  }
  const booked = {
    clientId,
    locationId,
    kind: 'follow_up',
    setting: 'office',
    on: addDays(today, 45),
    at: '09:00',
    clinicianId: clinic.therapist.clinicianId,
  }
  const journey = { cycleId, locationId, format: 'B', setting: 'office', journeyOn: addDays(today, 51), journeyAt: '10:00' }
  return new Map([
    ['today, desk', as(desk, (tx) => view.today.findToday(tx, desk, { locationId, on: today, now }))],
    [
      'today, therapist',
      as(therapist, (tx) => view.today.findToday(tx, therapist, { locationId, on: today, now, clinicianId: therapist.clinicianId })),
    ],
    ['own work', as(therapist, (tx) => view.ownWork.findOwnWork(tx, therapist, now))],
    ['opening checklist', as(admin, (tx) => view.opening.findOpening(tx, admin, today))],
    ['calendar, a week', as(desk, (tx) => view.calendar.listVisits(tx, desk, week))],
    ['calendar, groups', as(desk, (tx) => view.calendar.listGroups(tx, desk, week))],
    ['clients', as(desk, (tx) => view.clients.listClients(tx, desk, { now }))],
    ['clients, found', as(desk, (tx) => view.clients.listClients(tx, desk, { now, query: 'grove' }))],
    ['search', as(desk, (tx) => view.search.searchClients(tx, desk, 'fern gro'))],
    ['search, papers', as(desk, (tx) => view.search.searchPapers(tx, desk, 'G100'))],
    ['consults', as(desk, (tx) => view.consults.listConsults(tx, desk, now))],
    ['consult times', as(visitor, (tx) => view.consultTimes.findConsultTimes(tx, practiceId, now))],
    ['tasks', as(desk, (tx) => view.tasks.listTasks(tx, desk, { whose: 'mine', isDone: false }))],
    ['tasks, done', as(desk, (tx) => view.tasks.listTasks(tx, desk, { whose: 'all', isDone: true }))],
    ['messages', as(desk, (tx) => view.messages.listThreads(tx, desk, {}))],
    ['messages, new', as(desk, (tx) => view.messages.countNewThreads(tx, desk))],
    ['news', as(desk, (tx) => view.news.findStanding(tx, desk))],
    ['balances', as(desk, (tx) => view.desk.listBalances(tx, desk, today))],
    ['to collect today', as(desk, (tx) => view.collections.listDayCollections(tx, desk, today))],
    ['claims', as(desk, (tx) => view.claims.listClaims(tx, desk))],
    ['claims, found', as(desk, (tx) => view.claims.listClaims(tx, desk, { search: 'moss', sort: 'client' }))],
    ['not billed', as(desk, (tx) => view.unbilled.listUnbilled(tx, desk))],
    ['day at the desk', as(desk, (tx) => view.dayClose.findDayAtTheDesk(tx, desk, { day: null, today }))],
    ['chart, header', as(desk, (tx) => view.header.findClientHeader(tx, desk, clientId, now))],
    ['chart, standing', as(desk, (tx) => view.standing.findClientStanding(tx, desk, clientId))],
    ['chart, record', as(desk, (tx) => view.record.findClientRecord(tx, desk, clientId))],
    ['chart, coverage', as(desk, (tx) => view.coverage.findClientCoverage(tx, desk, clientId))],
    ['chart, money', as(desk, (tx) => view.money.findClientMoney(tx, desk, clientId))],
    ['chart, money standing', as(desk, (tx) => view.moneyStanding.findMoneyStanding(tx, desk, clientId, today))],
    ['chart, notes', as(therapist, (tx) => view.notes.listNotes(tx, therapist, clientId, now))],
    ['chart, regimen', as(therapist, (tx) => view.regimen.findRegimen(tx, therapist, clientId))],
    ['chart, orders', as(therapist, (tx) => view.prescribing.listOrders(tx, therapist, clientId))],
    ['visit', as(desk, (tx) => view.visit.findVisit(tx, desk, visitAhead, now))],
    ['visit, options', as(desk, (tx) => view.visitOptions.findVisitOptions(tx, desk, { clientId, asked: { on }, now }))],
    ['visit, an earlier time', as(client, (tx) => loadTimeWait(tx, practiceId, visitAhead))],
    ['who waits for an earlier time', as(system, (tx) => loadTimeWaits(tx, practiceId))],
    ['whose calendar a secret opens', as(system, (tx) => loadFeedOwner(tx, practiceId, 'nobody'))],
    ['visit, missed', as(desk, (tx) => loadMissedFee(tx, practiceId, visitAhead))],
    ['visit, where to', as(desk, (tx) => view.visitOptions.findMoveOptions(tx, desk, { appointmentId: visitAhead, asked: {}, now }))],
    ['trail', as(admin, (tx) => view.audit.listAuditEvents(tx, admin, trail, now))],
    ['portal, home', as(client, (tx) => view.portalHome.findPortalHome(tx, client, now, timeZone))],
    ['portal, visits', as(client, (tx) => view.portalVisits.listPortalVisits(tx, client, now))],
    ['portal, money', as(client, (tx) => view.money.findClientMoney(tx, client, clientId))],
    ['portal, money standing', as(client, (tx) => view.moneyStanding.findMoneyStanding(tx, client, clientId, today))],
    ['portal, wishes', as(client, (tx) => view.ownWishes.findOwnWishes(tx, client, clientId))],
    ['portal, appeals', as(client, (tx) => view.appeals.findAppeals(tx, client, clientId, today))],
    ['portal, prices', as(client, (tx) => view.formatPrices.findFormatPrices(tx, client, clientId, [on], today))],
    ['portal, a visit', as(client, (tx) => view.portalVisits.findPortalVisit(tx, client, visitAhead))],
    ['portal, messages', as(client, (tx) => view.messages.listThreads(tx, client, {}))],
    ['portal, new messages', as(client, (tx) => view.messages.countNewThreads(tx, client))],
    ['portal, regimen', as(client, (tx) => view.regimen.findRegimen(tx, client, clientId))],
    ['portal, outcomes', as(client, (tx) => view.instruments.listOutcomeSeries(tx, client, clientId, now, timeZone))],
    ['portal, documents', as(client, (tx) => view.documents.listClientDocuments(tx, client, clientId, now, timeZone))],
    ['portal, files', as(client, (tx) => view.attachments.listAttachments(tx, client, clientId))],
    ['prescriber, words', as(prescriber, (tx) => view.prescriberWords.findPrescriberWords(tx, prescriber, now))],
    ['prescriber, waiting', as(prescriber, (tx) => view.prescribing.listOwnReferrals(tx, prescriber))],
    ['prescriber, clients', as(prescriber, (tx) => view.ownClients.listOwnClients(tx, prescriber, { now }))],
    ['prescriber, looks', as(prescriber, (tx) => view.prescribing.listLooks(tx, prescriber))],
    ['prescriber, left orders', as(prescriber, (tx) => view.prescribing.listOrphanedOrders(tx, prescriber))],
    ['prescriber, alerts', as(prescriber, (tx) => view.alerts.listOwnAlerts(tx, prescriber))],
    ['prescriber, a client', as(prescriber, (tx) => view.referred.findReferredClient(tx, prescriber, newcomerId, now))],
    ['prescriber, orders', as(prescriber, (tx) => view.prescribing.listOrders(tx, prescriber, newcomerId))],
    ['prescriber, credentials', as(prescriber, (tx) => view.credentials.listOwnCredentials(tx, prescriber))],
    ['prescriber, presences', as(prescriber, (tx) => view.presences.listPresences(tx, prescriber, now))],
    ['consult.book', does(() => give(bookConsult as never, { ...call, startsAt: '2026-12-23T15:00:00Z' }, visitor))],
    ['cycle.schedule', does(() => give(scheduleCycle as never, journey, desk))],
    ['group.join', does(() => give(joinGroup as never, { groupId, clientId: newcomerId }, desk))],
    ['visit.schedule', does(() => give(scheduleVisit as never, booked, desk))],
    [
      'appointment.move',
      does(() => give(moveAppointment as never, { appointmentId: visitAhead, sequence, on: addDays(today, 44), at: '10:00' }, desk)),
    ],
    ['appointment.cancel', does(() => give(cancelAppointment as never, { appointmentId: visitAhead, reason: 'They asked.' }, desk))],
    ['payment.take', does(() => give(takePayment as never, { clientId, amount: '40.00', method: 'cash', reference: '', note: '' }, desk))],
  ])
}
