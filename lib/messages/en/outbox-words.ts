/** What a message that goes out is about. */
export const outboxWords = {
  'consult-booked': 'Consult call booked',
  'consult-moved': 'Consult call moved',
  'consult-cancelled': 'Consult call cancelled',
  invitation: 'Invitation',
  'password-reset': 'New password',
  'second-factor-changed': 'Second factor changed',
  'password-changed': 'Password changed',
  'driver-asked': 'Driver asked to confirm',
  'ride-reminder': 'Ride home still open',
  'appointment-booked': 'Visit booked',
  'appointment-moved': 'Visit moved',
  'appointment-cancelled': 'Visit cancelled',
  'message-waiting': 'A message waits',
  'referral-waiting': 'A referral waits',
  'alert-waiting': 'An alert waits',
  'look-waiting': 'A look is asked for',
} as const
