import type { Ruleset } from '../ruleset.ts'
import type { AppointmentKind } from '../scheduling/appointment-kind.ts'

/** A service as a practice offers it. Minutes of the visit and of the time kept free after it. */
export type StartingService = {
  readonly key: string
  readonly label: string
  readonly kind: AppointmentKind
  readonly minutes: number
  readonly bufferMinutes: number
  readonly code: string | null
  readonly isPublic: boolean
}

/** The services a new practice starts with, with the lengths its rules give them (decision 18). */
export function startingServices({ values }: Ruleset): readonly StartingService[] {
  const buffer = values['visit.buffer-minutes']
  const visit = (key: string, label: string, kind: AppointmentKind, minutes: number, code: string | null): StartingService => ({
    key,
    label,
    kind,
    minutes,
    bufferMinutes: buffer,
    code,
    isPublic: true,
  })
  return [
    {
      ...visit('consult', 'Consult call', 'consult', values['visit.consult-minutes'], null),
      bufferMinutes: values['visit.consult-buffer-minutes'],
    },
    visit('intake', 'Intake visit', 'intake', values['visit.intake-minutes'], '90791'),
    visit('preparation', 'Preparation', 'preparation', values['visit.preparation-minutes'], '90837'),
    {
      ...visit('journey', 'Journey', 'journey', values['visit.journey-minutes'], '90837'),
      bufferMinutes: values['visit.journey-buffer-minutes'],
    },
    visit('integration', 'Integration', 'integration', values['visit.integration-minutes'], '90837'),
    visit('follow-up', 'Follow-up', 'follow_up', values['visit.follow-up-minutes'], '90837'),
    visit('group', 'Group', 'group', values['visit.group-minutes'], '90853'),
    { ...visit('extended-care', 'Extended care hour', 'journey', 60, 'KAP-EXT'), bufferMinutes: 0, isPublic: false },
  ]
}
