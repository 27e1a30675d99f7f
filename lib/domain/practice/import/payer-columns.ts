import { coveragePrograms } from '../../coverage/program.ts'
import { type FactsOf, needed, optional } from './columns.ts'
import { choice, text, wholeNumber, yesNo } from './readers.ts'

const answer = choice(['yes', 'no', 'unknown'])
const flag = (header: string) => optional({ header, read: answer })
const either = (header: string) => optional({ header, read: yesNo })

/** A file of payers with what their contracts say; what nobody asked stays empty. */
export const payerColumns = {
  name: needed({
    header: 'name',
    read: text(120),
    aliases: ['payer', 'payer name', 'insurance', 'insurance company'],
    example: 'Clover Health (demo)',
  }),
  program: needed({
    header: 'program',
    read: choice(coveragePrograms.filter((program) => program !== 'self_pay')),
    aliases: ['insurance type', 'plan type', 'type'],
    example: 'commercial',
  }),
  electronicId: optional({
    header: 'electronic_id',
    read: text(60),
    aliases: ['payer id', 'edi id', 'electronic payer id', 'clearinghouse id'],
    example: 'CLV01',
  }),
  timelyFilingDays: optional({ header: 'timely_filing_days', read: wholeNumber(1, 3_650), aliases: ['filing limit'], example: '90' }),
  note: optional({ header: 'note', read: text(1_000), aliases: ['notes', 'comment'] }),
  isActive: optional({ header: 'active', read: yesNo, example: 'yes' }),
  allowsNoncoveredCharge: flag('allows_noncovered_charge'),
  allowsSameDayPair: flag('allows_same_day_pair'),
  allowsEvaluationWithTherapy: flag('allows_evaluation_with_therapy'),
  coversTelehealth: flag('covers_telehealth'),
  requiresAuthorization: flag('requires_authorization'),
  paysSupervisees: flag('pays_supervisees'),
  allows2x90834: either('allows_two_90834'),
  allowsSecondGroup: either('allows_second_group'),
  prefersXE: either('prefers_xe'),
  copayPerDay: either('copay_per_day'),
  wantsNoncoveredLine: either('wants_noncovered_line'),
} as const

export type PayerFacts = FactsOf<typeof payerColumns>

/** Which columns are flags of the contract: kept only where the file says something. */
export const payerFlagColumns = [
  'allowsNoncoveredCharge',
  'allowsSameDayPair',
  'allowsEvaluationWithTherapy',
  'coversTelehealth',
  'requiresAuthorization',
  'paysSupervisees',
  'allows2x90834',
  'allowsSecondGroup',
  'prefersXE',
  'copayPerDay',
  'wantsNoncoveredLine',
] as const satisfies readonly (keyof PayerFacts)[]
