/** Roles, duties, and how somebody is known. */
export const accessWords = {
  role: {
    visitor: 'Visitor',
    client: 'Client',
    therapist: 'Therapist',
    prescriber: 'Prescriber',
    'front-desk': 'Front desk',
    admin: 'Administrator',
    system: 'System',
    link: 'Mailed link',
  },
  duty: {
    'billing-lead': 'Billing lead',
    'clinical-director': 'Clinical director',
    'medical-director': 'Medical director',
    'privacy-officer': 'Privacy officer',
    owner: 'Owner',
  },
  wayKnown: {
    in_person: 'In person: known to us, or with a photo ID',
    called_back: 'We called back on the number on file',
    on_video: 'On video, with a photo ID',
  },
} as const
