const names: Readonly<Record<string, string>> = {
  'cssrs-alert': 'Answer the safety alert',
  'item-nine': 'Ninth answer above zero: safety questions not answered yet',
  'results-review': 'Look at the results',
  'intake-review': 'Read the new intake',
}

/** What a task asks for; a kind without words is said as it is. */
export function taskName(kind: string): string {
  const known = names[kind]
  if (known) return known
  const text = kind.replaceAll('-', ' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
