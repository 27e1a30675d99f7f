import type { Actor } from '../../../lib/domain/access/actor.ts'
import { type AskedBy, decideVisit, type LawFinding } from '../../../lib/domain/law/decide-visit.ts'
import type { LawMoment } from '../../../lib/domain/law/moment.ts'
import type { Act } from '../../../lib/domain/law/row.ts'
import { type LawVisit, lawVisitOf } from '../../../lib/domain/law/visit.ts'
import type { BookedVisit, World } from '../../../lib/domain/law/world.ts'
import type { AppointmentStatus } from '../../../lib/domain/scheduling/appointment-status.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { localDateOf } from '../../../lib/domain/time/practice-time.ts'
import { wellPrepared } from '../../support/door-answers.ts'
import { doseOf, leavingOf, noteOf, takenOf } from './acts.ts'
import {
  at,
  cycleOf,
  enrolled,
  group,
  hawthorn,
  heron,
  JOURNEY_DAY,
  orderOf,
  papers,
  plan,
  type SceneKind,
  visitsOf,
  wren,
} from './ready.ts'
import { calendar, desk, timeZone, world } from './world.ts'

/** A world in which one visit stands, who asks about it, and what they were told. */
export type Scene = {
  readonly kind: SceneKind
  readonly moment: LawMoment
  readonly world: World
  readonly actor: Actor
  readonly act: Act
  readonly now: Date
}

const idOf: Partial<Record<SceneKind, string>> = {
  preparation: 'before',
  integration: 'after',
  hour: 'hour',
  video: 'hour',
  evaluation: 'hour',
  seat: 'seat',
}
/** The visit a scene is about. */
export const aboutId = (kind: SceneKind): string => idOf[kind] ?? 'journey'

const statusAt: Readonly<Record<LawMoment, AppointmentStatus>> = {
  offer: 'confirmed',
  book: 'confirmed',
  move: 'confirmed',
  confirm: 'tentative',
  'check-in': 'confirmed',
  start: 'arrived',
  dose: 'in_progress',
  reading: 'in_progress',
  discharge: 'in_progress',
  complete: 'in_progress',
  sign: 'completed',
  bill: 'completed',
  cancel: 'confirmed',
  'no-show': 'confirmed',
}
const MONDAY = new Date('2026-11-23T15:00:00Z')
/** The moments at which a visit is written down or written anew. */
const isWriting = (moment: LawMoment) => moment === 'offer' || moment === 'book' || moment === 'move'
const isAhead = (moment: LawMoment) => isWriting(moment) || moment === 'confirm' || moment === 'cancel'

function nowAt(moment: LawMoment, { startsAt, endsAt }: BookedVisit): Date {
  if (isAhead(moment)) return MONDAY
  if (moment === 'check-in') return addMinutes(startsAt, -15)
  if (moment === 'start') return startsAt
  if (moment === 'dose' || moment === 'reading') return addMinutes(startsAt, 20)
  if (moment === 'no-show') return addMinutes(startsAt, 60)
  return endsAt
}

const rank = { before: 0, hour: 1, journey: 1, seat: 2, after: 3 } as const

/** The visits as they stand at a moment: what comes before is done once the day has come. */
function standing(kind: SceneKind, moment: LawMoment): BookedVisit[] {
  const own = aboutId(kind) as keyof typeof rank
  return visitsOf(kind).map((visit) => {
    if (visit.id === own) {
      const status = statusAt[moment]
      const began = status === 'in_progress' || status === 'completed'
      return { ...visit, status, startedAt: began ? visit.startsAt : null }
    }
    const isBefore = rank[visit.id as keyof typeof rank] < rank[own]
    return isBefore && !isAhead(moment) ? { ...visit, status: 'completed', startedAt: visit.startsAt } : visit
  })
}

/** A lawful world around a visit of a kind, as it is at a moment: whatever is asked then, nothing stands in the way. */
export function sceneOf(kind: SceneKind, moment: LawMoment): Scene {
  const visits = standing(kind, moment)
  const about = visits.find(({ id }) => id === aboutId(kind)) as BookedVisit
  const now = nowAt(moment, about)
  const ids = ['wren', 'lark', 'room', 'chair', 'hawthorn']
  const there = { startsAt: at(JOURNEY_DAY, '08:00'), endsAt: at(JOURNEY_DAY, '17:00'), prescriberId: 'hawthorn' }
  return {
    kind,
    moment,
    now,
    actor: desk.actor,
    act: {
      ...{ door: wellPrepared, reason: '', rest: 'keep', dose: doseOf(kind, now), leaving: leavingOf(kind, now) },
      note: noteOf(about.startsAt, about.endsAt),
      taken: takenOf(now),
    },
    world: world({
      now,
      today: localDateOf(now, timeZone),
      visits,
      cycles: visits.some(({ cycleId }) => cycleId !== null) ? [cycleOf(kind)] : [],
      client: { ...world().client, supervisedJourneys: 3, remsEnrollments: [enrolled] },
      clinicians: [wren(), { ...wren(), id: 'lark', name: 'Lark Linden' }],
      prescribers: [hawthorn()],
      referredTo: 'hawthorn',
      orders: [orderOf(kind)],
      eligibility: { verdict: 'eligible', validUntilOn: '2027-11-01', endedBecause: null },
      screen: {
        screeningId: 'screen',
        takenAt: at('2026-11-20', '09:00'),
        level: 'clear',
        points: [],
        pregnant: 'no',
        seriousCondition: 'no',
      },
      crisis: {
        ...world().crisis,
        answeredAt: at(JOURNEY_DAY, '08:00'),
        latest: { at: at(JOURNEY_DAY, '08:00'), level: 'none', isComplete: true },
      },
      documents: {
        current: papers.map((key) => ({ key, version: 1, validDays: null })),
        signed: papers.map((key) => ({ key, version: 1, signedOn: '2026-11-16', revoked: false })),
      },
      papers: new Map(papers.map((key) => [key, at('2026-11-16', '09:00')])),
      notices: [{ signedOn: '2026-11-16', validDays: 365, revokedOn: null, amount: null }],
      coverages: [plan()],
      facilities: [heron],
      groups: [group],
      presences: [
        { ...there, locationId: 'north', facilityId: null },
        { ...there, locationId: null, facilityId: 'heron' },
      ],
      calendars: new Map([...ids.map((id) => calendar(id)), calendar('client', { hours: null })].map((one) => [one.id, one])),
    }),
  }
}

/** The visit of a scene as the law looks at it; one that is only asked for stands nowhere yet, nor do those asked for with it. */
export function visitOf({ kind, moment, world: here }: Scene): { readonly visit: LawVisit; readonly world: World } {
  const booked = here.visits.find(({ id }) => id === aboutId(kind)) as BookedVisit
  const visit = lawVisitOf(here, booked)
  if (!isWriting(moment)) return { visit, world: here }
  const around = visit.around.map((one) => ({ ...one, stands: false }))
  if (moment === 'move') return { visit: { ...visit, stands: false, around }, world: here }
  const ids = new Set(visitsOf(kind).map(({ id }) => id))
  return {
    visit: { ...visit, booked: null, stands: false, around },
    world: { ...here, visits: here.visits.filter(({ id }) => !ids.has(id)) },
  }
}

/** What the law says of a scene. */
export function saidOf(scene: Scene, scope: 'all' | 'around' = 'all'): readonly LawFinding[] {
  const { visit, world: here } = visitOf(scene)
  const by: AskedBy = { actor: scene.actor, now: scene.now, act: scene.act }
  return decideVisit(here, visit, scene.moment, by, scope).findings
}
