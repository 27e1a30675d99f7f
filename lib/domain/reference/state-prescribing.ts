import type { CitationId } from '../citations.ts'
import type { Condition } from '../credentials/condition.ts'
import type { StateCode } from '../practice/state.ts'
import type { LocalDate } from '../time/local.ts'

/** What a state asks of a prescriber beyond federal law. A state that is not listed is not known, and the rules say so. */
export type StatePrescribingRow = {
  readonly state: StateCode
  /** A look at the monitoring programme before a Schedule III order. */
  readonly pdmpRequired: Condition
  /** More than federal law asks before prescribing at a distance. */
  readonly telemedicineStricter: Condition
  readonly from: LocalDate
  readonly reviewedOn: LocalDate
  readonly cites: readonly CitationId[]
}

const row = (told: Pick<StatePrescribingRow, 'state'> & Partial<StatePrescribingRow>): StatePrescribingRow => ({
  pdmpRequired: 'unknown',
  telemedicineStricter: 'unknown',
  from: '2000-01-01',
  reviewedOn: '2026-11-22',
  cites: ['state-pdmp'],
  ...told,
})

/** Medium confidence throughout: the practice's counsel signs each row before it is relied on. */
export const statePrescribingRows: readonly StatePrescribingRow[] = [
  row({ state: 'CA', pdmpRequired: 'yes' }),
  row({ state: 'NY', pdmpRequired: 'yes' }),
  row({ state: 'KS', pdmpRequired: 'no' }),
  row({ state: 'MO', pdmpRequired: 'no' }),
]

/** What is known of a state's law on a day. */
const statePrescribing = (state: string, on: LocalDate): Pick<StatePrescribingRow, 'pdmpRequired' | 'telemedicineStricter'> =>
  statePrescribingRows.find((known) => known.state === state && known.from <= on) ?? {
    pdmpRequired: 'unknown',
    telemedicineStricter: 'unknown',
  }

const severity: Readonly<Record<Condition, number>> = { no: 0, unknown: 1, yes: 2 }

type Stricter = { readonly answer: Condition; readonly state: string }

/** What the stricter of several states asks on a day, each thing with the state that asks it; the first where they agree. */
export function stricterPrescribing(
  [first, ...others]: readonly [string, ...string[]],
  on: LocalDate,
): Readonly<Record<'pdmpRequired' | 'telemedicineStricter', Stricter>> {
  const of = (what: 'pdmpRequired' | 'telemedicineStricter') => {
    const answers = (state: string): Stricter => ({ answer: statePrescribing(state, on)[what], state })
    return others.map(answers).reduce((most, one) => (severity[one.answer] > severity[most.answer] ? one : most), answers(first))
  }
  return { pdmpRequired: of('pdmpRequired'), telemedicineStricter: of('telemedicineStricter') }
}
