import type { InsideRole, OutsideRole } from '@/lib/domain/care-team/member'

const inside: Readonly<Record<InsideRole, string>> = {
  preparation: 'Preparation',
  integration: 'Integration',
  guide: 'Guides journeys',
  therapy: 'Other therapy',
}

const outside: Readonly<Record<OutsideRole, string>> = {
  'family-doctor': 'Family doctor',
  psychiatrist: 'Psychiatrist',
  prescriber: 'Prescriber',
  therapist: 'Therapist elsewhere',
  'case-manager': 'Case manager',
  other: 'Somebody else',
}

/** A role on the care team in words; one without words is said as it is. */
export const teamRole = (role: string): string => ({ ...inside, ...outside })[role as InsideRole | OutsideRole] ?? role

export const insideRoleOptions = Object.entries(inside).map(([value, label]) => ({ value, label }))
export const outsideRoleOptions = Object.entries(outside).map(([value, label]) => ({ value, label }))
