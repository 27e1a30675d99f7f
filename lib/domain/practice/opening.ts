import type { Credential } from '../credentials/credential.ts'
import { credentialsOf, standingOf } from '../credentials/standing.ts'
import type { LocalDate } from '../time/local.ts'
import { isReviewDue } from './site/said-on-the-site.ts'

/** What a practice wants to be able to do. */
export const openingGoals = ['call', 'visit', 'journey', 'claim'] as const
export type OpeningGoal = (typeof openingGoals)[number]

/** What must be there first, in the order in which it is best seen to, and what each is needed for. */
export const openingNeeds = {
  mail: ['call'],
  locations: ['call', 'visit'],
  rooms: ['visit'],
  clinicians: ['call', 'visit'],
  hours: ['call', 'visit'],
  licences: ['visit'],
  documents: ['visit'],
  site: ['call'],
  rates: ['visit', 'claim'],
  tiers: ['visit'],
  prescribers: ['journey'],
  facilities: ['journey'],
  numbers: ['claim'],
  payers: ['claim'],
} as const satisfies Readonly<Record<string, readonly OpeningGoal[]>>
export type OpeningStep = keyof typeof openingNeeds

type Dated = { readonly from: LocalDate; readonly to: LocalDate | null }
type Holder = { readonly name: string; readonly credentials: readonly Credential[] }

/** How things stand in the practice today. Of people and places only those in use. */
export type OpeningFacts = {
  readonly today: LocalDate
  /** NPI, EIN and taxonomy code of the practice; empty where it has none yet. */
  readonly numbers: { readonly npi: string; readonly ein: string; readonly taxonomy: string }
  readonly locations: readonly { readonly name: string; readonly isOpen: boolean; readonly rooms: number; readonly holdsStock: boolean }[]
  readonly clinicians: readonly (Holder & {
    readonly signsIn: boolean
    readonly takesNewClients: boolean
    readonly hours: readonly Dated[]
  })[]
  readonly prescribers: readonly (Holder & { readonly signsIn: boolean; readonly prescribesForHome: boolean })[]
  /** A facility whose hours nobody keeps is open at any hour. */
  readonly facilities: readonly { readonly name: string; readonly chairs: number; readonly certifiedTo: LocalDate | null }[]
  /** What each service is billed by, and what the practice charges. */
  readonly services: readonly { readonly label: string; readonly code: string | null }[]
  readonly rates: readonly (Dated & { readonly code: string })[]
  readonly payers: readonly { readonly name: string; readonly electronicId: string | null; readonly isRead: boolean }[]
  readonly tiers: readonly Dated[]
  /** The documents in force, as one text, and the text an admin said to have read last. */
  readonly documents: { readonly inForce: string; readonly read: string | null }
  /** The parts that are shown on the public pages, each with the name of its page and the day it was last read over, and since when that counts. */
  readonly site: { readonly parts: readonly { readonly name: string; readonly reviewedOn: LocalDate | null }[]; readonly since: LocalDate }
  /** When a test letter was handed over, and when one was last asked for. */
  readonly mail: { readonly sentAt: Date | null; readonly askedAt: Date | null }
}

/** How one thing stands. `lapsed`: it was there, and ended. `waits`: asked for, not answered yet. */
export type OpeningState = 'done' | 'open' | 'waits' | 'lapsed'
type Found = { readonly state: OpeningState; readonly names: readonly string[] }

export type OpeningLine = Found & { readonly step: OpeningStep; readonly unlocks: readonly OpeningGoal[] }

export type Opening = {
  readonly lines: readonly OpeningLine[]
  /** For each goal how many things are left. */
  readonly left: Readonly<Record<OpeningGoal, number>>
  readonly isDone: boolean
}

/** What is there, what is missing and what has lapsed before a call can be booked, a client seen, a medicine session held, a claim sent. */
export function openingOf(facts: OpeningFacts): Opening {
  const lines = (Object.keys(openingNeeds) as OpeningStep[]).map(
    (step): OpeningLine => ({ step, unlocks: openingNeeds[step], ...looks[step](facts) }),
  )
  const left = Object.fromEntries(
    openingGoals.map((goal) => [goal, lines.filter(({ unlocks, state }) => state !== 'done' && unlocks.includes(goal)).length]),
  ) as Record<OpeningGoal, number>
  return { lines, left, isDone: lines.every(({ state }) => state === 'done') }
}

const done: Found = { state: 'done', names: [] }
const open = (names: readonly string[] = []): Found => ({ state: 'open', names })

/** Done when there is at least one and each of them holds; else those that do not, by name. */
function each<Row>(rows: readonly Row[], nameOf: (row: Row) => string, holds: (row: Row) => boolean): Found {
  if (rows.length === 0) return open()
  const names = rows.filter((row) => !holds(row)).map(nameOf)
  return names.length === 0 ? done : open(names)
}

const named = ({ name }: { readonly name: string }) => name
const holdsOn = ({ from, to }: Dated, day: LocalDate) => from <= day && (to === null || day <= to)

/** Dated rows of which one must hold today: ended ones alone have lapsed. */
function dated(rows: readonly Dated[], today: LocalDate): Found {
  if (rows.some((row) => holdsOn(row, today))) return done
  return rows.some(({ to }) => to !== null && to < today) ? { state: 'lapsed', names: [] } : open()
}

/** Everybody must hold these in force today; whose have ended are named first and alone. */
function credentials(holders: readonly Holder[], kinds: readonly Credential['kind'][], today: LocalDate): Found {
  if (holders.length === 0) return open()
  const stands = holders.map(({ name, credentials: held }) => ({
    name,
    states: kinds.map((kind) => standingOf(credentialsOf(held, kind), { today, on: today, throughOn: today }).state),
  }))
  const lapsed = stands.filter(({ states }) => states.includes('lapsed')).map(named)
  if (lapsed.length > 0) return { state: 'lapsed', names: lapsed }
  return each(stands, named, ({ states }) => states.every((state) => state === 'in-force'))
}

const looks: Readonly<Record<OpeningStep, (facts: OpeningFacts) => Found>> = {
  mail: ({ mail }) => (mail.sentAt ? done : mail.askedAt ? { state: 'waits', names: [] } : open()),
  locations: ({ locations }) => each(locations, named, ({ isOpen }) => isOpen),
  rooms: ({ locations }) => each(locations, named, ({ rooms }) => rooms > 0),
  clinicians: ({ clinicians }) => each(clinicians, named, ({ signsIn }) => signsIn),
  hours: ({ clinicians, today }) => {
    const taking = clinicians.filter(({ takesNewClients }) => takesNewClients)
    return taking.length === 0
      ? open()
      : dated(
          taking.flatMap(({ hours }) => hours),
          today,
        )
  },
  licences: ({ clinicians, today }) => credentials(clinicians, ['license', 'malpractice'], today),
  documents: ({ documents: { inForce, read } }) => (read === inForce ? done : read === null ? open() : { state: 'lapsed', names: [] }),
  site: ({ site: { parts, since } }) => {
    const due = parts.filter(({ reviewedOn }) => isReviewDue(reviewedOn, since))
    const old = due.filter(({ reviewedOn }) => reviewedOn !== null)
    if (old.length > 0) return { state: 'lapsed', names: [...new Set(old.map(named))] }
    return due.length === 0 ? done : open([...new Set(due.map(named))])
  },
  rates: ({ services, rates, today }) =>
    each(
      services.filter(({ code }) => code !== null),
      ({ label }) => label,
      ({ code }) => rates.some((rate) => rate.code === code && holdsOn(rate, today)),
    ),
  tiers: ({ tiers, today }) => dated(tiers, today),
  prescribers: ({ prescribers, today }) => {
    const held = credentials(prescribers, ['license', 'dea'], today)
    return held.state === 'done' ? each(prescribers, named, ({ signsIn }) => signsIn) : held
  },
  facilities: (facts) => {
    const elsewhere = facts.locations.some(({ holdsStock }) => holdsStock) || facts.prescribers.some((one) => one.prescribesForHome)
    if (facts.facilities.length === 0) return elsewhere ? done : open()
    const ended = facts.facilities.filter(({ certifiedTo }) => certifiedTo !== null && certifiedTo < facts.today).map(named)
    if (ended.length > 0) return { state: 'lapsed', names: ended }
    return each(facts.facilities, named, ({ chairs }) => chairs > 0)
  },
  numbers: ({ numbers }) => (Object.values(numbers).every((number) => number !== '') ? done : open()),
  payers: ({ payers }) => each(payers, named, ({ electronicId, isRead }) => electronicId !== null && isRead),
}
