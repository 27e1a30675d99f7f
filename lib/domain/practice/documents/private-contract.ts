import type { DocumentTemplate } from './document.ts'

/** Between a Medicare client and a therapist who has opted out: nobody files a claim, the client pays. Never with Medicaid. */
export const privateContract: DocumentTemplate = {
  key: 'private-contract',
  title: 'Private contract for people with Medicare',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 730,
  cites: ['42-cfr-405.405'],
  sections: [
    {
      heading: 'What this is about',
      paragraphs: [
        'The therapist named below has opted out of Medicare. Medicare does not pay for their care, and neither you nor the therapist may ask Medicare to pay.',
      ],
    },
    {
      heading: 'What you agree to',
      paragraphs: [
        'You pay the therapist’s fee yourself. The limits on what Medicare lets people charge do not apply. Medigap plans do not pay, and other plans may choose not to.',
      ],
    },
    {
      heading: 'You have another choice',
      paragraphs: [
        'You may see a therapist who takes Medicare instead, for care that Medicare covers. Nobody may ask you to sign this in an emergency. If you have Medicaid too, do not sign: tell us, and we find somebody else for you.',
      ],
    },
    {
      heading: 'How long it lasts',
      paragraphs: ['The contract holds for the days named below, for at most two years. You get a copy, and we keep the signed one.'],
    },
  ],
  statements: [
    'I will not send a claim to Medicare, nor ask the therapist to.',
    'I pay for these visits myself, and no Medicare limit applies.',
    'I know that I may see somebody who takes Medicare.',
    'I am not in an emergency now.',
  ],
  fields: [
    { key: 'clinician', label: 'Therapist who has opted out of Medicare', kind: 'opted-out' },
    { key: 'from_on', label: 'First day', kind: 'day' },
    { key: 'to_on', label: 'Last day', kind: 'day' },
  ],
}
