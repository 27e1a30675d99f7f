/** The box of a checkbox or radio: the native control, drawn by us, drawn by the system in forced colours. */
export const choiceMark =
  'peer size-5 shrink-0 appearance-none border border-edge bg-surface transition-colors checked:border-lagoon checked:bg-lagoon hover:border-muted disabled:opacity-55 aria-invalid:border-stops forced-colors:appearance-auto'

/** A whole line that can be tapped. */
export const choiceLine = 'flex min-h-(--control) cursor-pointer items-start gap-3 has-disabled:cursor-not-allowed has-disabled:text-muted'

/** A choice as a card of its own. */
export const choiceCard =
  'flex min-h-(--control) cursor-pointer items-start gap-3 rounded-card border border-line bg-surface p-4 shadow-lift transition-colors hover:border-edge has-checked:border-lagoon has-checked:bg-lagoon-soft/60 has-checked:ring-1 has-checked:ring-lagoon has-disabled:cursor-not-allowed has-disabled:opacity-60'
