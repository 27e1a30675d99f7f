import { type Finding, hold, refuse } from '../finding.ts'
import { type Profession, therapyProfessions } from './profession.ts'

export type ScopeCode = 'OUTSIDE_SCOPE' | 'SCOPE_DEPENDS_ON_STATE'

/** Tasks that a licence limits. */
export const scopedTasks = ['psychotherapy', 'order_medicine', 'inject_medicine', 'monitor_vitals', 'discharge_medically'] as const
export type ScopedTask = (typeof scopedTasks)[number]

const medical: readonly Profession[] = ['physician', 'nurse_practitioner', 'physician_assistant']

type Scope = { readonly may: readonly Profession[]; readonly byState: readonly Profession[] }

const scopes: Readonly<Record<ScopedTask, Scope>> = {
  psychotherapy: { may: therapyProfessions, byState: ['physician_assistant'] },
  order_medicine: { may: medical, byState: ['psychologist', 'naturopath'] },
  inject_medicine: { may: [...medical, 'registered_nurse'], byState: ['naturopath'] },
  monitor_vitals: { may: [...medical, 'registered_nurse', 'naturopath', ...therapyProfessions], byState: [] },
  discharge_medically: { may: [...medical, 'registered_nurse'], byState: ['naturopath'] },
}

/** Whether a task lies in a profession's scope (S1-23): therapists do therapy, not medicine. What depends on the state waits for a named decision. */
export function ruleScopeOfPractice(task: ScopedTask, profession: Profession): Finding<ScopeCode>[] {
  const params = { task, profession }
  if (scopes[task].may.includes(profession)) return []
  if (scopes[task].byState.includes(profession)) return [hold('SCOPE_DEPENDS_ON_STATE', ['scope-of-practice'], { params })]
  return [refuse('OUTSIDE_SCOPE', ['scope-of-practice'], { params })]
}
