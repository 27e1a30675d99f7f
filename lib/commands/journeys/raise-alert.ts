import 'server-only'
import { insertAlert } from '../../data/records/alerts.ts'
import type { Tx } from '../../data/scope.ts'
import type { AlertKind, AlertLevel } from '../../domain/alerts/alert.ts'
import { nextStepAt } from '../../domain/alerts/clock.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Ruleset } from '../../domain/ruleset.ts'

type Raised = {
  readonly practiceId: string
  readonly clientId: string
  readonly appointmentId: string
  readonly kind: AlertKind
  readonly level: AlertLevel
  readonly subjectId: string
  readonly findings: readonly Finding[]
  readonly now: Date
  readonly ruleset: Ruleset
}

/** Tells those who treat, the prescriber among them, at once that something of this journey's day needs them. */
export async function raiseAlert(tx: Tx, { now, ruleset, ...alert }: Raised): Promise<void> {
  const { kind, level } = alert
  await insertAlert(tx, { ...alert, raisedAt: now, dueAt: nextStepAt({ kind, level, raisedAt: now }, 1, ruleset) ?? now })
}
