import type { Ruleset } from '../ruleset.ts'
import type { Route } from './route.ts'

/**
 * Whether an ordered dose lies in the range seen for its route. Only used to ask the prescriber once more; no dose is ever
 * worked out or suggested. A dose that cannot be compared, for want of a weight or of a known range, counts as outside.
 */
export function isWithinReference(route: Route, doseMg: number, weightKg: number | null, { values }: Ruleset): boolean {
  const between = (amount: number, least: number, most: number) => amount >= least && amount <= most
  const perKg = doseMg / (weightKg ?? 0)
  switch (route) {
    case 'lozenge':
      return between(doseMg, values['dose.lozenge-least'], values['dose.lozenge-most'])
    case 'im':
      return between(perKg, values['dose.im-least'], values['dose.im-most'])
    case 'iv':
      return between(perKg, values['dose.iv-least'], values['dose.iv-most'])
    case 'esketamine':
      return doseMg === values['dose.esketamine-lower'] || doseMg === values['dose.esketamine-higher']
    case 'nasal':
      return false
  }
}
