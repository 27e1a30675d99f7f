/** Settings, the audit trail: whether it holds, since when, and what proves it. */
export const settingsTrailUi = {
  auditVerify: 'Verify the chain',
  auditVerifyAll: 'Verify from the first entry',
  auditAsked: 'The worker is checking everything. What it finds appears here in a minute or two.',
  auditHolds: 'The chain holds: {count, plural, one {# entry} other {# entries}} checked, none changed.',
  auditBroken:
    'The chain is broken at entry {seq}: {problem, select, missing {an entry is missing} unlinked {it does not follow from the one before} changed {its content was changed} rewritten {a signed head names another entry there} unsigned {a head there was not signed with our key} other {the end was cut off}}. Tell the privacy officer now.',
  auditLastLook: 'Last looked at on {at} by {name}: entries {first} to {last}.',
  auditLastWhole: 'Last looked through from the first entry on {at} by {name}.',
  auditNeverWhole: 'It has not been looked through from the first entry yet.',
  auditByWorker: 'the worker',
  auditSigned: 'Entry {seq} was signed on {at}.',
  auditTaken: 'The signed head was taken out of this database on {at}.',
  auditNotTaken:
    'The signed heads stay in this database. Name a file or an address (AUDIT_HEADS_FILE, AUDIT_HEADS_MAIL), or whoever owns the database can remove them.',
  auditMailed: 'Each signed head is mailed to {address}.',
  auditNoKey: 'Nothing is signed: there is no AUDIT_KEY. Whoever owns the database could rewrite the whole trail unseen.',
  auditKeys: 'Public keys, to be kept with the signed heads',
} as const
