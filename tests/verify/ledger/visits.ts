import { billAgain } from '../../../lib/commands/billing/bill-again.ts'
import { postChargesForDay } from '../../../lib/commands/billing/post-charges.ts'
import { addAddendum } from '../../../lib/commands/notes/add-addendum.ts'
import { signNote } from '../../../lib/commands/notes/sign-note.ts'
import { findVisitOptions } from '../../../lib/data/views/visit-options.ts'
import type { LocalDate, LocalTime } from '../../../lib/domain/time/local.ts'
import type { TestClient } from '../../support/clinic/clients.ts'
import { type Clinic, done } from '../../support/clinic.ts'
import { type Act, give, giveTogether, type History, look, say, today, Violation } from './history.ts'
import { signing, written } from './notes.ts'
import type { Held } from './office.ts'

/** The days of a history's visits: five before its first day, that day, and three of the year after. */
const days = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05', '2027-01-12', '2027-01-19']
const kinds = ['follow_up', 'preparation', 'integration'] as const

/** How a day's visits differ: an hour, another hour with another therapist, a shorter one before, three hours before all of them. */
const besides = [
  { at: '12:00', minutes: 55, isOther: false, kind: null },
  { at: '14:00', minutes: 55, isOther: true, kind: null },
  { at: '11:15', minutes: 40, isOther: false, kind: null },
  { at: '08:00', minutes: 180, isOther: false, kind: 'journey' },
] as const
const all = days.length * besides.length

/** A visit by number: its day, and on that day with whom and how long. */
function visitOf({ therapist, otherTherapist }: Clinic, way: number): Held & { readonly place: string } {
  const day = way % days.length
  const number = Math.floor(way / days.length) % besides.length
  const { at, minutes, isOther, kind } = besides[number] ?? besides[0]
  return {
    ...{ on: (days[day] ?? '') as LocalDate, at: at as LocalTime, minutes, place: `${day} ${number}` },
    ...{ kind: kind ?? kinds[day % 3] ?? 'follow_up', therapist: isOther ? otherTherapist : therapist },
  }
}

/** Nobody books three hours where none may be charged for: the database takes no such visit. Asked now, whatever was looked at before. */
async function isWalled(office: History['office'], client: TestClient, { kind, on }: Held): Promise<boolean> {
  if (kind !== 'journey') return false
  const { practiceId } = office.clinic
  const [row] = await office.read<{ walled: boolean }>('SELECT app.forbids_client_charge($1::uuid, $2::uuid, $3::date) AS walled', [
    practiceId,
    client.id,
    on,
  ])
  return row?.walled ?? false
}

/** The next visit that fits, written; null where it is signed already or lies ahead. */
async function openVisit(history: History, way: number) {
  const { clinic } = history.office
  const visit = visitOf(clinic, way)
  if (visit.on > today(history) || history.signed.has(visit.place)) return null
  if (await isWalled(history.office, history.client, visit)) return null
  return { visit, ...(await written(clinic, history.client, visit, history.now)) }
}

type Opened = NonNullable<Awaited<ReturnType<typeof openVisit>>>

function remember(history: History, { visit, visitId, noteId }: Opened): void {
  const { clinic } = history.office
  history.signed.set(visit.place, { visitId, noteId, on: visit.on })
  history.facts.push({
    name: `signed for ${visit.on} ${visit.at}`,
    isSigning: true,
    tell: async (client, now, isSwapped) => {
      // Somebody else comes with the plans the history began with, not with those it ended with.
      if (await isWalled(history.office, client, visit)) return
      const { otherTherapist } = clinic
      const swapped = visit.therapist === otherTherapist ? clinic.therapist : otherTherapist
      const therapist = isSwapped ? swapped : visit.therapist
      const other = await written(clinic, client, { ...visit, at: inTheNight(visit.at), therapist }, now)
      await done(clinic.run(signNote, signing(other.noteId), therapist.actor, now))
    },
  })
}

/** What is the same for somebody else is in hours nobody has yet: no hour of a therapist is paid twice. */
const inTheNight = (at: LocalTime) => `${String(Number(at.slice(0, 2)) - 8).padStart(2, '0')}${at.slice(2)}` as LocalTime

async function sign(history: History, way: number): Promise<void> {
  const opened = await openVisit(history, way)
  if (!opened) return
  const outcome = await give(history, signNote, signing(opened.noteId), opened.visit.therapist.actor)
  if (outcome.status === 'done') remember(history, opened)
}

/** What one visit on that day would cost, as the page that books it says. */
const priceOf = ({ office: { clinic }, client, now }: History, { on }: Held) =>
  clinic.read(clinic.frontDesk.actor, async (tx) => {
    const asked = { kind: 'follow_up', setting: 'office', on } as const
    return (await findVisitOptions(tx, clinic.frontDesk.actor, { clientId: client.id, asked, now }))?.priceCents ?? null
  })

const askedOn = ({ charges }: History['books'], on: string) =>
  charges.filter((charge) => charge.on === on).reduce((sum, { share }) => sum + share, 0)

async function waitsForNote({ office, client }: History): Promise<boolean> {
  const { practiceId } = office.clinic
  const [row] = await office.read<{ waits: boolean }>(
    `SELECT EXISTS (SELECT FROM appointment a WHERE a.practice_id = $1::uuid AND a.client_id = $2::uuid AND a.status NOT IN ('cancelled', 'no_show')
      AND NOT EXISTS (SELECT FROM note n WHERE n.practice_id = a.practice_id AND n.appointment_id = a.id AND n.status = 'signed')) AS waits`,
    [practiceId, client.id],
  )
  return row?.waits ?? false
}

/** The page says a price, the visit comes, and that is what is asked. A day with another visit, or news that nobody has verified, is another matter. */
async function askThenSign(history: History, way: number): Promise<void> {
  const visit = visitOf(history.office.clinic, way % days.length)
  const isFree = [...history.signed.values()].every(({ on }) => on !== visit.on)
  if (!isFree || visit.on > today(history) || history.books.coverages.some(({ counts }) => !counts)) return
  // A visit whose note was not signed draws on the plan in what is told, and in the books only once it is.
  if (await waitsForNote(history)) return
  const said = await priceOf(history, visit)
  await sign(history, way % days.length)
  const { books, signed } = history
  if (!signed.has(visit.place) || books.unbilled.some(({ on }) => on === visit.on)) return
  // What waited for an attestation for long enough is asked for, though nobody could say so before.
  if (said === null && history.situation.client.slidingScale?.validUntil) return
  const asked = askedOn(books, visit.on)
  if (asked !== (said ?? 0)) throw new Violation(`${said ?? 'nothing known'} cents were told for ${visit.on}, and ${asked} asked`)
}

/** Two notes of one client are signed at one moment: of two days, or of one. */
async function signTwoAtOnce(history: History, way: number): Promise<void> {
  const one = await openVisit(history, way)
  const other = await openVisit(history, way % 2 === 0 ? way + days.length : way + 1)
  const both = [one, other].filter((opened) => opened !== null)
  const outcomes = await giveTogether(
    history,
    both.map((opened) => () => say(history, signNote, signing(opened.noteId), opened.visit.therapist.actor)),
  )
  for (const [index, opened] of both.entries()) if (outcomes[index]?.status === 'done') remember(history, opened)
}

const someSigned = ({ signed }: History, way: number) => [...signed.values()][way % Math.max(1, signed.size)]

/** A second time nothing is written: the day says what it said. */
async function postAgain(history: History, way: number): Promise<void> {
  const { clinic } = history.office
  const note = someSigned(history, way)
  if (!note) return
  const { actor } = clinic.therapist
  const before = history.books
  const day = { practiceId: clinic.practiceId, clientId: history.client.id, serviceOn: note.on, now: history.now }
  await clinic.asSystem((tx) => postChargesForDay(tx, { actor, ...day }))
  history.lines.push(`${note.on} is posted again`)
  history.came.set(history.act, (history.came.get(history.act) ?? 0) + 1)
  await look(history, before)
  const twice = history.books.transactions
  await clinic.asSystem((tx) => postChargesForDay(tx, { actor, ...day }))
  await look(history, history.books)
  if (history.books.transactions !== twice) throw new Violation('a day that is posted again and again is written again and again')
}

/** What is added to a note changes no charge. */
async function addToNote(history: History, way: number): Promise<void> {
  const note = someSigned(history, way)
  if (!note) return
  const { transactions } = history.books
  await give(history, addAddendum, { noteId: note.noteId, text: 'One more word.' }, history.office.clinic.therapist.actor)
  if (history.books.transactions !== transactions) throw new Violation('what was added to a note moved money')
}

async function billWaiting(history: History, way: number): Promise<void> {
  const { unbilled } = history.books
  const visit = unbilled[way % Math.max(1, unbilled.length)]
  if (visit) await give(history, billAgain, { visitId: visit.visitId }, history.office.clinic.frontDesk.actor)
}

export const visits: readonly Act[] = [
  { name: 'a note is signed', weight: 40, ways: all, do: sign },
  { name: 'a price is asked, and the visit comes', weight: 16, ways: days.length, do: askThenSign },
  { name: 'two notes are signed at once', weight: 8, ways: all, do: signTwoAtOnce },
  { name: 'a day is posted again', weight: 8, ways: 4, follows: ['a note is signed'], do: postAgain },
  { name: 'a word is added to a note', weight: 2, ways: 4, follows: ['a note is signed'], do: addToNote },
  { name: 'a visit that waits is billed', weight: 4, ways: 3, follows: ['a note is signed'], do: billWaiting },
]
