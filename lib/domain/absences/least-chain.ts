/** What one cycle of a plan could become: on which day its journey would be, and at least how dear that is. */
export type Choice = {
  /** Days, counted from any day. */
  readonly day: number
  readonly cost: number
  /** It keeps its day: two that both do are as far apart as they are. */
  readonly keepsDay: boolean
}

/**
 * One choice for each cycle so that journeys that change their day keep the days between, at the least cost; the first of equals. Null
 * when there is none. Exact. Work: cycles x choices x choices.
 */
export function leastChain(cycles: readonly (readonly Choice[])[], gapLeast: number): number[] | null {
  let before: { readonly cost: number; readonly path: readonly number[] }[] = []
  cycles.forEach((choices, place) => {
    const last = cycles[place - 1] ?? []
    before = choices.map((choice, index) => {
      if (place === 0) return { cost: choice.cost, path: [index] }
      let best: { readonly cost: number; readonly path: readonly number[] } = { cost: Number.POSITIVE_INFINITY, path: [] }
      last.forEach((other, otherIndex) => {
        const reached = before[otherIndex]
        const fits = (choice.keepsDay && other.keepsDay) || choice.day - other.day >= gapLeast
        if (fits && reached && reached.cost + choice.cost < best.cost)
          best = { cost: reached.cost + choice.cost, path: [...reached.path, index] }
      })
      return best
    })
  })
  const best = before.reduce<{ readonly cost: number; readonly path: readonly number[] } | null>(
    (least, one) => (one.cost < (least?.cost ?? Number.POSITIVE_INFINITY) ? one : least),
    null,
  )
  return best ? [...best.path] : null
}
