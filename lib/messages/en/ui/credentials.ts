/** Licenses, registrations, policies, training. */
export const credentialsUi = {
  title: 'Credentials',
  empty: 'No credentials are on file yet.',
  expiresOn: 'Expires {day}',
  expired: 'Expired {day}',
  verifiedOn: 'Verified {day}',
  state: 'State',
  number: 'Number',
  carrier: 'Carrier',
  conditions: 'Conditions of the policy',
  trainingHours: '{hours, plural, one {# hour} other {# hours}} of training',
  guiding: 'Guiding',
  integration: 'Integration',
  trauma: 'Trauma therapy',
} as const
