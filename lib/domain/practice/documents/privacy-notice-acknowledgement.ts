import type { DocumentTemplate } from './document.ts'

/** The client's word that the notice of privacy practices was given (45 CFR 164.520; substance use records since 2026-02-16). */
export const privacyNoticeAcknowledgement: DocumentTemplate = {
  key: 'privacy-notice-acknowledgement',
  title: 'I received the notice of privacy practices',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: null,
  cites: ['45-cfr-164.520', '45-cfr-164.522', '45-cfr-164.501', '42-cfr-2'],
  sections: [
    {
      heading: 'What the notice tells you',
      paragraphs: [
        'The notice says how this practice uses and shares your health information, and which rights you have. This is a short version. The notice itself counts.',
      ],
      points: [
        'We use your information to treat you, to get paid, and to run the practice.',
        'We share it for other reasons only if the law allows it or you agree in writing.',
        'Therapists’ private psychotherapy notes are kept apart and are not shared without a separate permission.',
        'Records about substance use have extra protection and may not be used against you in court without your consent or a court order.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: ['You can use these at any time by asking us.'],
      points: [
        'See your record and get a copy.',
        'Ask us to correct it.',
        'Ask us to contact you in a certain way or place.',
        'Ask us to limit what we share. If you pay for a service in full yourself, we keep it from your plan when you ask.',
        'Get a list of certain disclosures.',
        'Hear from us if your information is breached.',
        'Complain to us or to the U.S. Department of Health and Human Services. We will not hold it against you.',
      ],
    },
  ],
  statements: ['I received the notice of privacy practices, or was offered it.'],
  fields: [],
}
