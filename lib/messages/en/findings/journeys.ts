import type { JourneyCode } from '../../../domain/journeys/journey-code.ts'
import type { CheckInCode } from '../../../domain/journeys/rule-check-in.ts'
import type { DoseAuthorityCode } from '../../../domain/journeys/rule-dose-authority.ts'
import type { RegimenLengthCode } from '../../../domain/regimens/rule-regimen-length.ts'
import type { TimesCode } from '../../../domain/scheduling/rule-times.ts'
import type { FindingWords } from '../../finding-words.ts'
import { journeyConsoleFindings } from './journey-console.ts'
import { journeyDayFindings } from './journey-day.ts'
import { journeyGapFindings } from './journey-gap.ts'
import { schedulingFindings } from './scheduling.ts'

const planningFindings = {
  CYCLE_LEFT_OPEN: {
    staff:
      '{visits, plural, one {Another visit} other {# other visits}} of this cycle would still stand. Cancel {visits, plural, one {it} other {them}} too, or keep {visits, plural, one {it} other {them}} and book what is missing anew.',
    client:
      '{visits, plural, one {Another visit belongs} other {# other visits belong}} to this one. Should we cancel {visits, plural, one {it} other {them}} too, or keep {visits, plural, one {it} other {them}} and find a new time for this one?',
  },
  ROUTE_NEEDS_FACILITY: {
    staff:
      '{route, select, im {Injections are} iv {Infusions are} nasal {Nasal ketamine is} other {Esketamine is}} given at a partner facility only. The therapist can join there by telehealth.',
    client:
      'This way of taking ketamine needs a medical facility. We can plan it at a partner facility, and your therapist joins you there.',
  },
  ESKETAMINE_NEVER_AT_HOME: {
    staff: 'Esketamine is never taken at home. It needs a certified site.',
    client: 'Esketamine is given at a certified site only. We can help you find one.',
  },
  ESKETAMINE_SITE_NOT_CERTIFIED: {
    staff: 'This facility is not certified for esketamine.',
    client: 'This place may not give esketamine. We can plan it at one that does.',
  },
  ROUTE_NOT_AT_FACILITY: {
    staff:
      'This facility does not give {route, select, lozenge {lozenges} im {injections} iv {infusions} nasal {nasal ketamine} other {esketamine}}.',
    client: 'This place does not offer what your prescriber ordered. We can plan it elsewhere.',
  },
  FACILITY_NOT_CHOSEN: {
    staff: 'No partner facility chosen yet.',
    client: 'We still need to choose the facility with you.',
  },
  FORMAT_NEEDS_HOME: {
    staff: 'Format D takes place at the client’s home, alone or on screen.',
    client: 'This format takes place at home. Choose home, or another format.',
  },
  FORMAT_NEEDS_CLINIC: {
    staff: 'Format {format} takes place in the office or a facility. For a journey at home choose format D.',
    client: 'This format takes place in person. For a journey at home, choose the home format.',
  },
  SUPERVISED_JOURNEY_FIRST: {
    staff: 'At home only after {floor, plural, one {# supervised journey} other {# supervised journeys}}.',
    client: 'Your first journey is with us in person. After that, home can be an option.',
  },
  FEW_SUPERVISED_JOURNEYS: {
    staff:
      'Only {supervisedJourneys, plural, one {# supervised journey} other {# supervised journeys}} so far. More are advised before one at home.',
    client:
      'You have had {supervisedJourneys, plural, one {# journey} other {# journeys}} with us. Many people have a second one in person before home.',
  },
  HOME_WARNING: {
    staff: 'FDA warning on ketamine at home: read and signed by the client.',
    client: 'You have read the FDA warning about ketamine at home. It stays in your documents.',
  },
  HOME_WARNING_NOT_READ: {
    staff: 'The client has not signed the FDA warning on ketamine at home. Due {dueAt}.',
    client: 'Please read and sign the page about ketamine at home by {dueAt}.',
  },
  SITTER_NOT_NAMED: {
    staff: 'No sitter with name and phone.',
    client: 'Name an adult who sits with you, with a phone number.',
  },
  SITTER_NOT_ADULT: {
    staff: 'The sitter is not an adult.',
    client: 'Your sitter needs to be an adult. Name somebody else who can be there.',
  },
  EMERGENCY_CONTACT_MISSING: {
    staff: 'No emergency contact on file.',
    client: 'Add somebody we can call in an emergency.',
  },
  HOME_ADDRESS_MISSING: {
    staff: 'No address for emergency services.',
    client: 'Add the address where you will be, so that help can find you.',
  },
  NO_DRIVING_NOT_ATTESTED: {
    staff: 'The client has not signed that they will not drive until the next day. Due {dueAt}.',
    client: 'Please sign that you will not drive until you have slept. Due {dueAt}.',
  },
  RIDE_HOME_NOT_AGREED: {
    staff: 'The ride-home agreement is not signed.',
    client: 'Sign the ride-home agreement, and we can confirm your journey. You cannot drive until the next day.',
  },
  DRIVER_NOT_NAMED: {
    staff: 'No driver with name and phone. Due {dueAt}.',
    client: 'Tell us who takes you home, with a phone number, by {dueAt}.',
  },
  WAY_HOME_NOT_TOLD: {
    staff: 'How the client goes home is not told. Ask, and write it down with the driver. Due {dueAt}.',
    client: 'Tell us how you will go home, by {dueAt}.',
  },
  DRIVER_NOT_ADULT: {
    staff: 'The person who takes the client home is not known to be an adult. Due {dueAt}.',
    client: 'The person who takes you home must be 18 or older. Name an adult by {dueAt}.',
  },
  WAY_HOME_NOT_SAFE: {
    staff: 'Not a way home after a dose: alone by ride share, bus, bicycle or on foot. Due {dueAt}.',
    client: 'After a journey somebody takes you home by car. Name a person who can come in with you.',
  },
  DRIVER_NOT_CONFIRMED: {
    staff: 'The driver has not confirmed. Call, and record their word.',
    client: 'Your driver has not confirmed yet. Ask them to open the link, or give us their number and we call.',
  },
  PRESCRIPTION_MISSING: {
    staff: 'No prescriber’s order on file.',
    client: 'Your prescriber’s order is not here yet. We can help you reach them.',
    prescriber: 'There is no order from you yet.',
  },
  PRESCRIPTION_ONLY_PROPOSED: {
    staff: 'A dose is proposed. The prescriber has not ordered it.',
    client: 'Your prescriber still has to write the order.',
    prescriber: 'The therapist proposed a dose. An order from you is needed.',
  },
  PRESCRIPTION_ENDED: {
    staff: 'The order was ended. A new one is needed.',
    client: 'Your prescriber ended the last order. A new one is needed.',
    prescriber: 'Your last order is ended. A new one is needed.',
  },
  PRESCRIPTION_STARTS_LATER: {
    staff: 'The order holds from {startsOn}.',
    client: 'Your prescriber’s order holds from {startsOn}. Choose a day after that.',
    prescriber: 'Your order holds from {startsOn}.',
  },
  PRESCRIPTION_LAPSED: {
    staff: 'The order ended on {lastOn}. A new one is needed.',
    client: 'Your prescriber’s order ended on {lastOn}. A new one is needed; we ask for it.',
    prescriber: 'Your order ended on {lastOn}. A new one is needed.',
  },
  PRESCRIPTION_LAPSES_BEFORE: {
    staff: 'The order ends on {lastOn}, before the visit. A new one is due {dueAt}.',
    client: 'Your prescriber’s order ends on {lastOn}, before this day. We ask for a new one.',
    prescriber: 'Your order ends on {lastOn}, before the visit. A new one is due {dueAt}.',
  },
  PRESCRIPTION_FOR_OTHER_ROUTE: {
    staff:
      'The order is for {ordered, select, lozenge {a lozenge} im {an injection} iv {an infusion} nasal {nasal ketamine} other {esketamine}}, not for this route.',
    client: 'Your prescriber ordered another way of taking ketamine. Choose that one, or talk with them.',
    prescriber: 'Your order is for another route than the visit asked for.',
  },
  PRESCRIPTION_NOT_FOR_SITE: {
    staff: 'The order does not allow {setting, select, office {the office} facility {a partner facility} other {this place}}.',
    client: 'Your prescriber’s order is for another place. Choose that one, or talk with them.',
    prescriber:
      'Your order does not allow {setting, select, office {the therapist’s office} facility {a partner facility} other {this place}}.',
  },
  HOME_ORDER_MISSING: {
    staff: 'No home order from the prescriber.',
    client: 'Your prescriber has not agreed to a journey at home yet. You can ask them.',
    prescriber: 'A journey at home needs your home order.',
  },
  DOSE_WANTS_SECOND_LOOK: {
    staff: 'The order is unusual. The prescriber confirms it once more.',
    client: 'Your prescriber looks at the order once more.',
    prescriber: 'This order is outside the range seen for its route, or cannot be compared. Confirm it once more, or change it.',
  },
  ESKETAMINE_BLOCK_TOO_SHORT: {
    staff: 'The block must cover at least {minutes} minutes after the dose.',
    client: 'This time is too short. You stay for {minutes} minutes after the dose.',
  },
  ESKETAMINE_NOT_ENROLLED: {
    staff: 'The client is not enrolled in the esketamine program yet.',
    client: 'There is an enrollment form before your first esketamine visit. We help you with it.',
  },
  ASSESSMENT_FIRST: {
    staff: 'The assessment comes first.',
    client: 'Your assessment comes first. Your home page shows the next step.',
  },
  EDUCATION_FIRST: {
    staff: 'Education and consent come first.',
    client: 'Please read about the treatment and sign the forms first. Your home page shows the next step.',
  },
  EARLIER_STEP_MISSING: {
    staff:
      'Nothing planned for an earlier step: {step, select, preparation {preparation} administration {the journey} therapy_session {therapy in the journey} integration {integration} follow_up {follow-up} other {an earlier step}}.',
    client: 'One visit before this one is still to be planned. We plan it together.',
  },
  EARLIER_STEP_NOT_DONE: {
    staff:
      'An earlier step has not taken place: {step, select, preparation {preparation} administration {the journey} therapy_session {therapy in the journey} integration {integration} follow_up {follow-up} other {an earlier step}}.',
    client: 'One visit before this one has not taken place. We find a new day for it with you.',
  },
  REGIMEN_COMPLETE: {
    staff: 'Journey {sessionNumber} of {sessionsPlanned}. Going on needs the prescriber and the therapist, with results reviewed.',
    client:
      'Your plan of {sessionsPlanned, plural, one {# journey} other {# journeys}} is complete. Your team looks at your results before planning more.',
    prescriber: 'Journey {sessionNumber} of {sessionsPlanned}. Going on needs you and the therapist, with results reviewed.',
  },
  PRIMARY_NOT_ASSIGNED: {
    staff: 'No primary KAP therapist assigned.',
    client: 'We are choosing your primary therapist.',
  },
  PRIMARY_NOT_TRAINED: {
    staff:
      'The primary therapist has no training on file in {training, select, guiding {guiding} integration {integration} other {trauma therapy}}.',
    client: 'We are checking the trainings of your primary therapist.',
  },
  PHASE_WITHOUT_PRIMARY: {
    staff: 'The {phase, select, journey {journey} other {integration}} is with another clinician than the primary therapist.',
    client: 'Your {phase, select, journey {journey} other {integration}} is with another therapist of our team.',
  },
  PHASE_NOT_PLANNED: {
    staff: 'No {phase, select, preparation {preparation} other {integration}} planned. It belongs on {wantedOn}.',
    client: 'We still need to plan your {phase, select, preparation {preparation} other {integration}} on {wantedOn}.',
  },
  PHASE_DAY_CLOSED: {
    staff:
      'Closed on {visitOn}, the day of the {phase, select, preparation {preparation} other {integration}}. Move the journey, use telehealth, or take another day with a reason.',
    client:
      'We are closed on {visitOn}, when your {phase, select, preparation {preparation} other {integration}} would be. Another journey day or a video visit works.',
  },
  PHASE_NOT_ADJACENT: {
    staff: 'The {phase, select, preparation {preparation} other {integration}} is on {visitOn}, not on {wantedOn}. Allowed with a reason.',
    client:
      'Your {phase, select, preparation {preparation} other {integration}} belongs on {wantedOn}. If that day does not work, call us.',
  },
  PHASE_TOO_FAR: {
    staff: 'The {phase, select, preparation {preparation} other {integration}} is more than {most} days from the journey.',
    client: 'Your {phase, select, preparation {preparation} other {integration}} needs to be closer to your journey: best on {wantedOn}.',
  },
  PHASE_WRONG_SIDE: {
    staff: '{phase, select, preparation {Preparation comes before} other {Integration comes after}} the journey: best on {wantedOn}.',
    client: '{phase, select, preparation {Preparation comes before} other {Integration comes after}} your journey: best on {wantedOn}.',
  },
  PHASE_SAME_DAY: {
    staff:
      '{phase, select, preparation {Preparation} other {Integration}} and journey on one day would be two individual hours. The second is not payable. Use the day beside it, or a group.',
    client:
      'Your plan pays for one individual hour a day. Your {phase, select, preparation {preparation} other {integration}} can be on the day beside it, or in a group.',
  },
  GROUP_NOT_BEFORE_JOURNEY: {
    staff: 'The preparation group has to end before the journey begins.',
    client: 'The preparation group ends too late for this start. Choose a later start or another group.',
  },
  GROUP_NOT_AFTER_JOURNEY: {
    staff: 'The integration group has to begin after the journey ends.',
    client: 'The integration group begins too early. Choose an earlier start or another group.',
  },
  TWO_GROUPS_SAME_DAY: {
    staff: 'Two group sessions on the journey day: only one is payable.',
    client: 'Only one group session fits on this day. The other part can be on its own day.',
  },
  FORMAT_WITHOUT_GROUP: {
    staff:
      'Format C has one group on the journey day. {groups, select, none {None is held that day} full {None of that day has a seat} other {None is chosen}}: choose another day, a group, or another format.',
    client: 'Choose a group for your journey day, or another format.',
  },
  SCREEN_NOT_FRESH: {
    staff: 'The health screen will be too old on the day. Due {dueAt}.',
    client: 'Please answer the health questions again by {dueAt}. It takes about five minutes.',
  },
  CSSRS_NOT_FRESH: {
    staff: 'The C-SSRS has to be recent on the day. Due {dueAt}.',
    client: 'We ask the short safety questions again by {dueAt}.',
  },
  ONLY_PRESCRIBER_ORDERS: {
    staff: 'Only the prescriber orders, changes or ends a dose. You can propose one.',
    client: 'Only your prescriber decides about the dose. Tell your team what you would like to discuss.',
  },
  ONLY_CARE_TEAM_PROPOSES: {
    staff: 'A dose is proposed by the therapist.',
    client: 'Your therapist can propose a dose to your prescriber. Tell them what you would like to discuss.',
  },
  REGIMEN_LENGTH: {
    staff: 'A regimen has {least} to {most} journeys.',
    client: 'A plan has {least} to {most} journeys.',
  },
} as const satisfies Record<Exclude<JourneyCode, CheckInCode | TimesCode> | DoseAuthorityCode | RegimenLengthCode, FindingWords>

/** Everything that the rules on times, journeys and regimens can say. */
export const journeyFindings = {
  ...schedulingFindings,
  ...journeyDayFindings,
  ...journeyConsoleFindings,
  ...journeyGapFindings,
  ...planningFindings,
} as const
