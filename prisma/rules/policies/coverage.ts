import { desk, every, jobs, may, one, own, owners, type Policy, staff } from './policy.ts'

/** Row policies of the tables of `schema/coverage.prisma`. */
export const coveragePolicies = {
  coverage: [
    ...may(['client'], 'read add change', own),
    ...may(staff, 'read add change'),
    owners('is counted with all who are on its plan', 'read'),
  ],
  benefit: [...may(staff, 'read add change'), ...may(['client'], 'read', own), owners('is counted with all who are on its plan', 'read')],
  authorization: [
    ...may(staff, 'read add change'),
    ...may(['client'], 'read', own),
    one('a client gives back an authorized visit', 'change', ['client'], { rows: own }),
  ],
  sliding_fee_assessment: [...may(desk, 'add change'), ...may(['client'], 'read', own), ...may(staff, 'read')],
  scale_appeal: [
    one('is asked by its client', 'add', ['client'], {
      rows: "client_id = (SELECT app.subject()) AND status = 'open' AND asked_by = (SELECT app.uid())",
    }),
    one('is asked by the desk', 'add', desk, { rows: "status = 'open'" }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is decided by the desk', 'change', desk),
  ],
  coverage_restriction: [
    one('is asked for by the client', 'add', ['client'], { rows: own }),
    one('is filled by the set-up', 'add', jobs),
    one('is written down by the desk', 'add', ['front-desk', 'admin']),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is changed by the set-up', 'change', jobs),
    one('is ended by the client', 'change', ['client'], { rows: own }),
    one('is ended by the desk', 'change', ['front-desk', 'admin']),
  ],
  private_wish: [
    one('is filled by the set-up', 'add', jobs),
    one('is signed by the client', 'add', ['client'], { rows: 'client_id = (SELECT app.subject()) AND use_ended_at IS NULL' }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is carried out by the desk', 'change', ['front-desk', 'admin']),
    one('is changed by the set-up', 'change', jobs),
  ],
  medicaid_answer: [
    one('is written down by the desk', 'add', desk),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
  ],
  restored_balance: [
    one('is opened by the desk', 'add', desk, { rows: 'decided_at IS NULL' }),
    one('is read by its client', 'read', ['client'], { rows: own }),
    one('is read by those who book and treat', 'read', staff),
    one('is decided by the desk', 'change', desk, { rows: 'decided_at IS NULL', after: every }),
  ],
} satisfies Record<string, readonly Policy[]>
