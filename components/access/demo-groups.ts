import { type PersonRole, personRoles } from '@/lib/domain/access/roles'
import { label, labelOf } from '@/lib/messages/label'
import type { DemoGroup } from './demo-people'

type Person = {
  readonly userId: string
  readonly role: PersonRole
  readonly name: string
  readonly duties: readonly string[]
  readonly title: string | null
  readonly stage: string | null
  readonly program: string | null
}

/** The demo people as the sign-in page lists them: by role, with what tells them apart. */
export function demoGroups(people: readonly Person[]): readonly DemoGroup[] {
  const order: readonly PersonRole[] = [...personRoles.filter((role) => role !== 'client'), 'client']
  return order
    .map((role) => ({ label: label('role', role), people: people.filter((person) => person.role === role).map(choiceOf) }))
    .filter((group) => group.people.length > 0)
}

function choiceOf({ userId, role, name, duties, title, stage, program }: Person) {
  const known = [
    title,
    stage && labelOf('clientStage', stage),
    program && labelOf('coverageProgram', program),
    ...duties.map((duty) => labelOf('duty', duty)),
  ].filter(Boolean)
  return { userId, role, name, detail: known.length > 0 ? known.join(' · ') : label('role', role) }
}
