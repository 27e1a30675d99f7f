import type { DocumentTemplate } from './document.ts'

/** Signed before a fee for a missed visit can be asked: how much, and until when calling off costs nothing. Never for Medicaid or VA. */
export const missedVisitPolicy: DocumentTemplate = {
  key: 'missed-visit-policy',
  title: 'Our fee for visits you miss or call off late',
  version: 1,
  language: 'en',
  effectiveFrom: '2026-11-01',
  validDays: 365,
  cites: ['practice.missed-visit-fee', 'practice.cancelling'],
  sections: [
    {
      heading: 'When we ask it',
      paragraphs: [
        'We keep the time of your visit for you alone. If you do not come, or call the visit off later than the hours below, we ask the fee below. You see it before you book and before you call a visit off.',
        'No plan pays this fee, and it counts toward no deductible. It is not for care, so a health account may not pay it.',
      ],
    },
    {
      heading: 'When we do not',
      paragraphs: ['You owe nothing when you call off in time, when we call the visit off, or when we choose to waive the fee.'],
      points: [
        'If you call off a whole cycle at once, we ask for one visit only.',
        'If something kept you, tell us. We can waive the fee.',
        'You can ask us about any charge on your money page.',
      ],
    },
    {
      heading: 'Who is never asked',
      paragraphs: [
        'If you have Medicaid of any kind, have asked for it, or come through the VA, you owe nothing for a missed visit. This paper is then not for you.',
      ],
    },
  ],
  statements: ['I know what a missed visit, or one called off late, costs me.', 'I do not have Medicaid and have not applied for it.'],
  fields: [
    { key: 'fee', label: 'Our fee for one visit', kind: 'told' },
    { key: 'hours', label: 'Hours before the visit until which calling off costs nothing', kind: 'told' },
  ],
}
