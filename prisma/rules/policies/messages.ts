import { jobs, may, ofUser, one, type Policy, people, staff } from './policy.ts'

/** Row policies of the tables of `schema/messages.prisma`. */
export const messagesPolicies = {
  message_thread: [
    ...may(['client'], 'read add change', "client_id = (SELECT app.subject()) AND audience = 'client_visible'"),
    ...may(['prescriber'], 'read add change', "client_id IN (SELECT app.referred_clients()) AND audience = 'care_team'"),
    ...may(staff, 'read add change'),
  ],
  message: [
    ...may(
      ['client'],
      'read add',
      "client_id = (SELECT app.subject()) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = 'client_visible')",
    ),
    ...may(
      ['prescriber'],
      'read add',
      "client_id IN (SELECT app.referred_clients()) AND thread_id IN (SELECT t.id FROM public.message_thread t WHERE t.audience = 'care_team')",
    ),
    ...may(staff, 'read add'),
  ],
  message_receipt: [...may(people, 'read add change', ofUser), one('is taken along by a job', 'read', jobs)],
} satisfies Record<string, readonly Policy[]>
