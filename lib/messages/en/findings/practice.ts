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
  SIGNER_IS_ANOTHER: {
    staff: 'The name that was typed is not {name}. Say what the signer is to the client, and what lets them sign.',
    client:
      'The name you typed is not the one on your record, {name}. Correct it, or, if you sign for them, type your own name and say what you are to them and what lets you sign.',
  },
  STORY_IN_CARE: {
    staff: 'This client is in care. Nobody in care is asked for words in the practice’s favor.',
    client:
      'You are in care with us, and we ask nobody in care for words about us. You are free to write them once your care here is over.',
  },
  STORY_PROMISES: {
    staff: 'These words promise others an outcome.',
    client: 'These words promise others that it works. Say what it was like for you: what somebody else will find, nobody knows.',
  },
  STORY_NOT_AUTHORIZED: {
    staff: 'No client has signed an authorization for these words.',
    client: 'You have not signed for these words.',
  },
  STORY_TAKEN_BACK: {
    staff: 'The client has taken the authorization back. These words are shown no more.',
    client: 'You have taken this back.',
  },
  STORY_AUTHORIZATION_ENDED: {
    staff: 'The authorization ended on {endedOn}. The client can sign again.',
    client: 'What you signed ended on {endedOn}. You can sign again.',
  },
  PERSON_MAY_BE_ON_FILE: {
    staff:
      '{count, plural, one {Somebody like this is on file: {who}.} other {# people like this are on file: {who}.}} Open that record instead, or say that this is another person.',
    client: 'The practice will be in touch about your record.',
  },
} as const satisfies Record<string, FindingWords>
