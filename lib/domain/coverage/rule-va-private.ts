import { type Finding, warn } from '../finding.ts'
import type { LocalDate } from '../time/local.ts'
import type { SetAside } from './va-wish.ts'

export type VaPrivateCode = 'VA_USE_ENDED_BY_CLIENT'

/** A veteran wanted their own plan for these days and said so in writing: whoever books sees that it is no mistake. */
export function ruleVaPrivate({ on, aside }: { readonly on: LocalDate; readonly aside: readonly SetAside[] }): Finding<VaPrivateCode>[] {
  const days = aside.find(({ fromOn, toOn }) => fromOn <= on && on <= toOn)
  return days ? [warn('VA_USE_ENDED_BY_CLIENT', ['va-community-care'], { params: { fromOn: days.fromOn, toOn: days.toOn } })] : []
}
