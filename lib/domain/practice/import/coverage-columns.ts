import { type CoverageStatus, coveragePrograms, coverageStatuses } from '../../coverage/program.ts'
import { type FactsOf, needed, optional } from './columns.ts'
import { choice, day, text, wholeNumber, yesNo } from './readers.ts'

const programNames = { insurance: 'commercial', private: 'commercial', veterans: 'va', cash: 'self_pay', none: 'self_pay' } as const

/** A file of coverages, each of a client that was brought in before. */
export const coverageColumns = {
  externalId: optional({
    header: 'coverage_id',
    read: text(80),
    aliases: ['policy id', 'insurance id', 'patient insurance id'],
    example: 'K-1',
  }),
  client: needed({
    header: 'client_id',
    read: text(80),
    aliases: ['patient id', 'client number', 'patient number', 'mrn', 'chart number', 'account number'],
    example: 'C-1001',
  }),
  program: needed({
    header: 'program',
    read: choice(coveragePrograms, programNames),
    aliases: ['insurance type', 'plan type', 'coverage type'],
    example: 'commercial',
  }),
  payer: optional({ header: 'payer', read: text(120), aliases: ['insurance', 'insurance company', 'insurer', 'carrier', 'payer name'] }),
  planName: optional({ header: 'plan_name', read: text(200), aliases: ['plan'], example: 'Plan One' }),
  memberId: optional({
    header: 'member_id',
    read: text(60),
    aliases: ['policy number', 'subscriber id', 'insured id', 'member number'],
    example: 'M12345',
  }),
  groupNumber: optional({ header: 'group_number', read: text(60), aliases: ['group', 'group id'] }),
  relation: optional({
    header: 'relation',
    read: choice(['self', 'spouse', 'child', 'other']),
    aliases: ['relationship', 'relationship to insured', 'relation to insured'],
    example: 'self',
  }),
  insuredName: optional({ header: 'insured_name', read: text(120), aliases: ['subscriber', 'subscriber name', 'policy holder'] }),
  startsOn: needed({
    header: 'starts_on',
    read: day,
    aliases: ['start date', 'effective date', 'coverage start', 'effective from'],
    example: '2026-01-01',
  }),
  endsOn: optional({ header: 'ends_on', read: day, aliases: ['end date', 'termination date', 'coverage end', 'expiration date'] }),
  status: optional({
    header: 'status',
    read: choice<CoverageStatus>(coverageStatuses, { inactive: 'ended', terminated: 'ended' }),
    example: 'active',
  }),
  priority: optional({
    header: 'priority',
    read: wholeNumber(1, 9),
    aliases: ['order', 'coordination of benefits', 'rank'],
    example: '1',
  }),
  inNetwork: optional({ header: 'in_network', read: yesNo, aliases: ['network'], example: 'yes' }),
} as const

export type CoverageFacts = FactsOf<typeof coverageColumns>
