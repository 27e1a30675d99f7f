import { type FactsOf, needed, optional } from './columns.ts'
import { choice, clock, day, text, wholeNumber } from './readers.ts'

/** What a file may hold of the calendar. What belongs to a plan is read as well, to say where it is booked. */
const kinds = ['intake', 'follow_up', 'preparation', 'integration', 'journey', 'group', 'prescriber_evaluation'] as const

const kindNames = {
  evaluation: 'prescriber_evaluation',
  initial: 'intake',
  initial_visit: 'intake',
  first_visit: 'intake',
  therapy: 'follow_up',
  individual: 'follow_up',
  individual_therapy: 'follow_up',
  psychotherapy: 'follow_up',
  session: 'follow_up',
  prep: 'preparation',
  dosing: 'journey',
  ketamine_session: 'journey',
} as const

const settings = ['office', 'telehealth'] as const
const settingNames = { in_person: 'office', onsite: 'office', video: 'telehealth', online: 'telehealth', virtual: 'telehealth' } as const

/** A file of visits that are still ahead, each of a client and a clinician who were brought in before. */
export const visitColumns = {
  externalId: optional({
    header: 'visit_id',
    read: text(80),
    aliases: ['appointment id', 'session id', 'booking id', 'event id'],
    example: 'V-1',
  }),
  client: needed({
    header: 'client_id',
    read: text(80),
    aliases: ['patient id', 'client number', 'patient number', 'mrn', 'chart number', 'account number'],
    example: 'C-1001',
  }),
  clinician: needed({
    header: 'clinician',
    read: text(120),
    aliases: ['clinician name', 'provider', 'provider name', 'therapist', 'practitioner', 'staff'],
    example: 'Wren Willow',
  }),
  kind: needed({
    header: 'kind',
    read: choice(kinds, kindNames),
    aliases: ['appointment type', 'visit type', 'type', 'service', 'session type'],
    example: 'follow_up',
  }),
  on: needed({ header: 'day', read: day, aliases: ['date', 'appointment date', 'visit date', 'start date'], example: '2027-03-02' }),
  at: needed({ header: 'time', read: clock, aliases: ['start', 'start time', 'appointment time', 'begins'], example: '10:00' }),
  minutes: optional({
    header: 'minutes',
    read: wholeNumber(5, 720),
    aliases: ['length', 'duration', 'duration minutes', 'length in minutes'],
    example: '55',
  }),
  location: optional({
    header: 'location',
    read: text(120),
    aliases: ['office', 'site', 'place', 'location name'],
    example: 'Main office',
  }),
  setting: optional({
    header: 'setting',
    read: choice(settings, settingNames),
    aliases: ['mode', 'modality', 'in person or video'],
    example: 'office',
  }),
} as const

export type VisitFacts = FactsOf<typeof visitColumns>
