import type { FindingWords } from '../../finding-words.ts'

/** What the settings point out. */
export const practiceFindings = {
  TIME_OFF_OVER_VISITS: {
    staff:
      '{visits, plural, one {# visit stands} other {# visits stand}} in this time. Move or cancel {visits, plural, one {it} other {them}} in the calendar.',
    client: 'The practice will be in touch about your visit.',
  },
} as const satisfies Record<string, FindingWords>
