/** How awake somebody is, from awake to not waking. */
export const sedations = ['awake', 'drowsy', 'wakes_to_voice', 'wakes_to_touch', 'does_not_wake'] as const
export type Sedation = (typeof sedations)[number]
