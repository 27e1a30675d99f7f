import type { CitationId } from '../citations.ts'
import type { StateCode } from '../practice/state.ts'
import type { LocalDate } from '../time/local.ts'

/** Whether a state has a controlled-substance registration of its own for who prescribes or gives. A state without a row: not known. */
export type StateRegistrationRow = {
  readonly state: StateCode
  readonly required: 'yes' | 'no'
  /** Where the state says so. */
  readonly statute: string
  readonly confidence: 'high' | 'medium'
  readonly cites: readonly CitationId[]
  readonly from: LocalDate
  readonly to: LocalDate | null
  readonly reviewedOn: LocalDate
}

const row = (state: StateCode, statute: string, told: Partial<StateRegistrationRow> = {}): StateRegistrationRow => ({
  state,
  required: 'yes',
  statute,
  confidence: 'medium',
  cites: ['state-controlled-substance-acts'],
  from: '2020-01-01',
  to: null,
  reviewedOn: '2026-11-25',
  ...told,
})

export const stateRegistrationRows: readonly StateRegistrationRow[] = [
  row('AL', 'Ala. Code 20-2-51'),
  row('CT', 'Conn. Gen. Stat. 21a-317'),
  row('DE', '16 Del. C. 4732'),
  row('DC', 'D.C. Code 48-903.02'),
  row('HI', 'Haw. Rev. Stat. 329-32'),
  row('IA', 'Iowa Code 124.302'),
  row('ID', 'Idaho Code 37-2716'),
  row('IL', '720 ILCS 570/302'),
  row('IN', 'Ind. Code 35-48-3-3'),
  row('LA', 'La. R.S. 40:973'),
  row('MA', 'M.G.L. c. 94C, s. 7'),
  row('MD', 'Md. Code, Crim. Law 5-301'),
  row('MI', 'Mich. Comp. Laws 333.7303'),
  row('MO', 'Mo. Rev. Stat. 195.030; 19 CSR 30-1.017', { confidence: 'high' }),
  row('NJ', 'N.J. Stat. 24:21-10'),
  row('NM', 'N.M. Stat. 30-31-12'),
  row('NV', 'Nev. Rev. Stat. 453.226'),
  row('OK', '63 Okla. Stat. 2-302'),
  row('RI', 'R.I. Gen. Laws 21-28-3.02'),
  row('SC', 'S.C. Code 44-53-290'),
  row('SD', 'S.D. Codified Laws 34-20B-29'),
  row('TX', 'Tex. Health & Safety Code ch. 481 as amended by S.B. 195 (2015)', { required: 'no', from: '2016-09-01' }),
  row('UT', 'Utah Code 58-37-6'),
  row('WY', 'Wyo. Stat. 35-7-1024'),
]
