/** Sentences about what can never be, each with the rows that show it; of the practice $1 and the client $3. */
const never: Readonly<Record<string, string>> = {
  'two of one person or room overlap': `SELECT 1 FROM reservation a JOIN reservation b ON a.practice_id = b.practice_id AND a.resource_id = b.resource_id
    AND a.id < b.id AND a.active AND b.active AND a.during && b.during WHERE a.practice_id = $1::uuid`,
  'one client is at two visits at once': `SELECT 1 FROM appointment a JOIN appointment b ON b.practice_id = a.practice_id AND b.client_id = a.client_id
    AND b.id > a.id AND b.starts_at < a.ends_at AND a.starts_at < b.ends_at WHERE a.practice_id = $1::uuid
    AND a.status IN ('tentative', 'confirmed', 'arrived', 'in_progress') AND b.status IN ('tentative', 'confirmed', 'arrived', 'in_progress')`,
  'a journey stands before its preparation or after its integration': `SELECT 1 FROM appointment j JOIN appointment o ON o.practice_id = j.practice_id
    AND o.cycle_id = j.cycle_id AND o.status NOT IN ('cancelled', 'no_show') WHERE j.practice_id = $1::uuid AND j.client_id = $3::uuid AND j.kind = 'journey'
    AND j.status NOT IN ('cancelled', 'no_show') AND ((o.kind = 'preparation' AND o.ends_at > j.starts_at) OR (o.kind = 'integration' AND o.starts_at < j.ends_at))`,
  'a visit is drawn from an authorization outside its days': `SELECT 1 FROM appointment a JOIN "authorization" z ON z.practice_id = a.practice_id
    AND z.id = a.authorization_id WHERE a.practice_id = $1::uuid AND a.client_id = $3::uuid AND a.status IN ('confirmed', 'arrived', 'in_progress')
    AND (a.service_on < z.starts_on OR a.service_on > z.ends_on)`,
  'something is held for a visit that is called off': `SELECT 1 FROM reservation r JOIN appointment a ON a.id = r.appointment_id
    WHERE a.practice_id = $1::uuid AND r.active AND a.status IN ('cancelled', 'no_show')`,
  'a standing visit holds nobody': `SELECT 1 FROM appointment a WHERE a.practice_id = $1::uuid
    AND a.status IN ('tentative', 'confirmed', 'arrived', 'in_progress') AND a.clinician_id IS NOT NULL AND a.group_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM reservation r WHERE r.appointment_id = a.id AND r.active AND r.resource_id = a.clinician_id)`,
  'a group has more seats taken than it has': `SELECT 1 FROM group_session g WHERE g.practice_id = $1::uuid AND (g.seats_taken > g.capacity
    OR g.seats_taken <> (SELECT count(*) FROM appointment a WHERE a.group_id = g.id AND a.status NOT IN ('cancelled', 'no_show')))`,
  'more seats are taken or kept than a group has': `SELECT 1 FROM group_session g WHERE g.practice_id = $1::uuid AND g.status IN ('tentative', 'confirmed')
    AND g.starts_at > $2::timestamptz AND g.capacity < g.seats_taken + (SELECT count(*) FROM seat_wait w WHERE w.practice_id = g.practice_id
      AND w.group_id = g.id AND w.ended_at IS NULL AND w.offered_until > $2::timestamptz)`,
  'a group that is not held keeps somebody': `SELECT 1 FROM group_session g JOIN reservation r ON r.practice_id = g.practice_id AND r.group_id = g.id
    AND r.active WHERE g.practice_id = $1::uuid AND g.status = 'cancelled'`,
  'a group that is held has nobody or no room': `SELECT 1 FROM group_session g WHERE g.practice_id = $1::uuid AND g.status IN ('tentative', 'confirmed')
    AND (SELECT count(*) FROM reservation r WHERE r.practice_id = g.practice_id AND r.group_id = g.id AND r.active
      AND r.resource_id IN (g.clinician_id, g.room_id)) <> 2`,
  'a seat stands at another time than its group': `SELECT 1 FROM appointment a JOIN group_session g ON g.practice_id = a.practice_id AND g.id = a.group_id
    WHERE a.practice_id = $1::uuid AND a.status NOT IN ('cancelled', 'no_show') AND (a.starts_at, a.ends_at) IS DISTINCT FROM (g.starts_at, g.ends_at)`,
  'a time is kept for nobody': `SELECT 1 FROM slot_hold h WHERE h.practice_id = $1::uuid AND h.purpose = 'offer' AND h.released_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM time_wait w WHERE w.practice_id = h.practice_id AND w.hold_id = h.id AND w.ended_at IS NULL)`,
  'more visits are drawn from an authorization than were granted': `SELECT 1 FROM "authorization" z WHERE z.practice_id = $1::uuid
    AND (z.reserved < 0 OR z.used < 0 OR z.reserved + z.used > z.granted)`,
  'a transaction of the ledger does not sum to nothing': `SELECT 1 FROM ledger_entry e WHERE e.practice_id = $1::uuid
    GROUP BY e.transaction_id HAVING sum(e.cents) <> 0`,
  'somebody with Medicaid owes something': `SELECT 1 FROM ledger_entry e WHERE e.client_id = $3::uuid AND e.account = 'ar_client'
    AND EXISTS (SELECT 1 FROM coverage g WHERE g.client_id = e.client_id AND g.program = 'medicaid' AND g.status = 'active'
      AND g.starts_on <= e.service_on AND (g.ends_on IS NULL OR g.ends_on >= e.service_on)) GROUP BY e.service_on HAVING sum(e.cents) > 0`,
  'the trail is not a chain': `SELECT 1 FROM audit_event e LEFT JOIN audit_event p ON p.practice_id = e.practice_id AND p.seq = e.seq - 1
    WHERE e.practice_id = $1::uuid AND e.seq > (SELECT h.seq - 4 FROM audit_head h WHERE h.practice_id = $1::uuid) AND e.seq > 1
    AND p.hash IS DISTINCT FROM e.prev_hash`,
  'a signature stands for other words than its version has': `SELECT 1 FROM signature s JOIN document_version d ON d.id = s.version_id
    WHERE s.practice_id = $1::uuid AND s.document_hash <> d.hash`,
  'a confirmed visit waits for something that stops it': `SELECT 1 FROM appointment a WHERE a.client_id = $3::uuid AND a.status = 'confirmed'
    AND a.starts_at > $2::timestamptz AND EXISTS (SELECT 1 FROM jsonb_array_elements(coalesce(a.findings, '[]')) f WHERE f->>'bite' = 'stops')`,
  'a deviating dose has told nobody': `SELECT 1 FROM journey_event e WHERE e.client_id = $3::uuid AND e.kind = 'dose' AND e.deviation
    AND (e.reason IS NULL OR NOT EXISTS (SELECT 1 FROM care_alert t WHERE t.subject_id = e.id AND t.level = 'urgent'))`,
  'a reading beyond every limit after the dose has told nobody': `SELECT 1 FROM vital_reading q WHERE q.client_id = $3::uuid AND q.moment <> 'before'
    AND q.voids_id IS NULL AND (q.systolic >= 180 OR q.diastolic >= 110 OR q.spo2 < 90)
    AND NOT EXISTS (SELECT 1 FROM care_alert t WHERE t.subject_id = q.id)`,
  'a live order is of somebody who is not referred to': `SELECT 1 FROM dose_order o WHERE o.client_id = $3::uuid AND o.status = 'active'
    AND o.handed_to_id IS NULL AND NOT EXISTS (SELECT 1 FROM referral r WHERE r.client_id = o.client_id AND r.prescriber_id = o.prescriber_id
      AND r.status = 'accepted' AND r.ended_at IS NULL)`,
  'one episode has more than one alert': `SELECT 1 FROM care_alert t WHERE t.client_id = $3::uuid AND t.kind = 'safety-questions'
    GROUP BY t.subject_id HAVING count(*) > 1`,
  'a screen that stops has told nobody': `SELECT 1 FROM screening s WHERE s.client_id = $3::uuid AND s.kind = 'contraindication' AND s.level = 'refuse'
    AND NOT EXISTS (SELECT 1 FROM task t WHERE t.subject_id = s.id AND t.kind = 'screen-look')`,
  'an individual hour is billed twice on one day': `SELECT 1 FROM charge g WHERE g.client_id = $3::uuid
    AND g.is_individual AND g.is_claimable AND g.status <> 'void' GROUP BY g.service_on HAVING count(*) > 1`,
  'a journey stands with two doses that are not told apart': `SELECT 1 FROM journey_event e WHERE e.client_id = $3::uuid AND e.kind = 'dose'
    GROUP BY e.appointment_id, e.dose_number HAVING count(*) > 1`,
}

export const wrongSql = Object.entries(never)
  .map(([says, select]) => `SELECT '${says}' AS says WHERE EXISTS (${select})`)
  .join('\n UNION ALL ')
