import { medicineClasses, type ScreenItem, screenItems } from '../reference/screening-items.ts'

export type ScreenKey = keyof typeof screenItems
export const screenKeys = Object.keys(screenItems) as readonly ScreenKey[]

export type MedicineClass = keyof typeof medicineClasses
export const medicineClassKeys = Object.keys(medicineClasses) as readonly MedicineClass[]

export const screenChoices = ['yes', 'no', 'unsure'] as const
export type ScreenChoice = (typeof screenChoices)[number]

/** A filled-in health screen; what is not there was not answered. */
export type ScreenAnswers = {
  readonly items: Partial<Readonly<Record<ScreenKey, ScreenChoice>>>
  /** Null when the question was not answered; empty for none of them. */
  readonly medicines: readonly MedicineClass[] | 'unsure' | null
}

export const screenItem = (key: ScreenKey): ScreenItem => screenItems[key]

/** What the client is asked, in order; the rest staff fill in. */
export const clientScreenKeys: readonly ScreenKey[] = screenKeys.filter((key) => screenItem(key).askedOf === 'client')
