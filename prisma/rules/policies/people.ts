import { admins, every, forgotten, jobs, may, ofUser, one, owners, type Policy, people, staff } from './policy.ts'

/** In SQL: an account, named by its id, that is a client's and nobody's who works here. */
const clientAlone = (user: string) =>
  `EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = ${user.split('.')[0]}.practice_id AND r.user_id = ${user} AND r.role = 'client') AND NOT EXISTS (SELECT 1 FROM public.user_role r WHERE r.practice_id = ${user.split('.')[0]}.practice_id AND r.user_id = ${user} AND r.role <> 'client')`

/** The desk finds and ends what lets a client in, and nothing of anybody who works here. */
const deskHelps = (table: 'recovery_code' | 'session'): Policy[] => [
  one('the desk finds those of a client', 'read', ['front-desk'], { rows: clientAlone(`${table}.user_id`) }),
  one('the desk ends those of a client', 'change', ['front-desk'], { rows: clientAlone(`${table}.user_id`) }),
]

/** Row policies of the tables of `schema/people.prisma`. */
export const peoplePolicies = {
  user: [
    ...may(admins, 'add change'),
    ...may(['front-desk'], 'add'),
    ...may(people, 'read change', 'id = (SELECT app.uid())'),
    ...may(staff, 'read'),
    one('the desk corrects the address of a client', 'change', ['front-desk'], { rows: clientAlone('"user".id'), after: every }),
    owners('is looked up by its owner', 'read'),
  ],
  user_role: [
    ...may(admins, 'add change delete'),
    ...may(['front-desk'], 'add'),
    ...may(people, 'read', ofUser),
    ...may(staff, 'read'),
    owners('is looked up by its owner', 'read'),
  ],
  user_duty: [...may(admins, 'add change delete'), ...may(people, 'read', ofUser), ...may(staff, 'read')],
  recovery_code: [
    ...may(people, 'read add change', ofUser),
    ...may(jobs, 'read add change'),
    ...may(['admin'], 'read change'),
    ...deskHelps('recovery_code'),
  ],
  session: [
    ...may(people, 'read add change', ofUser),
    ...may(jobs, 'read add change'),
    ...may(['admin'], 'read change'),
    ...deskHelps('session'),
    ...forgotten,
  ],
  link_grant: [
    ...may(jobs, 'add'),
    ...may(['visitor', 'client', 'therapist', 'prescriber', 'front-desk', 'admin'], 'add'),
    ...may(['client'], 'read change', 'ride_id IN (SELECT r.id FROM public.ride_home r WHERE r.client_id = (SELECT app.subject()))'),
    ...may(['link'], 'read change', 'id = (SELECT app.grant_id())'),
    ...may(staff, 'read change'),
    ...forgotten,
  ],
  calendar_feed: [...may(people, 'read add change', ofUser), ...may(jobs, 'read')],
  draft: [...may(people, 'read add change delete', ofUser), ...forgotten],
} satisfies Record<string, readonly Policy[]>
