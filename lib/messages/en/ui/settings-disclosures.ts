/** Settings, disclosures: to whom a client's information went, in words a client can be handed. */
export const settingsDisclosuresUi = {
  navDisclosures: 'Disclosures',
  disclosuresLine: 'To whom a client’s information went',
  disclosuresLead:
    'A client may ask to whom their health information went in the last six years. Choose the client and print the list; the law gives 60 days for it.',
  disclosuresOf: 'Accounting of disclosures for {name}',
  disclosuresSince: 'From {from} to {until}, by {practice}.',
  disclosuresCounted: 'What the law asks us to account for',
  disclosuresCountedNone: 'Nothing of yours went out in this time that the law asks us to account for.',
  disclosuresOther: 'What else left the practice',
  disclosuresOtherDetail:
    'For your treatment, or because you asked for it. The law does not ask us to list these, but you may know them too.',
  disclosuresOtherNone: 'Nothing.',
  disclosureSomebody: 'Somebody whose name is no longer on file',
  disclosureReferral: 'Your record was sent to them with a referral, for your treatment.',
  disclosureFile: 'They opened a file of your record as the prescriber you were referred to, for your treatment.',
  disclosureOpened: 'They opened your record as the prescriber you were referred to, for your treatment.',
  disclosureDriver: 'They were asked by mail to drive you home: the day, the place and the time.',
  disclosureCall: 'They were called because somebody was worried about your safety.',
  disclosuresMore: 'Calls and papers that were not written into this portal are not on this list. Ask us about them.',
} as const
