import type { DemoPerson } from '@/lib/domain/access/demo-person'
import { type PersonRole, personRoles } from '@/lib/domain/access/roles'
import { label, labelOf } from '@/lib/messages/label'
import type { DemoGroup } from './demo-people'
import { say } from './words'

/** The demo people as the sign-in page lists them: one for each role first, then everybody by role, with what tells them apart. */
export function demoGroups(people: readonly DemoPerson[]): readonly DemoGroup[] {
  const order: readonly PersonRole[] = ['client', ...personRoles.filter((role) => role !== 'client')]
  const inRole = (role: PersonRole) => people.filter((person) => person.role === role)
  const first: DemoPerson[] = []
  for (const role of order) {
    const one = inRole(role).find(({ userId }) => first.every((other) => other.userId !== userId)) ?? inRole(role)[0]
    if (one) first.push(one)
  }
  const said = first.map((person) => ({
    ...choiceOf(person),
    detail: [...new Set([label('role', person.role), detailOf(person)])].join(' · '),
  }))
  const rest = order.map((role) => ({
    label: label('role', role),
    people: inRole(role)
      .filter((person) => !first.includes(person))
      .map(choiceOf),
  }))
  return [{ label: say('demoFirst'), people: said }, ...rest.filter((group) => group.people.length > 0)]
}

const choiceOf = (person: DemoPerson) => ({ userId: person.userId, role: person.role, name: person.name, detail: detailOf(person) })

function detailOf({ role, duties, title, stage, program }: DemoPerson): string {
  const known = [
    title,
    stage && labelOf('clientStage', stage),
    program && labelOf('coverageProgram', program),
    ...duties.map((duty) => labelOf('duty', duty)),
  ].filter(Boolean)
  return known.length > 0 ? known.join(' · ') : label('role', role)
}
