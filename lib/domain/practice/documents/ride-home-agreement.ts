import type { DocumentTemplate } from './document.ts'

/** Nobody drives after a journey: the agreement that stands before every dosing visit away from home. */
export const rideHomeAgreement: DocumentTemplate = {
  key: 'ride-home-agreement',
  title: 'Ride-home agreement',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 365,
  cites: ['practice.ride-home'],
  sections: [
    {
      heading: 'Why',
      paragraphs: ['After ketamine you may feel fine and still not be safe to drive. You are not safe to drive until you have slept.'],
    },
    {
      heading: 'What I agree to',
      paragraphs: ['This holds for every journey away from home.'],
      points: [
        'I do not drive, ride a bike or use machines until the next day, after a night of sleep.',
        'An adult I name takes me home. I give the practice their name and phone number before the visit is confirmed.',
        'They come inside, or answer the phone, so that staff can hand me over to them.',
        'I do not go home alone by bus, on foot, or by bike. A ride service alone is not enough unless the practice agrees first.',
        'If my ride does not come, I wait in a rest room or the waiting room until somebody can take me.',
      ],
    },
    {
      heading: 'What the practice does',
      paragraphs: [
        'We ask your driver to confirm before the visit. We do not start the journey without that, and we do not let you leave alone. You can change your driver until you check in.',
      ],
    },
  ],
  statements: [
    'I agree not to drive until I have slept.',
    'I agree that the practice may contact the driver I name about the time and place of the ride.',
  ],
  fields: [],
}
