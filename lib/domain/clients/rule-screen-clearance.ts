import { type Finding, refuse } from '../finding.ts'
import { type ScreenKey, screenItem, screenKeys } from './screening.ts'

export type ScreenClearanceCode = 'SCREEN_ITEM_NEVER_LIFTED' | 'SCREEN_ITEM_NOT_OPEN' | 'SCREEN_NOT_THE_NEWEST'

export type ScreenClearanceFacts = {
  readonly item: string
  readonly decision: 'lifts' | 'stands'
  /** The screen's findings that stop or wait. */
  readonly found: readonly Finding[]
  readonly isNewest: boolean
}

/** The item a finding of the screen is about; all medicines are looked at together. */
export function itemOf({ code, params }: Pick<Finding, 'code' | 'params'>): string | null {
  if (code.startsWith('SCREEN_MEDICINES')) return 'medicines'
  return typeof params.item === 'string' ? params.item : null
}

const isKey = (item: string): item is ScreenKey => (screenKeys as readonly string[]).includes(item)

/** Whether a prescriber's decision can let an item pass at all. */
export const canBeLifted = (item: string): boolean => item === 'medicines' || (isKey(item) && screenItem(item).lift !== 'never')

/** A prescriber decides on an item that the newest screen found. What no decision lifts is not lifted; what was only unsure is answered anew. */
export function ruleScreenClearance({ item, decision, found, isNewest }: ScreenClearanceFacts): Finding<ScreenClearanceCode>[] {
  const cites = ['practice.kap-screen', 'practice.prescriber-decides'] as const
  const params = { item }
  if (!isNewest) return [refuse('SCREEN_NOT_THE_NEWEST', cites)]
  if (!found.some((finding) => itemOf(finding) === item)) return [refuse('SCREEN_ITEM_NOT_OPEN', cites, { params })]
  return decision === 'lifts' && !canBeLifted(item) ? [refuse('SCREEN_ITEM_NEVER_LIFTED', cites, { params })] : []
}
