import type { DocumentTemplate } from './document.ts'

/** One consent to share substance use records for treatment, payment and operations (42 CFR 2.31, 2.33). */
export const part2Consent: DocumentTemplate = {
  key: 'part-2-consent',
  title: 'Consent to share substance use treatment records',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: null,
  cites: ['42-cfr-2', '42-cfr-2.31'],
  sections: [
    {
      heading: 'What this allows',
      paragraphs: [
        'Records that show you have or had treatment for alcohol or drug use have extra protection under federal law (42 CFR Part 2). With this consent the practice may share them for all future treatment, payment and health care operations.',
        'Those who get the records for these purposes may share them further as the privacy law for health care (HIPAA) allows. They may not be used in a civil, criminal, administrative or legislative case against you unless you agree in writing or a court orders it.',
      ],
    },
    {
      heading: 'What it does not allow',
      paragraphs: ['Private counseling notes about substance use are kept apart and need a separate consent. So does use in a legal case.'],
    },
    {
      heading: 'Your choice',
      paragraphs: [
        'You may say no. You can take this back at any time by telling us in writing; what was shared before stays shared. Without it we may not be able to bill your plan for care that shows these records, and will talk with you about other ways.',
      ],
    },
  ],
  statements: ['I allow sharing for treatment, payment and health care operations.', 'I know that I can take this back.'],
  fields: [
    {
      key: 'recipients',
      label: 'Who may get the records (people, or “my treating providers, health plans and those who help run the practice”)',
    },
    { key: 'ends', label: 'When it ends (a day or an event, or “none”)' },
  ],
}
