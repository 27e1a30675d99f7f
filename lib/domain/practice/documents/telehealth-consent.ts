import type { DocumentTemplate } from './document.ts'

/** Visits by video: place and licence, privacy, what happens when the line drops. */
export const telehealthConsent: DocumentTemplate = {
  key: 'telehealth-consent',
  title: 'Consent to visits by video',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: null,
  cites: ['practice.consent', 'state-licensure'],
  sections: [
    {
      heading: 'How it works',
      paragraphs: [
        'Some visits can be by live video. You can ask for a visit in person instead, and you can stop a video visit at any time. Saying no to video does not affect your care.',
      ],
    },
    {
      heading: 'Where you are matters',
      paragraphs: [
        'Your therapist must hold a license in the state you are in during the visit. Tell us if you will be in another state. We ask for your address at the start of each visit, so that help can find you.',
      ],
    },
    {
      heading: 'Privacy',
      paragraphs: [
        'We use a secure line and do not record. Choose a room where nobody can listen. No line is perfectly safe: there is a small risk that somebody gets in or that it breaks off.',
      ],
    },
    {
      heading: 'If the line drops, or you are in danger',
      paragraphs: [
        'We call you on the phone at once. If we cannot reach you during a journey, we call the adult with you, then 911. Video visits are not for emergencies. In crisis, call or text 988.',
      ],
    },
  ],
  statements: ['I agree to visits by video.', 'I will say where I am at the start of each visit.'],
  fields: [],
}
