/** Which of two comes first, as a sort asks it: before, the same, after. */
export const compare = <Value extends string | number>(left: Value, right: Value): number => (left < right ? -1 : Number(left > right))

/** A list in order. One that is in order already, as most are that come from the database, is given back as it is. */
export function inOrder<Item>(items: readonly Item[], by: (left: Item, right: Item) => number): readonly Item[] {
  let before: Item | undefined
  for (const item of items) {
    if (before !== undefined && by(before, item) > 0) return [...items].sort(by)
    before = item
  }
  return items
}
