import type { FindingWords } from '../../finding-words.ts'

/** What the settings point out. */
export const practiceFindings = {
  TIME_OFF_OVER_VISITS: {
    staff:
      '{visits, plural, one {# visit stands} other {# visits stand}} in this time. Move or cancel {visits, plural, one {it} other {them}} in the calendar.',
    client: 'The practice will be in touch about your visit.',
  },
  PRESENCE_ENDS_UNDER_VISITS: {
    staff:
      '{journeys, plural, one {# journey counts} other {# journeys count}} on this prescriber being there. The practice has to move {journeys, plural, one {it} other {them}} or find another day.',
    client: 'The practice will be in touch about your visit.',
  },
} as const satisfies Record<string, FindingWords>
