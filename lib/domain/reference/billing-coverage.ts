import type { Parameter } from '../ruleset.ts'

/** Numbers the coverage rules read: how long facts stay fresh, when to say that visits run out, how long a claim can wait. */
export const coverageParameters = {
  'coverage.benefits-fresh-days': {
    value: 30,
    unit: 'days',
    kind: 'policy',
    label: 'Days that verified benefits stay fresh',
    from: '2013-01-01',
    cites: ['practice.benefits-fresh'],
  },
  'coverage.authorization-low-visits': {
    value: 2,
    unit: 'count',
    kind: 'policy',
    label: 'Visits left when the authorization is renewed',
    from: '2013-01-01',
    cites: ['practice.benefits-fresh'],
  },
  'coverage.authorization-low-days': {
    value: 14,
    unit: 'days',
    kind: 'policy',
    label: 'Days left when the authorization is renewed',
    from: '2013-01-01',
    cites: ['practice.benefits-fresh'],
  },
  'coverage.va-filing-days': {
    value: 180,
    unit: 'days',
    kind: 'payer',
    label: 'Days to file a VA claim',
    from: '2013-01-01',
    cites: ['va-community-care'],
  },
  'coverage.va-filing-advised-days': {
    value: 30,
    unit: 'days',
    kind: 'payer',
    label: 'Days within which a VA claim should be filed',
    from: '2013-01-01',
    cites: ['va-community-care'],
  },
  'coverage.medicare-filing-months': {
    value: 12,
    unit: 'months',
    kind: 'law',
    label: 'Months to file a Medicare claim',
    from: '2013-01-01',
    cites: ['42-cfr-424.44'],
  },
  'coverage.private-contract-months': {
    value: 24,
    unit: 'months',
    kind: 'law',
    label: 'Months a private contract may hold, as an opt-out from Medicare does',
    from: '2013-01-01',
    cites: ['42-cfr-405.405'],
  },
  'coverage.filing-warning-days': {
    value: 14,
    unit: 'days',
    kind: 'policy',
    label: 'Days before a filing deadline when it is shown as urgent',
    from: '2013-01-01',
    cites: ['practice.signed-notes'],
  },
} as const satisfies Record<string, Parameter>
