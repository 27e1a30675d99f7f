/**
 * A plan for hard hours, under six headings of our own. The idea is the Safety Planning Intervention of Stanley and Brown; their form is
 * theirs and is not shipped.
 */
export const safetyPlanHeadings = ['warningSigns', 'coping', 'places', 'people', 'professionals', 'means'] as const
export type SafetyPlanHeading = (typeof safetyPlanHeadings)[number]

export type SafetyPlanLines = Readonly<Record<SafetyPlanHeading, readonly string[]>>
