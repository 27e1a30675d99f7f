import type { CitationId } from '../citations.ts'

/** The first two digits that the tax office gives out; a number with any other pair belongs to nobody. */
export const einPrefixes = {
  readOn: '2026-11-22',
  cites: ['irs-ein'] as const satisfies readonly CitationId[],
  neverGiven: ['00', '07', '08', '09', '17', '18', '19', '28', '29', '49', '69', '70', '78', '79', '89', '96', '97'],
} as const
