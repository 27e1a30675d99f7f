/** Who can act. A person may hold several; a session acts in one. */
export const roles = ['visitor', 'client', 'therapist', 'prescriber', 'front-desk', 'admin', 'system', 'link'] as const
export type Role = (typeof roles)[number]

/** The roles a person can sign in with. */
export const personRoles = ['client', 'therapist', 'prescriber', 'front-desk', 'admin'] as const satisfies readonly Role[]
export type PersonRole = (typeof personRoles)[number]

export const personStatuses = ['invited', 'active', 'inactive'] as const
export type PersonStatus = (typeof personStatuses)[number]

/** Powers granted on top of a role. */
export const duties = ['billing-lead', 'clinical-director', 'medical-director', 'privacy-officer', 'owner'] as const
export type Duty = (typeof duties)[number]

/** The roles of people who work in the practice. */
export const staffRoles = ['therapist', 'front-desk', 'admin'] as const satisfies readonly PersonRole[]
export type StaffRole = (typeof staffRoles)[number]
export const isStaff = (role: Role): boolean => role === 'therapist' || role === 'front-desk' || role === 'admin'
