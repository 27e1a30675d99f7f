import { type Finding, hold, refuse } from '../finding.ts'
import type { Route } from '../journeys/route.ts'
import type { Profession } from './profession.ts'

export type ScopeCode = 'OUTSIDE_SCOPE' | 'SCOPE_DEPENDS_ON_STATE'

/** Medical tasks of a visit that a licence limits. Who may give psychotherapy, or order, rules of their own say. */
type ScopedTask = 'inject_medicine' | 'observe_esketamine' | 'discharge_medically'

const medical: readonly Profession[] = ['physician', 'nurse_practitioner', 'physician_assistant']

type Scope = { readonly may: readonly Profession[]; readonly byState: readonly Profession[] }

const scopes: Readonly<Record<ScopedTask, Scope>> = {
  inject_medicine: { may: [...medical, 'registered_nurse'], byState: ['naturopath'] },
  observe_esketamine: { may: [...medical, 'registered_nurse'], byState: ['naturopath'] },
  discharge_medically: { may: [...medical, 'registered_nurse'], byState: ['naturopath'] },
}

/** Whether a task lies in a profession's scope: therapists do therapy, not medicine. What depends on the state waits for a named decision. */
function ruleScopeOfPractice(task: ScopedTask, profession: Profession): Finding<ScopeCode>[] {
  const params = { task, profession }
  if (scopes[task].may.includes(profession)) return []
  if (scopes[task].byState.includes(profession)) return [hold('SCOPE_DEPENDS_ON_STATE', ['scope-of-practice'], { params })]
  return [refuse('OUTSIDE_SCOPE', ['scope-of-practice'], { params })]
}

/** What giving the medicine asks of a licence by route; what the client takes on their own asks nothing. */
const givingBy: Readonly<Partial<Record<Route, ScopedTask>>> = {
  im: 'inject_medicine',
  iv: 'inject_medicine',
  esketamine: 'observe_esketamine',
}

/** What the licences of whoever acts name, in the state they act in. */
type Licensed = { readonly licensedAs: readonly Profession[] }

export type GivingFacts = Licensed & {
  readonly route: Route
  /** Who of the place's medical staff gives or watches it, by name; empty when whoever acts does. */
  readonly givenBy: string
}

/** Whoever gives an injection, or watches the spray being taken, has it in their scope; where the one who acts does not, somebody of the place is named. */
export function ruleGiving({ route, givenBy, licensedAs }: GivingFacts): Finding<ScopeCode>[] {
  const task = givingBy[route]
  return task ? ruleTask(task, givenBy, licensedAs) : []
}

export type ReleasingFacts = Licensed & {
  readonly route: Route
  /** Who of the place's medical staff looked at the client before they leave; empty when whoever acts did. */
  readonly releasedBy: string
}

/** After what medical staff give, medical staff say that somebody may leave; where the one who acts is not, somebody of the place is named. */
export const ruleReleasing = ({ route, releasedBy, licensedAs }: ReleasingFacts): Finding<ScopeCode>[] =>
  givingBy[route] ? ruleTask('discharge_medically', releasedBy, licensedAs) : []

function ruleTask(task: ScopedTask, named: string, licensedAs: readonly Profession[]): Finding<ScopeCode>[] {
  if (named !== '') return []
  const answers = licensedAs.map((profession) => ruleScopeOfPractice(task, profession))
  if (answers.some((answer) => answer.length === 0)) return []
  const [first] = answers
  return first ?? [refuse('OUTSIDE_SCOPE', ['scope-of-practice'], { params: { task, profession: '' } })]
}
