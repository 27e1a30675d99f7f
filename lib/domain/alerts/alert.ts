/** How much hurry there is. An emergency is life in danger now. */
export const alertLevels = ['notice', 'urgent', 'emergency'] as const
export type AlertLevel = (typeof alertLevels)[number]

/** What an alert can be about. Each names the thing by its id. */
export const alertKinds = ['safety-questions', 'reading', 'journey-event', 'dose-deviation', 'ending'] as const
export type AlertKind = (typeof alertKinds)[number]

/** How somebody was told of an alert, or told us. */
export const alertChannels = ['screen', 'mail', 'phone', 'in_person'] as const
export type AlertChannel = (typeof alertChannels)[number]

/** What came of it. */
export const alertOutcomes = ['sent', 'reached', 'not_reached'] as const
export type AlertOutcome = (typeof alertOutcomes)[number]

export const isHigherAlert = (level: AlertLevel, than: AlertLevel): boolean => alertLevels.indexOf(level) > alertLevels.indexOf(than)

/** The most pressing of several levels; null when nothing presses. */
export const mostPressing = (levels: readonly AlertLevel[]): AlertLevel | null =>
  levels.reduce<AlertLevel | null>((worst, level) => (worst === null || isHigherAlert(level, worst) ? level : worst), null)
