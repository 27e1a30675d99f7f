import { admins, one, type Policy } from './policy.ts'

/** Row policies of the tables of `schema/imports.prisma`. */
export const importsPolicies = {
  data_import: [one('is for admins', 'everything', admins)],
  import_row: [one('is for admins', 'everything', admins)],
  imported_record: [one('is for admins', 'everything', admins)],
} satisfies Record<string, readonly Policy[]>
