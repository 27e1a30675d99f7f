import { desk, may, one, own, owners, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/billing.prisma`. */
export const billingPolicies = {
  claim: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  charge: [...may(staff, 'read add change'), ...may(['client'], 'read', own), owners('is counted with all who are on its plan', 'read')],
  claim_line: [...may(staff, 'read add change')],
  payer_code: [one('is signed off by the desk', 'add', desk), one('is read by those who bill', 'read', staff)],
  unbilled_visit: [
    one('is found by whoever posts', 'add', staff),
    one('is read by staff', 'read', staff),
    one('is settled by whoever posts', 'change', staff),
  ],
  superbill: [...may(staff, 'read add change'), ...may(['client'], 'read', own)],
  superbill_line: [
    ...may(staff, 'read add change'),
    one('is read by its client', 'read', ['client'], {
      rows: 'superbill_id IN (SELECT s.id FROM public.superbill s WHERE s.client_id = (SELECT app.subject()))',
    }),
  ],
  superbill_request: [
    one('is asked by its client', 'add', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid())",
    }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is answered by the desk', 'change', desk),
  ],
  estimate: [...may(['client'], 'read add', own), ...may(staff, 'read add change')],
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
} satisfies Record<string, readonly Policy[]>
