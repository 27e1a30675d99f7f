import 'server-only'
import type { Tx } from '../scope.ts'

/** How a practice stands, for a monitor: counts and ages in seconds. -1: there is none yet. */
export async function loadPracticeFigures(tx: Tx, practiceId: string, now: Date): Promise<Record<string, number>> {
  const [row] = await tx.$queryRaw<Record<string, number>[]>`SELECT
    (SELECT count(*)::int FROM outbox WHERE practice_id = ${practiceId}::uuid AND sent_at IS NULL AND failed_at IS NULL) AS outbox_waiting,
    (SELECT coalesce(extract(epoch FROM ${now} - min(created_at)), 0)::int FROM outbox
      WHERE practice_id = ${practiceId}::uuid AND sent_at IS NULL AND failed_at IS NULL AND due_at <= ${now}) AS outbox_oldest_seconds,
    (SELECT count(*)::int FROM outbox WHERE practice_id = ${practiceId}::uuid AND sent_at IS NULL AND failed_at IS NOT NULL) AS outbox_given_up,
    (SELECT count(*)::int FROM care_alert
      WHERE practice_id = ${practiceId}::uuid AND closed_at IS NULL AND acknowledged_at IS NULL AND due_at < ${now}) AS alerts_overdue,
    (SELECT coalesce(extract(epoch FROM ${now} - max(made_at)), -1)::int FROM audit_checkpoint WHERE practice_id = ${practiceId}::uuid)
      AS audit_signed_seconds,
    (SELECT coalesce(extract(epoch FROM ${now} - max(finished_at)), -1)::int FROM audit_verification
      WHERE practice_id = ${practiceId}::uuid AND is_whole) AS audit_whole_seconds,
    (SELECT count(*)::int FROM task WHERE practice_id = ${practiceId}::uuid AND kind = 'trail-broken' AND status = 'open') AS audit_broken,
    (SELECT coalesce(extract(epoch FROM ${now} - max(ran_at)), -1)::int FROM retention_run WHERE practice_id = ${practiceId}::uuid)
      AS retention_seconds`
  return row ?? {}
}
