/** How a download of a practice is laid out. A release reads what it writes itself and says so of everything else. */
export const EXPORT_FORMAT = 'sojourn-export-3'

/** What the manifest says of one file of a download. */
export type ManifestFile = { readonly file: string; readonly sha256: string; readonly bytes: number }

/** What lies last in every download. */
export type Manifest = {
  readonly format: string
  readonly practiceId: string
  /** An instant, ISO in UTC. */
  readonly takenAt: string
  readonly files: readonly ManifestFile[]
}

/** Tables that are not taken along, each with why a practice does not lose by it. */
export const leftHere: Readonly<Record<string, string>> = {
  session: 'Everybody signs in again on the other server.',
  recovery_code: 'They are hashed with a secret of this server; new ones are made after signing in.',
  draft: 'What somebody has not finished is sealed for them alone and is kept for days only.',
  idempotency_key: 'Answers to requests that are repeated within days; they repeat what the record says.',
  due_work: 'It says where the worker looks next; the worker over there finds out anew.',
  planner_run: 'What a search proposed is over within days; what was booked of it is in the calendar.',
  planner_client: 'It belongs to such a search.',
  rate_limit: 'It counts attempts of addresses and belongs to no practice.',
  stored_file: 'It holds sealed bytes; the files themselves are taken along.',
  reference_version: 'It says when this server has to read rules and people anew.',
  audit_head: 'It repeats the last entry of the trail and is made from it.',
}

/** Columns that are not taken along: passwords are hashed with a secret of this server, an unconfirmed second step is begun anew. */
export const leftColumns: Readonly<Record<string, readonly string[]>> = { user: ['password_hash', 'totp_pending'] }

/** Tables an admin reads nothing or not all of, or that hold what opens a door: whole rows leave sealed. */
export const sealedTables: readonly string[] = [
  'crisis_close',
  'link_grant',
  'message_receipt',
  'news',
  'note',
  'outbox',
  'psychotherapy_note',
  'safety_episode',
  'safety_plan',
  'screening',
  'screening_clearance',
  'slot_hold',
]

/** Columns that leave sealed beside the table they belong to. */
export const sealedColumns: Readonly<Record<string, readonly string[]>> = {
  attachment: ['name'],
  consult_request: ['goals_note'],
  message: ['body'],
  user: ['totp_secret', 'totp_last_step'],
}

/** Of these, what is sealed in the database too, and is sealed anew where it arrives. */
export const fieldsSealedAtRest: Readonly<Record<string, readonly string[]>> = {
  attachment: ['name'],
  consult_request: ['goals_note'],
  message: ['body'],
  psychotherapy_note: ['ciphertext'],
  user: ['totp_secret'],
}

export const tableFile = (table: string): string => `tables/${table}.csv`
export const sealedFile = (table: string): string => `sealed/${table}.csv`
