import type { DocumentTemplate } from './document.ts'

/** A client's words for the public pages: what, by whom, for whom, why, until when, and how it is taken back (45 CFR 164.508(c)). */
export const storyAuthorization: DocumentTemplate = {
  key: 'story-authorization',
  title: 'Your words on our public pages',
  version: 1,
  language: 'en',
  effectiveFrom: '2025-01-01',
  validDays: 365,
  cites: ['45-cfr-164.508-marketing', 'ethics.testimonials'],
  sections: [
    {
      heading: 'What this allows',
      paragraphs: [
        'The practice may show the words you write below on its public pages, with the name you choose. Anybody can read them there. They show that you were a client here. Nothing else from your record is shown.',
      ],
    },
    {
      heading: 'Why, and what you get',
      paragraphs: [
        'We use them to tell people about our work, which the law calls marketing. Nobody pays you or us for it. We change no word. We may also choose not to show them.',
      ],
    },
    {
      heading: 'Your choice',
      paragraphs: [
        'You may say no. Your care here, what you pay and what your plan pays do not depend on it. We ask nobody who is in care with us.',
        'You can take it back at any time, in your portal under Papers or by telling us. The words leave our pages at once. What others have copied by then we cannot call back. Words that are public are no longer protected by the privacy law.',
      ],
    },
    {
      heading: 'How long it holds',
      paragraphs: [
        'It ends one year after you sign. Then the words leave our pages, unless you sign again. You can keep a copy of this paper.',
      ],
    },
  ],
  statements: ['I wrote these words myself, and the practice may show them.', 'I know that I can take this back at any time.'],
  fields: [
    { key: 'words', label: 'Your words', kind: 'words' },
    { key: 'shown_as', label: 'The name or initials beside them' },
  ],
}
