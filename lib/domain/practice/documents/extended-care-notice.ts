import type { DocumentTemplate } from './document.ts'

/** Signed before the visit: hours two and three are not covered and what they cost this client. Never for Medicaid, VA or Medicare. */
export const extendedCareNotice: DocumentTemplate = {
  key: 'extended-care-notice',
  title: 'Notice before a three-hour visit: hours your plan does not cover',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 365,
  cites: ['practice.extended-care', 'practice.sliding-scale'],
  sections: [
    {
      heading: 'What this is about',
      paragraphs: [
        'A three-hour visit has preparation, journey and integration in one stay. We send your plan a claim for one therapy hour. Your plan does not pay for the other time. We call that time extended care, and you pay for it.',
      ],
    },
    {
      heading: 'What you pay',
      paragraphs: [
        'Below is what extended care costs for your visit, after the sliding scale. It comes on top of the deductible, copay or coinsurance for the insured hour. It does not count toward your deductible or your yearly limit.',
      ],
    },
    {
      heading: 'You have other choices',
      paragraphs: [
        'You can get the same care spread over three days, or with a group, without paying for extended care. Choosing one of these does not change how we treat you. You can change your mind until the visit begins.',
        'You may ask your plan to make an exception and pay. We give you a letter for that. We cannot say whether your plan will agree.',
      ],
    },
    {
      heading: 'Who may not be charged',
      paragraphs: [
        'If you have Medicaid of any kind, or come through the VA, we do not offer this visit and do not charge you. Tell us at once if your coverage changes.',
      ],
    },
  ],
  statements: [
    'I know that my plan does not pay for extended care.',
    'I know what I pay and which other choices I have.',
    'I do not have Medicaid and have not applied for it.',
  ],
  fields: [
    { key: 'hours', label: 'Hours of extended care' },
    { key: 'rate', label: 'Fee for an hour' },
    { key: 'discount', label: 'Sliding-scale discount' },
    { key: 'youPay', label: 'What you pay for extended care at each visit' },
  ],
}
