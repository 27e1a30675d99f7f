/** Facts that the act itself settles, or that stand for a row not there yet, so that no row could say them better; each with why. */
export const ofTheAct: Readonly<Record<string, string>> = {
  'lib/commands/billing/take-payment.ts creditConsent':
    'nobody has agreed to use credit for money handed over at the desk, and none is used',
  'lib/commands/clients/record-cssrs.ts reviewedByClinician': 'answers given this minute were seen by nobody yet',
  'lib/commands/clients/record-cssrs.ts safetyPlanOnFile': 'answers given this minute have no plan of their own yet',
  'lib/domain/law/asks-day.ts clearedByPrescriber': 'a reading taken this minute was put before nobody yet',
  'lib/domain/law/visit-to-write.ts sequence': 'a visit that is written this minute was never moved',
  'lib/domain/law/visit-to-write.ts startedAt': 'a visit that is written this minute has not begun',
  'lib/domain/law/visit-to-write.ts plannedDoseAt': 'a visit that is written this minute has no dose planned yet',
  'lib/domain/law/visit-to-write.ts placeToday': 'a client was not asked yet where they are for a visit that is written this minute',
  'lib/domain/law/visit-to-write.ts driver': 'nobody was asked yet about the way home of a journey that is written this minute',
  'lib/domain/law/visit-to-write.ts driverConfirmedAt': 'nobody was asked yet about the way home of a journey that is written this minute',
  'lib/domain/law/visit-to-write.ts sitter': 'nobody was asked yet about the way home of a journey that is written this minute',
  'lib/domain/law/visit-to-write.ts homeAddressOnFile': 'nobody was asked yet about the way home of a journey that is written this minute',
  'lib/domain/law/visit-to-write.ts noDrivingAttestedAt':
    'nobody was asked yet about the way home of a journey that is written this minute',
  'lib/domain/law/moved-visit.ts driverConfirmedAt': 'a driver said yes to the time before; the move takes it back in the same statement',
  'lib/domain/coverage/payer-flags.ts': 'what a payer’s contract says before anybody has asked: mostly that it is not known',
  'lib/domain/credentials/rule-prescriber-eligible.ts': 'a client about whom nothing is known yet',
  'lib/domain/regimens/price-facts.ts': 'a choice of who pays that is being made for visits not booked yet, and has not ended',
  'lib/data/views/desk-collections.ts': 'a price at the door is of the visit as if its note were written, which says nothing yet',
  'lib/data/records/visits-to-come.ts': 'what a visit will bill is drafted as if its note were written, which says nothing yet',
  'lib/domain/journeys/rule-check-in.ts': 'the questions at the door before any is answered',
}
