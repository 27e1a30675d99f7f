/** Which of two comes first, as a sort asks it: before, the same, after. */
export const compare = <Value extends string | number>(left: Value, right: Value): number => (left < right ? -1 : Number(left > right))
