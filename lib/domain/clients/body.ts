/** How a weight or a height is known. */
export const measureSources = ['told', 'measured'] as const

export const weightUnits = ['kg', 'lb'] as const
export type WeightUnit = (typeof weightUnits)[number]
export const heightUnits = ['cm', 'in'] as const
export type HeightUnit = (typeof heightUnits)[number]

type Measured<Unit> = {
  readonly amount: number
  readonly unit: Unit
  readonly takenAt: Date
  readonly source: (typeof measureSources)[number]
}

export type BodyOnRecord = { readonly weight: Measured<WeightUnit> | null; readonly height: Measured<HeightUnit> | null }

/** The international pound and inch, exactly. */
const KG_IN_A_POUND = 0.453_592_37
const CM_IN_AN_INCH = 2.54

export const toKg = (amount: number, unit: WeightUnit): number => (unit === 'kg' ? amount : amount * KG_IN_A_POUND)
export const toCm = (amount: number, unit: HeightUnit): number => (unit === 'cm' ? amount : amount * CM_IN_AN_INCH)

const round = (amount: number): number => Math.round(amount * 10) / 10

/** A weight in both units, the one it was typed in first: "154 lb (69.9 kg)". */
export function sayWeight(kg: number, typedIn: WeightUnit): string {
  const [inKg, inLb] = [`${round(kg)} kg`, `${round(kg / KG_IN_A_POUND)} lb`]
  return typedIn === 'kg' ? `${inKg} (${inLb})` : `${inLb} (${inKg})`
}

/** A height in both units, the one it was typed in first: "5 ft 7 in (170.2 cm)". */
export function sayHeight(cm: number, typedIn: HeightUnit): string {
  const inches = Math.round(cm / CM_IN_AN_INCH)
  const [inCm, inFeet] = [`${round(cm)} cm`, `${Math.floor(inches / 12)} ft ${inches % 12} in`]
  return typedIn === 'cm' ? `${inCm} (${inFeet})` : `${inFeet} (${inCm})`
}
