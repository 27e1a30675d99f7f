import type { DocumentTemplate } from './document.ts'

/** A release to somebody named: the prescriber, an outside therapist, a relative. */
export const releaseOfInformation: DocumentTemplate = {
  key: 'release-of-information',
  title: 'Release of information',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 365,
  cites: ['practice.consent', '45-cfr-164.508'],
  sections: [
    {
      heading: 'What this allows',
      paragraphs: [
        'The practice may share the information named below with the person or office named below, for the purpose named below. They may share back with us what helps your care.',
      ],
    },
    {
      heading: 'What it never covers',
      paragraphs: [
        'Psychotherapy notes are not part of this release. Records about substance use treatment are shared only if you have signed the consent for those.',
      ],
    },
    {
      heading: 'Your choice',
      paragraphs: [
        'You may say no; your care here does not depend on it, although nobody can prescribe for you without knowing about you. You can take it back at any time by telling us in writing; what was shared before stays shared. Once shared, the information may no longer be protected by the same law.',
      ],
    },
  ],
  statements: ['I allow the practice to share what I chose with the person or office I named.', 'I know that I can take this back.'],
  fields: [
    { key: 'recipient', label: 'Who may get it' },
    { key: 'purpose', label: 'What for' },
    { key: 'scope', label: 'What may be shared' },
    { key: 'ends', label: 'Until when' },
  ],
}
