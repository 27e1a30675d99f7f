import { admins, desk, may, one, own, owners, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/billing.prisma`. */
export const billingPolicies = {
  claim: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  charge: [...may(staff, 'read add change'), ...may(['client'], 'read', own), owners('is counted with all who are on its plan', 'read')],
  claim_line: [...may(staff, 'read add change')],
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
  superbill: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  superbill_line: [
    ...may(staff, 'read add change'),
    one('is read by its client', 'read', ['client'], {
      rows: 'superbill_id IN (SELECT s.id FROM public.superbill s WHERE s.client_id = (SELECT app.subject()))',
    }),
  ],
  hardship: [
    one('is decided by the desk', 'add', desk),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is ended by the desk', 'change', desk),
  ],
  charge_dispute: [
    one('is asked by its client', 'add', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid())",
    }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is answered by the desk', 'change', desk),
  ],
  superbill_request: [
    one('is asked by its client', 'add', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid())",
    }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is answered by the desk', 'change', desk),
  ],
  payer_code: [one('is signed off by the desk', 'add', desk), one('is read by those who bill', 'read', staff)],
  estimate: [...may(['client'], 'read add', own), ...may(staff, 'read add change')],
  unbilled_visit: [
    one('is found by whoever posts', 'add', staff),
    one('is read by staff', 'read', staff),
    one('is settled by whoever posts', 'change', staff),
  ],
} satisfies Record<string, readonly Policy[]>
