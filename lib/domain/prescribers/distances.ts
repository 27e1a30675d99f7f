/** How far somebody says they would travel, in miles. */
export const distances = [10, 25, 50, 100] as const

/** A distance as an address carries it; null when none was chosen. */
export const distanceOf = (text: string | undefined): number | null => distances.find((miles) => String(miles) === text) ?? null
