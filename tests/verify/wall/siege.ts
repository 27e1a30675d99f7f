import { takePayment } from '../../../lib/commands/billing/take-payment.ts'
import { saveCoverage } from '../../../lib/commands/coverage/save-coverage.ts'
import { signNote } from '../../../lib/commands/notes/sign-note.ts'
import type { Actor } from '../../../lib/domain/access/actor.ts'
import type { CoverageProgram, CoverageStatus } from '../../../lib/domain/coverage/program.ts'
import type { LocalDate, LocalTime } from '../../../lib/domain/time/local.ts'
import type { ClientOptions, TestClient } from '../../support/clinic/clients.ts'
import { done } from '../../support/clinic.ts'
import { type Books, readBooks } from '../ledger/books.ts'
import { signing, written } from '../ledger/notes.ts'
import type { Office } from '../ledger/office.ts'

/** When the attacks come, and the days they are about: one the week before, one in the week after. */
export const NOW = new Date('2026-12-29T23:00:00Z')
export const BEFORE = '2026-12-08' as LocalDate
export const WALLED = '2026-12-15' as LocalDate
export const TODAY = '2026-12-29' as LocalDate

export type Walling = 'medicaid' | 'medicaid_mco' | 'chip' | 'qmb' | 'va'

/** One client that is attacked, with what was tried and how far it came. */
export type Siege = {
  readonly office: Office
  readonly program: Walling
  readonly desk: Extract<Actor, { role: 'front-desk' }>
  readonly client: (options?: ClientOptions) => Promise<TestClient>
  readonly sign: (client: TestClient, on: LocalDate, at?: LocalTime) => Promise<void>
  readonly pay: (client: TestClient, amount: string, more?: object) => Promise<string>
  readonly covers: (client: TestClient, row: Covering, by?: Actor) => Promise<string | null>
  readonly books: (client: TestClient) => Promise<Books>
}

export type Covering = {
  readonly id?: string
  readonly program?: CoverageProgram
  readonly status?: CoverageStatus
  readonly priority?: number
  readonly startsOn: string
  readonly endsOn?: string
}

/** An attack: what is tried, and the clients whose walled days must stand as they were. */
export type Attack = {
  readonly name: string
  readonly of?: readonly Walling[]
  readonly try: (siege: Siege) => Promise<Harm>
}

/** Cents that were asked behind the wall, or taken there and kept. */
export type Harm = number

export function layTo(office: Office, program: Walling): Siege {
  const { clinic } = office
  const desk = clinic.frontDesk.actor
  const visit = (on: LocalDate, at: LocalTime) => ({ on, at, minutes: 55, kind: 'follow_up', therapist: clinic.therapist }) as const
  return {
    office,
    program,
    desk,
    client: (options = {}) => clinic.client({ program, ...options }),
    books: (client) => readBooks(office, client.id),
    sign: async (client, on, at = '11:00' as LocalTime) => {
      const { noteId } = await written(clinic, client, visit(on, at), NOW)
      await done(clinic.run(signNote, signing(noteId), clinic.therapist.actor, NOW))
    },
    pay: async (client, amount, more = {}) => {
      const cash = { clientId: client.id, amount, method: 'cash', reference: '', note: '', receivedOn: '', isTakenAgain: true, ...more }
      return (await clinic.run(takePayment, cash, desk, NOW)).status
    },
    covers: async (client, row, by = desk) => {
      const saved = await clinic.run(saveCoverage, coverageOf(office, client, { program, ...row }), by, NOW)
      return saved.status === 'done' ? saved.value.coverageId : null
    },
  }
}

const coverageOf = ({ clinic }: Office, client: TestClient, row: Covering & { readonly program: CoverageProgram }) => ({
  id: row.id ?? null,
  clientId: client.id,
  program: row.program,
  payerId: row.program === 'self_pay' ? '' : clinic.payers[row.program],
  status: row.status ?? 'active',
  priority: row.priority ?? 2,
  planName: '',
  memberId: 'W-1',
  groupNumber: '',
  relation: 'self',
  insuredName: '',
  startsOn: row.startsOn,
  endsOn: row.endsOn ?? '',
  inNetwork: true,
})

/** What is asked of the client on days from one on: nothing, behind the wall. */
export const askedFrom = ({ owed }: Books, from: string): Harm =>
  owed.filter(({ on }) => on >= from).reduce((sum, { cents }) => sum + Math.max(0, cents), 0)

/** What was paid and not put aside to go back, where all of it should be. */
export const keptOf = ({ payments, refunds }: Books): Harm => {
  const came = payments.filter(({ isReversed }) => !isReversed).reduce((sum, { cents }) => sum + cents, 0)
  const back = refunds.filter(({ status }) => status !== 'cancelled').reduce((sum, { cents }) => sum + cents, 0)
  return Math.max(0, came - back)
}
