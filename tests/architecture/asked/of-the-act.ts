/** Facts that the act itself settles, so that no row could say them better; each with why. */
export const ofTheAct: Readonly<Record<string, string>> = {
  'lib/commands/billing/take-payment.ts creditConsent': 'money handed over at the desk uses no credit',
  'lib/commands/clients/record-cssrs.ts reviewedByClinician': 'answers given this minute were seen by nobody yet',
  'lib/commands/clients/record-cssrs.ts safetyPlanOnFile': 'answers given this minute have no plan of their own yet',
  'lib/commands/notes/add-addendum.ts visitEndedAt': 'an addendum may be written at any time',
  'lib/commands/notes/sign-note.ts parentSigned': 'a note that is signed first has none before it',
  'lib/commands/prescribers/order-dose.ts refillsUsed': 'an order that is being written was never filled',
  'lib/commands/prescribers/order-dose.ts isRefill': 'an order that is being written is the first',
}
