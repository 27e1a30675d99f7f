/** Numbers that look like chance and are the same at every seeding: no two people of the demo live alike, and nobody lives differently twice. */
export type Chance = {
  /** A whole number from `least` to `most`, both inside. */
  readonly between: (least: number, most: number) => number
  readonly oneOf: <Value>(values: readonly Value[]) => Value
  /** True in about `percent` of the cases. */
  readonly isIn: (percent: number) => boolean
}

const GOLDEN = 0x9e3779b9

/** Chance of its own for whoever or whatever has this name (FNV-1a, then a Weyl sequence through a mixer). */
export function chanceOf(name: string): Chance {
  let state = [...name].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5)
  const next = () => {
    state = (state + GOLDEN) | 0
    const mixed = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
    const again = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((again ^ (again >>> 16)) >>> 0) / 2 ** 32
  }
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  return {
    between,
    oneOf: (values) => {
      const value = values[between(0, values.length - 1)]
      if (value === undefined) throw new RangeError('nothing to choose from')
      return value
    },
    isIn: (percent) => next() * 100 < percent,
  }
}
