import type pg from 'pg'

/**
 * Does what an owner of the database could: changes an entry and makes every hash after it anew, the head's too, so that the chain holds
 * in itself. Signed heads it cannot make anew.
 */
export async function rewriteFrom(client: pg.Client, practiceId: string, seq: number): Promise<void> {
  await client.query("SET session_replication_role = 'replica'")
  await client.query(`UPDATE audit_event SET outcome = 'denied', actor_id = NULL WHERE practice_id = $1 AND seq = $2`, [practiceId, seq])
  await client.query(
    `DO $$
     DECLARE event record; previous bytea; digest bytea;
     BEGIN
       SELECT coalesce((SELECT hash FROM audit_event WHERE practice_id = '${practiceId}' AND seq = ${seq - 1}), '\\x00') INTO previous;
       FOR event IN SELECT * FROM audit_event WHERE practice_id = '${practiceId}' AND seq >= ${seq} ORDER BY seq LOOP
         digest := sha256(previous || convert_to(jsonb_build_array(event.seq, event.at_micros, event.actor_role, event.actor_id, event.client_id,
           event.command, event.outcome, event.object_id, event.details, event.request_id)::text, 'UTF8'));
         UPDATE audit_event SET prev_hash = previous, hash = digest WHERE practice_id = event.practice_id AND seq = event.seq;
         previous := digest;
       END LOOP;
       UPDATE audit_head SET hash = previous WHERE practice_id = '${practiceId}';
     END $$`,
  )
  await client.query("SET session_replication_role = 'origin'")
}
