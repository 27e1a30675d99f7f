import 'server-only'
import type { LocalDate } from '../../domain/time/local.ts'
import { toDay } from '../dates.ts'
import type { Tx } from '../scope.ts'

/** Plans nobody has asked that a client has beside one that was billed on a day up to `until`, and that are still waited for. */
export const loadUnaskedPlans = (tx: Tx, practiceId: string, until: LocalDate): Promise<{ readonly id: string }[]> =>
  tx.$queryRaw<{ readonly id: string }[]>`
    SELECT v.id FROM coverage v
    WHERE v.practice_id = ${practiceId}::uuid AND v.status IN ('active', 'ended') AND (v.source = 'desk' OR v.verified_at IS NOT NULL)
      AND NOT EXISTS (SELECT FROM benefit b WHERE b.practice_id = v.practice_id AND b.coverage_id = v.id)
      AND EXISTS (SELECT FROM charge c WHERE c.practice_id = v.practice_id AND c.client_id = v.client_id AND c.status = 'posted'
        AND c.is_claimable AND c.coverage_id <> v.id AND c.service_on BETWEEN v.starts_on AND coalesce(v.ends_on, c.service_on)
        AND c.service_on <= ${toDay(until)}::date AND c.service_on > coalesce(v.waited_until, '-infinity'::date))
    ORDER BY v.client_id, v.id`
