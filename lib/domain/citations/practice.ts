import type { Citation } from '../citations.ts'

export const practiceCitations = {
  'practice.ride-home': {
    title: 'Practice policy: ride home',
    says: 'Nobody drives after a journey. The client signs the ride-home agreement and names a driver before the visit is confirmed.',
    where: 'Practice policy',
    readOn: '2026-11-22',
  },
} as const satisfies Record<string, Citation>
