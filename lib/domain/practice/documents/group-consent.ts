import type { DocumentTemplate } from './document.ts'

/** Preparation and integration groups: what stays in the room, what cannot be promised. */
export const groupConsent: DocumentTemplate = {
  key: 'group-consent',
  title: 'Consent to group sessions',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: null,
  cites: ['practice.consent', 'ncci-90853'],
  sections: [
    {
      heading: 'What groups are for',
      paragraphs: [
        'Groups prepare for journeys or work with what came up afterward. Journeys themselves are never in a group. Joining is your choice, and you may leave a group at any time.',
      ],
    },
    {
      heading: 'What stays in the group',
      paragraphs: [
        'You will hear private things, and others will hear yours. Do not tell anybody who was there or what they said. Do not record or take pictures. The leader keeps what you say private under the law. Other members promise to, but we cannot make sure that they do.',
      ],
    },
    {
      heading: 'Good to know',
      paragraphs: [
        'A group usually costs less than an individual hour. Your plan gets a claim for your own seat, and your record gets a note of its own. If you also have an individual hour on the same day, it is at another time, and your plan gets a claim for both.',
      ],
      points: ['Come sober and on time.', 'Share only what you want to.', 'Tell the leader if something said in the group troubles you.'],
    },
  ],
  statements: ['I will keep private who is in the group and what is said.', 'I know that other members may not keep the promise.'],
  fields: [],
}
