import type { Band } from '@/lib/domain/outcomes/band'

/** Severity as published, in words. */
export const bandNames: Readonly<Record<Band, string>> = {
  minimal: 'Minimal',
  mild: 'Mild',
  moderate: 'Moderate',
  moderately_severe: 'Moderately severe',
  severe: 'Severe',
  below_cut: 'Below the cut',
  at_cut: 'At or above the cut',
}
