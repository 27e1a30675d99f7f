import { admins, every, everybody, may, one, own, owners, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/documents.prisma`. */
export const documentsPolicies = {
  document_template: [...may(admins, 'add change'), ...may(everybody, 'read')],
  document_version: [...may(admins, 'add change'), ...may(everybody, 'read')],
  signature: [
    ...may(['client'], 'read add', own),
    ...may(staff, 'read add'),
    one('a paper is taken back by its client', 'change', ['client'], { rows: own }),
    one('a paper is taken back by staff, as the client told them', 'change', ['therapist', 'front-desk', 'admin']),
    one('a release is taken back by its client', 'change', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND document_key = 'release-of-information'",
      after: own,
    }),
    one('a release is taken back by staff, as the client told them', 'change', ['therapist', 'front-desk', 'admin'], {
      rows: "document_key = 'release-of-information'",
      after: every,
    }),
    owners('is looked up by its owner', 'read'),
  ],
} satisfies Record<string, readonly Policy[]>
