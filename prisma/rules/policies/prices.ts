import { admins, everybody, may, one, owners, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/prices.prisma`. */
export const pricesPolicies = {
  service: [...may(admins, 'add change'), ...may(everybody, 'read')],
  rate: [...may(admins, 'add change'), ...may(everybody, 'read')],
  payer: [...may(admins, 'add change'), ...may(everybody, 'read')],
  network_standing: [
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
    owners('is weighed where a plan counts everybody on it', 'read'),
  ],
  allowed_amount: [...may(admins, 'add change'), ...may(['client', 'therapist', 'front-desk', 'admin', 'system'], 'read')],
  sliding_tier: [
    ...may(admins, 'add change'),
    ...may(everybody, 'read'),
    one('a planned scale is put right by admins', 'delete', ['admin'], { rows: 'effective_from >= CURRENT_DATE - 1' }),
  ],
} satisfies Record<string, readonly Policy[]>
