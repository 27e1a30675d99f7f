/** Services by code, in our own short labels; the descriptors of the code set are licensed and are not used. */
export const serviceWords = {
  '90791': 'Evaluation',
  '90792': 'Evaluation with medical service',
  '90832': 'Individual 30',
  '90834': 'Individual 45',
  '90837': 'Individual 60',
  '90839': 'Crisis, first hour',
  '90840': 'Crisis, each further half hour',
  '90846': 'Family without the client',
  '90847': 'Family with the client',
  '90853': 'Group',
  '90899': 'Other psychiatric service',
  '96127': 'Scored questionnaire',
  'KAP-MISSED': 'Missed visit',
  'KAP-EXT': 'Extended care hour',
} as const satisfies Readonly<Record<string, string>>
