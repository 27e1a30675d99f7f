import 'server-only'
import type { Actor } from '../../domain/access/actor.ts'
import type { SettingCounts } from '../../domain/practice/setting-counts.ts'
import { practicePage } from '../records/practice.ts'
import type { Tx } from '../scope.ts'

type Admin = Extract<Actor, { role: 'admin' }>

/** The practice's own page, as its admins keep it. */
export const findPracticeSettings = (tx: Tx, { practiceId }: Admin) =>
  tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { ...practicePage, hostname: true } })

export type PracticeSettings = Awaited<ReturnType<typeof findPracticeSettings>>

/** How much there is of everything that is set up here. One statement. */
export async function findSettingCounts(tx: Tx, { practiceId }: Admin): Promise<SettingCounts> {
  const [counts] = await tx.$queryRaw<SettingCounts[]>`SELECT
    (SELECT count(*)::int FROM location WHERE practice_id = ${practiceId}::uuid AND is_active) AS locations,
    (SELECT count(*)::int FROM room WHERE practice_id = ${practiceId}::uuid AND is_active) AS rooms,
    (SELECT count(*)::int FROM partner_facility WHERE practice_id = ${practiceId}::uuid AND is_active) AS facilities,
    (SELECT count(*)::int FROM clinician WHERE practice_id = ${practiceId}::uuid AND is_active) AS clinicians,
    (SELECT count(*)::int FROM prescriber WHERE practice_id = ${practiceId}::uuid AND is_active) AS prescribers,
    (SELECT count(*)::int FROM credential WHERE practice_id = ${practiceId}::uuid) AS credentials,
    (SELECT count(*)::int FROM service WHERE practice_id = ${practiceId}::uuid) AS services,
    (SELECT count(*)::int FROM payer WHERE practice_id = ${practiceId}::uuid AND is_active) AS payers,
    (SELECT count(DISTINCT user_id)::int FROM user_role WHERE practice_id = ${practiceId}::uuid AND role <> 'client') AS people,
    (SELECT count(DISTINCT key)::int FROM rule_parameter WHERE practice_id = ${practiceId}::uuid) AS "ownRules",
    (SELECT count(*)::int FROM outbox WHERE practice_id = ${practiceId}::uuid AND sent_at IS NULL AND failed_at IS NOT NULL) AS "givenUpMail"`
  return counts ?? empty
}

const empty: SettingCounts = {
  locations: 0,
  rooms: 0,
  facilities: 0,
  clinicians: 0,
  prescribers: 0,
  credentials: 0,
  services: 0,
  payers: 0,
  people: 0,
  ownRules: 0,
  givenUpMail: 0,
}
