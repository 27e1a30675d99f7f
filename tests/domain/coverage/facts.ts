import type { AuthorizationOnFile } from '../../../lib/domain/coverage/authorization.ts'
import type { FormatFacts } from '../../../lib/domain/coverage/decide-format.ts'
import type { SignedNotice } from '../../../lib/domain/coverage/notice.ts'
import { type PayerFlags, payerFlagsOf } from '../../../lib/domain/coverage/payer-flags.ts'
import type { CoverageProgram, CoverageStatus } from '../../../lib/domain/coverage/program.ts'
import type { CoverageWithFlags } from '../../../lib/domain/coverage/rule-extended-care.ts'
import type { MedicareStanding } from '../../../lib/domain/coverage/rule-medicare-clinician.ts'
import type { Finding } from '../../../lib/domain/finding.ts'
import { rulesetOn } from '../../../lib/domain/ruleset.ts'
import type { LocalDate } from '../../../lib/domain/time/local.ts'

export const on: LocalDate = '2026-12-01'
export const ruleset = rulesetOn(on)
export const enrolled: MedicareStanding = { status: 'enrolled', privateContractSignedOn: null }

type Changes = {
  status?: CoverageStatus
  startsOn?: LocalDate | null
  endsOn?: LocalDate | null
  priority?: number
  id?: string
  flags?: Partial<PayerFlags>
}

export const coverage = (program: CoverageProgram, { flags = {}, ...changes }: Changes = {}): CoverageWithFlags => ({
  id: `${program}-1`,
  program,
  status: 'active',
  priority: 1,
  startsOn: '2026-01-01',
  endsOn: null,
  flags: payerFlagsOf(program, flags),
  ...changes,
})

/** A commercial plan whose contract is known. */
export const commercial = (flags: Partial<PayerFlags> = {}) =>
  coverage('commercial', {
    flags: {
      allowsNoncoveredCharge: 'yes',
      allowsSameDayPair: 'yes',
      coversTelehealth: 'yes',
      requiresAuthorization: 'no',
      timelyFilingDays: 90,
      ...flags,
    },
  })

export const vaReferral = (changes: Partial<AuthorizationOnFile> = {}): AuthorizationOnFile => ({
  id: 'va-ref-1',
  coverageId: changes.kind === 'prior' ? 'commercial-1' : 'va-1',
  kind: 'va_referral',
  status: 'approved',
  number: 'VA0012345',
  codes: ['90837', '90853'],
  granted: 12,
  reserved: 0,
  used: 3,
  startsOn: '2026-11-01',
  endsOn: '2027-05-31',
  ...changes,
})

/** A notice that was signed on a day for no amount in particular, and holds a year. */
export const signedOn = (day: LocalDate, changes: Partial<SignedNotice> = {}): SignedNotice => ({
  signedOn: day,
  validDays: 365,
  revokedOn: null,
  amount: null,
  ...changes,
})

export const said = (findings: readonly Finding[]) => findings.map(({ code, effect }) => `${effect} ${code}`)

/** What is asked about a format for a commercial client of whom everything is on file, two days after the benefits call. */
export const formatFacts = (visitsOf: FormatFacts['visitsOf'], changes: Partial<FormatFacts> = {}): FormatFacts => ({
  stage: 'booking',
  today: '2026-11-22',
  on,
  coverages: [commercial()],
  authorizations: [],
  benefitsVerifiedOn: '2026-11-20',
  clinicianInNetwork: 'yes',
  medicare: enrolled,
  notices: [signedOn('2026-11-20')],
  visitsOf,
  ...changes,
})
