import type { Citation } from './citation.ts'

const readOn = '2026-11-22'

export const documentCitations = {
  '45-cfr-164.520': {
    title: 'Notice of privacy practices',
    says: 'Clients get a notice of how their health information is used, and the practice keeps their written word that they got it.',
    where: '45 CFR 164.520',
    readOn,
  },
  '42-cfr-2.31': {
    title: 'Consent to share substance use records',
    says: 'Written consent names the client, who may share, what, with whom and for what purpose, says that it can be taken back, and when it ends.',
    where: '42 CFR 2.31',
    readOn,
  },
} as const satisfies Record<string, Citation>
