import type { NamedMutant } from './named.ts'

const histories = 'tests/verify/histories/histories.test.ts'

const rowPath = 'lib/domain/law/row.ts'
const rowText = 'export const row = (given: Row): Row => given'

/** A row of the law that is asked at these moments no more. */
const unasked = (name: string, id: string, moments: readonly string[], test = histories): NamedMutant => ({
  name,
  path: rowPath,
  from: rowText,
  to: `${rowText.replace(/given$/, '')}given.id === '${id}' ? { ...given, at: Object.fromEntries(Object.entries(given.at).filter(([moment]) => !${JSON.stringify(moments)}.includes(moment))) } : given`,
  test,
})

const onTheDay = ['start', 'dose']

/** Serious faults of before that a hundred histories find when their mending is taken out, or the test that is nearer. */
export const mutantsInHistories: readonly NamedMutant[] = [
  {
    name: 'a health screen that stops, stops',
    path: 'lib/domain/law/asks-journey.ts',
    from: 'ruleScreenStands(world.screen, visit.on)',
    to: '[]',
    test: histories,
  },
  unasked('a health screen is asked until the dose', 'screen.stops', onTheDay),
  unasked('a danger that is open is asked until the dose', 'safety.high', onTheDay),
  unasked('the verdict of the prescriber is asked until the dose', 'eligibility.verdict', onTheDay),
  unasked('the consent is asked until the dose', 'papers.signed', onTheDay),
  unasked('the ride agreement is asked until the dose', 'ride.agreed', onTheDay),
  unasked('the papers of the prescriber are asked until the dose', 'prescriber.standing', onTheDay),
  unasked('somebody too young is asked about at every moment', 'client.age', ['book', 'move', 'confirm', 'check-in', 'start', 'dose']),
  unasked('an order that ended before the start is asked about at the start', 'order.ended', ['start']),
  unasked('whoever acts has to be able to', 'actor.able', ['start', 'dose', 'complete']),
  unasked('a visit is of its day', 'day.today', ['check-in', 'start', 'dose', 'complete']),
  unasked('a stop of the day stands whatever is measured later', 'reading.stop-of-day', ['dose']),
  unasked('the warning about ketamine at home is asked until the dose', 'home.warning', onTheDay),
  unasked('the enrolment for esketamine is asked until the dose', 'esketamine.enrolled', onTheDay),
  unasked('whoever prescribes esketamine is there until the dose', 'prescriber.present', onTheDay),
  unasked('a grown person who stays is asked about until the dose', 'sitter.adult', ['confirm', 'check-in', 'start', 'dose']),
  unasked('where somebody by video is today is asked until the dose', 'place.today', ['check-in', 'start', 'dose']),
  unasked('the certificate of the place is asked until the dose', 'route.certificate', [
    'book',
    'move',
    'confirm',
    'check-in',
    'start',
    'dose',
  ]),
  unasked('a day on which somebody is away or the place is closed is not confirmed', 'time.away', ['book', 'move', 'confirm']),
  {
    name: 'the papers asked about are those of whoever signed the live order',
    path: 'lib/domain/law/visit.ts',
    from: "order?.status === 'active' ? order.prescriberId : world.referredTo",
    to: 'world.referredTo ?? order?.prescriberId',
    test: histories,
  },
  {
    name: 'licences are asked of the state the visit is in',
    path: 'lib/domain/law/visit.ts',
    from: '=> placeOf(visit, world).state',
    to: '=> world.client.state',
    test: histories,
  },
  {
    name: 'every kind of visit is asked about before it is confirmed',
    path: 'lib/commands/scheduling/confirm-appointment.ts',
    from: 'if (stops.length > 0)',
    to: "if (row.kind === 'journey' && stops.length > 0)",
    test: histories,
  },
  {
    name: 'every kind of visit is asked about at the door',
    path: 'lib/commands/journeys/check-in.ts',
    from: 'if (stops.length > 0)',
    to: "if (row.kind === 'journey' && stops.length > 0)",
    test: histories,
  },
  {
    name: 'a reading after the dose is judged',
    path: 'lib/commands/journeys/record-vitals.ts',
    from: 'if (level !== null)',
    to: "if (level !== null && moment === 'before')",
    test: histories,
  },
  {
    name: 'a dose against the gate tells somebody',
    path: 'lib/commands/journeys/record-taken-dose.ts',
    from: 'await raiseAlert(tx, {',
    to: 'void (async (..._unsaid: unknown[]) => raiseAlert)(tx, {',
    test: 'tests/commands/journeys/what-happened.test.ts',
  },
  {
    name: 'a referral that ends ends its orders',
    path: 'lib/commands/prescribers/end-referral.ts',
    from: "if (toPrescriberId === null) await endOrder(tx, practiceId, order.id, { status: 'revoked', by, why, now })",
    to: 'if (toPrescriberId === null) void endOrder',
    test: histories,
  },
  {
    name: 'a changed fact puts confirmed visits back to wait',
    path: 'lib/commands/law/follow-up.ts',
    from: 'if (!change) return null',
    to: "if (!change || change.of === 'client') return null",
    test: histories,
  },
  {
    name: 'a changed fact of the practice puts confirmed visits back to wait',
    path: 'lib/commands/law/recheck-visits.ts',
    from: 'const reopened = await reopenVisits(tx, { practiceId, clientId, facts, now })',
    to: 'const reopened = reopenVisits.length * facts.length * 0 * now.getTime()',
    test: histories,
  },
  {
    name: 'a journey without a dose can end',
    path: 'lib/commands/journeys/end-journey.ts',
    from: 'if (findings.length > 0)',
    to: 'if (findings.length > 0 || !doseWasTaken)',
    test: 'tests/commands/journeys/endings.test.ts',
  },
  {
    name: 'a cycle is called off as a whole',
    path: 'lib/commands/scheduling/call-off.ts',
    from: "how.rest === 'cancel' ? others : []",
    to: "how.rest === 'cancel' ? others.slice(0, 0) : []",
    test: 'tests/commands/law/reopen.test.ts',
  },
  {
    name: 'a cycle that lacks a visit can be booked again',
    path: 'lib/commands/scheduling/call-off.ts',
    from: 'if (given === 0)',
    to: 'if (given > 0)',
    test: histories,
  },
  unasked(
    'whoever calls off one visit of a cycle says what becomes of the others',
    'cycle.whole',
    ['cancel', 'no-show'],
    'tests/commands/law/reopen.test.ts',
  ),
  {
    name: 'one sitting of the safety questions keeps its form',
    path: 'lib/data/views/safety-sitting.ts',
    from: 'current?.form ?? formOfNext(episodes)',
    to: 'formOfNext(episodes)',
    test: 'tests/commands/clients/safety.test.ts',
  },
  {
    name: 'what is answered within a sitting is weighed by the form it began with',
    path: 'lib/commands/clients/record-cssrs.ts',
    from: 'const form = current?.form ?? sitting.form',
    to: 'const form = sitting.form',
    test: 'tests/commands/clients/safety.test.ts',
  },
  {
    name: 'a danger stays until a clinician closes it',
    path: 'lib/domain/clients/safety-episode.ts',
    from: "level === 'moderate' || level === 'high'",
    to: "level === 'moderate' && level !== 'moderate'",
    test: histories,
  },
  {
    name: 'what a policy was set aside for is kept with the cycle',
    path: 'lib/commands/scheduling/visit-columns.ts',
    from: 'cycleId: visit.cycle?.id ?? null',
    to: 'cycleId: null',
    test: 'tests/commands/scheduling/move-appointment.test.ts',
  },
  {
    name: 'a reading that came back is kept with its numbers',
    path: 'components/journeys/outbox-queue.ts',
    from: "outcome.status === 'done'",
    to: "outcome.status !== 'refused'",
    test: 'tests/components/journey-outbox.test.ts',
  },
]
