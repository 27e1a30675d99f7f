import type { Parameter } from './parameter.ts'

const row = (value: number, label: string): Parameter => ({
  value,
  unit: 'count',
  kind: 'policy',
  label,
  from: '2026-01-01',
  cites: ['practice.files'],
})

export const fileParameters = {
  'files.largest-megabytes': row(15, 'The largest file that is taken, in megabytes'),
  'files.most-in-chart': row(500, 'Files kept with one client at most'),
  'files.most-of-client-in-day': row(30, 'Files a client may add in one day'),
} as const satisfies Record<string, Parameter>
