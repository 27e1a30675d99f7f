import 'server-only'
import { ruleSuperbill, type SuperbillCode } from '../../domain/billing/rule-superbill.ts'
import { missingOnSuperbill } from '../../domain/billing/superbill-content.ts'
import { superbillLineOf } from '../../domain/billing/superbill-line.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ClientOnPaper, PracticeOnPaper } from '../../domain/practice/documents/papers.ts'
import type { TimeZone } from '../../domain/time/local.ts'
import type { Tx } from '../scope.ts'
import type { ClientCharge } from './client-charges.ts'
import { loadCoverages } from './coverages.ts'
import { loadClientOnPaper } from './papers.ts'
import { loadServicesOnPaper, type ServiceWithStanding } from './services-on-paper.ts'

type Asked = {
  readonly clientId: string
  readonly charges: readonly ClientCharge[]
  readonly practice: PracticeOnPaper & { readonly timeZone: TimeZone }
}

/** Everything a superbill of these charges would say, and what the rule says of making it. */
export type JudgedSuperbill = Asked & {
  readonly client: ClientOnPaper | null
  readonly services: readonly ServiceWithStanding[]
  readonly findings: readonly Finding<SuperbillCode>[]
}

/** What the rule says of a superbill of these lines, each by what stands behind it on its own day. */
export async function judgeSuperbill(tx: Tx, practiceId: string, asked: Asked): Promise<JudgedSuperbill> {
  const { clientId, charges, practice } = asked
  const coverages = await loadCoverages(tx, practiceId, clientId)
  const home = { state: practice.address.state, timeZone: practice.timeZone }
  const services = await loadServicesOnPaper(tx, { practiceId, clientId, charges, coverages, home })
  const client = await loadClientOnPaper(tx, practiceId, clientId)
  const missing = missingOnSuperbill({ practice, client, services })
  return { ...asked, client, services, findings: ruleSuperbill({ coverages, lines: services.map(superbillLineOf), missing }) }
}
