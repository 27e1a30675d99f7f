/** The names of the fields that differ between what is stored and what is asked for: the trail keeps names of fields, not their texts. */
export function changedFields(before: object | null, after: object): string[] {
  if (before === null) return ['new']
  const stored: Readonly<Record<string, unknown>> = { ...before }
  return Object.entries(after)
    .filter(([key, value]) => JSON.stringify(sorted(value)) !== JSON.stringify(sorted(stored[key])))
    .map(([key]) => key)
}

/** JSON from the database has its keys in another order. */
function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || value instanceof Date) return value ?? null
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(
    Object.entries(value)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, part]) => [key, sorted(part)]),
  )
}
