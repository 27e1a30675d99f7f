/** What an appointment is for. */
export const appointmentKinds = [
  'consult',
  'intake',
  'preparation',
  'journey',
  'integration',
  'follow_up',
  'group',
  'prescriber_evaluation',
] as const
export type AppointmentKind = (typeof appointmentKinds)[number]
