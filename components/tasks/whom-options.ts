import type { SelectOption } from '@/components/ui/select'
import { type StaffRole, staffRoles } from '@/lib/domain/access/roles'
import { labelOf } from '@/lib/messages/label'
import { say } from './words'

export type TaskPerson = { readonly userId: string; readonly name: string; readonly role: StaffRole }

/** Whom a task can be given to: a person by name, or everybody of a role. */
export const whomOptions = (people: readonly TaskPerson[]): readonly SelectOption[] => [
  ...people.map(({ userId, name, role }) => ({ value: userId, label: `${name} (${labelOf('role', role)})` })),
  ...staffRoles.map((role) => ({ value: role, label: say('everyOf', { role: labelOf('role', role) }) })),
]
