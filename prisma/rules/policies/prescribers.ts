import { admins, everybody, may, one, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/prescribers.prisma`. */
export const prescribersPolicies = {
  prescriber: [...may(admins, 'add change'), ...may(everybody, 'read'), ...may(['prescriber'], 'change', 'id = (SELECT app.subject())')],
  prescriber_site: [...may(['admin'], 'delete'), ...may(admins, 'add change'), ...may(everybody, 'read')],
  prescriber_presence: [
    one('presence is added by whoever knows', 'add', null, {
      rows: "(SELECT app.role()) IN ('front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()))",
    }),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('presence is changed by whoever knows', 'change', null, {
      rows: "(SELECT app.role()) IN ('front-desk', 'admin', 'system') OR ((SELECT app.role()) = 'prescriber' AND prescriber_id = (SELECT app.subject()))",
    }),
  ],
} satisfies Record<string, readonly Policy[]>
