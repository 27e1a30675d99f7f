import { type Finding, hold, refuse } from '../finding.ts'
import type { Ruleset } from '../ruleset.ts'
import type { LocalDate } from '../time/local.ts'
import type { Credential, CredentialMoment, CredentialTopic } from './credential.ts'
import { covers, credentialsOf } from './standing.ts'

/** What a clinician does at a visit. `session` is any other therapy. */
export const visitDuties = ['journey', 'preparation', 'integration', 'session'] as const
export type VisitDuty = (typeof visitDuties)[number]

export type TrainingCode = 'TRAINING_HOURS_SHORT' | 'TRAINING_MISSING' | 'TRAINING_LAPSED' | 'TRAINING_LAPSES_FIRST'

/** What a duty asks for: hours of training or not, and in what. */
const asked: Readonly<Record<VisitDuty, { readonly hours: boolean; readonly topics: readonly CredentialTopic[] }>> = {
  journey: { hours: true, topics: ['guiding', 'integration', 'trauma'] },
  integration: { hours: true, topics: ['integration'] },
  preparation: { hours: false, topics: ['orientation'] },
  session: { hours: false, topics: [] },
}

/**
 * Training for a duty: guiding a journey takes the hours and guiding, integration and trauma;
 * preparing takes the orientation, which full training includes.
 */
export function ruleKapTraining(
  credentials: readonly Credential[],
  duty: VisitDuty,
  moment: CredentialMoment,
  { values }: Ruleset,
): Finding<TrainingCode>[] {
  const rows = credentialsOf(credentials, 'training')
  const onVisit = trainingOn(rows, moment.on)
  const needed = values['training.kap-hours']
  const cites = ['practice.kap-training'] as const
  const stop = moment.request === 'new' ? refuse : hold
  const findings: Finding<TrainingCode>[] = []
  if (asked[duty].hours && onVisit.hours < needed) {
    const params = { duty, hours: onVisit.hours, needed, visitOn: moment.on }
    if (trainingOn(rows, moment.today).hours >= needed)
      findings.push(hold('TRAINING_LAPSES_FIRST', cites, { params: { duty, topic: 'hours', visitOn: moment.on } }))
    else findings.push(stop('TRAINING_HOURS_SHORT', cites, { params }))
  }
  for (const topic of asked[duty].topics) {
    if (has(onVisit, topic)) continue
    const params = { duty, topic, visitOn: moment.on }
    if (has(trainingOn(rows, moment.today), topic)) findings.push(hold('TRAINING_LAPSES_FIRST', cites, { params }))
    else if (has(trainingOn(rows, null), topic)) findings.push(stop('TRAINING_LAPSED', cites, { params }))
    else findings.push(stop('TRAINING_MISSING', cites, { params }))
  }
  return findings
}

type Training = { readonly hours: number; readonly topics: ReadonlySet<string> }

/** Hours and topics of the rows that hold on `day`; of all rows when `day` is null. */
function trainingOn(rows: readonly Credential[], day: LocalDate | null): Training {
  const holding = day === null ? rows : rows.filter((row) => covers(row, day) === 'yes')
  return { hours: holding.reduce((sum, { hours }) => sum + (hours ?? 0), 0), topics: new Set(holding.flatMap(({ topics }) => topics)) }
}

/** Whoever is trained to guide has had the orientation. */
const has = ({ topics }: Training, topic: CredentialTopic) => topics.has(topic) || (topic === 'orientation' && topics.has('guiding'))
