import { admins, desk, may, one, own, owners, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/ledger.prisma`. */
export const ledgerPolicies = {
  ledger_transaction: [...may(staff, 'read add'), ...may(['client'], 'read', own)],
  ledger_entry: [...may(staff, 'read add'), ...may(['client'], 'read', own)],
  ledger_balance: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  payment: [...may(staff, 'read add'), ...may(['client'], 'read', own)],
  refund: [
    one('is opened and paid by the desk', 'add', desk, { rows: "status = 'open'" }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is ended by the desk', 'change', desk),
  ],
  write_off: [
    one('is asked for by the desk', 'add', desk),
    one('is read by those who book and treat', 'read', staff),
    one('is decided by the desk', 'change', desk),
  ],
  day_close: [
    one('is written by the desk', 'add', desk),
    owners('is asked by its owner', 'read'),
    one('is read by the desk', 'read', desk),
  ],
  counting_start: [
    one('is written by an admin', 'add', admins),
    owners('is asked by its owner', 'read'),
    one('is read by the desk', 'read', desk),
  ],
} satisfies Record<string, readonly Policy[]>
