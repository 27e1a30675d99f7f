import { admins, everybody, may, one, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/places.prisma`. */
export const placesPolicies = {
  location: [...may(admins, 'add change'), ...may(everybody, 'read')],
  location_hours: [...may(['admin'], 'delete'), ...may(admins, 'add change'), ...may(everybody, 'read')],
  location_closure: [
    ...may(admins, 'add change'),
    ...may(everybody, 'read'),
    one('a closure is taken back by admins', 'delete', ['admin']),
  ],
  room: [...may(admins, 'add change'), ...may(everybody, 'read')],
  partner_facility: [...may(admins, 'add change'), ...may(everybody, 'read')],
  facility_hours: [
    one('admins put a week in the place of another', 'delete', ['admin']),
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  facility_closure: [
    one('a closure is taken back by admins', 'delete', ['admin']),
    one('admins add', 'add', admins),
    one('everyone may know', 'read', null, { rows: "(SELECT app.role()) <> ''" }),
    one('admins change', 'change', admins),
  ],
  chair: [...may(admins, 'add change'), ...may(everybody, 'read')],
} satisfies Record<string, readonly Policy[]>
