import type { CommandName } from '../../lib/domain/access/permissions.ts'

/** What a client's own session may change of a row: the columns, each with the commands of theirs that write it. */
export type ClientColumns = Readonly<Record<string, readonly CommandName[]>>

const each = (columns: string, ...by: CommandName[]): ClientColumns => Object.fromEntries(columns.split(' ').map((column) => [column, by]))

const calledOff = ['appointment.cancel'] as const
const rides = ['ride.name-driver', 'ride.name-sitter', 'document.sign'] as const
const profile =
  'legal_first_name legal_last_name chosen_name pronouns born_on sex_for_claims phone address_line city state zip ongoing_therapist'
const begun = ['client.update-profile', 'contact.save', 'screening.record', 'cssrs.record', 'intake.submit'] as const
const safety = ['cssrs.record', 'instrument.record'] as const
const secret = ['second-factor.enrol', 'second-factor.confirm'] as const

/**
 * Every table whose rows a client may change, and of it every column. A trigger of each, `a client changes only their own columns` or `a client only gives back`,
 * names the same columns; what a row policy opens beside them stays as it was. A column stands here because a command of the client writes it.
 */
export const clientColumns: Readonly<Record<string, ClientColumns>> = {
  appointment: each('status cancelled_at cancel_reason sequence', ...calledOff),
  attachment: {
    ...each('message_id', 'message.send'),
    ...each('removed_at removed_by removed_why', 'attachment.remove'),
  },
  authorization: each('reserved', ...calledOff),
  calendar_feed: each('revoked_at', 'feed.make', 'feed.revoke'),
  care_alert: each('level findings raised_at due_at open_step acknowledged_at acknowledged_by acknowledged_name call_by', ...safety),
  client: {
    ...each(`${profile} consent_to_text`, 'client.update-profile'),
    ...each('status', ...begun),
    ...each('stage', 'intake.submit', 'document.sign'),
    ...each('intake_submitted_at', 'intake.submit'),
    ...each('treatment_history', 'screening.record'),
    ...each('coverage_unsure_at', 'coverage.not-sure'),
  },
  client_contact: each('kind name relation phone', 'contact.save'),
  coverage: each(
    'program status priority payer_id plan_name member_id group_number relation insured_name starts_on ends_on in_network source verified_at verified_by',
    'coverage.save',
  ),
  coverage_restriction: each('ended_on ended_because', 'coverage.end-restriction'),
  cycle: each('status journey_on', ...calledOff),
  eligibility_decision: each('ended_on ended_because', 'screening.record'),
  group_session: each('seats_taken', ...calledOff),
  link_grant: each('revoked_at', 'ride.ask-driver', 'ride.name-driver'),
  message_receipt: each('read_at', 'thread.read', 'message.send'),
  message_thread: each('last_message_at waits_for_staff', 'message.send'),
  recovery_code: each('used_at', 'second-factor.confirm', 'second-factor.renew-codes'),
  release_of_information: each('revoked_at', 'release.revoke', 'document.revoke'),
  reservation: each('active', ...calledOff),
  ride_home: each(
    'status agreement_id driver_name driver_phone driver_relation driver_is_adult way_home confirmed_at confirmed_by sitter_name sitter_phone sitter_is_adult home_address no_driving_attested_at',
    ...rides,
  ),
  safety_episode: each('saved_at answers changes level completed_at open_until_closed alert_id', 'cssrs.record'),
  screening: each('taken_at answers level findings', 'cssrs.record'),
  session: each(
    'ended_at end_reason',
    'session.end',
    'session.revoke-others',
    'session.switch-role',
    'password.change',
    'second-factor.confirm',
  ),
  signature: each('revoked_at revoked_by revoked_why', 'document.revoke', 'release.revoke'),
  task: {
    ...each('status done_at done_by outcome', 'cssrs.record', 'instrument.record'),
    ...each('due_at params', ...safety),
  },
  user: {
    ...each('password_hash auth_epoch failed_sign_ins', 'password.change'),
    ...each('totp_secret totp_pending totp_enabled_at totp_last_step', ...secret, 'second-factor.renew-codes'),
    ...each('shortcuts_off', 'preference.set'),
  },
}

/** Tables whose rows are wholly the client's to write over, with why. */
export const whollyTheirs: Readonly<Record<string, string>> = {
  draft: 'A form of their own that is not sent yet; nobody else reads it.',
  idempotency_key: 'What a request of their own was answered; found by its own key alone.',
}
