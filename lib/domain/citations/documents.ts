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
  '45-cfr-164.508-marketing': {
    title: 'Authorization for marketing',
    says: 'What a client’s words tell of them is shown to the public only while an authorization they signed stands. It says what is shown, by whom, to whom, why and until when; care does not depend on it; it can be taken back at any time.',
    where: '45 CFR 164.508(a)(3), (b)(4), (b)(5), (c)',
    readOn: '2026-11-27',
  },
  '16-cfr-255': {
    title: 'Endorsements and testimonials in advertising',
    says: 'What somebody says in favor of a service counts as the service’s own claim: no words that promise an outcome to others.',
    where: '16 CFR 255.1, 255.2',
    readOn: '2026-11-27',
  },
  'ethics.testimonials': {
    title: 'No testimonials from people in care',
    says: 'Those who treat ask nobody in care, and nobody who is easily swayed, for words in their favor.',
    where: 'NASW Code of Ethics 4.07(b); APA Ethics Code 5.05',
    readOn: '2026-11-27',
  },
} as const satisfies Record<string, Citation>
