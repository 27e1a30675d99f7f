const MOST_TURNS = 300_000

/** What the files with switches ask: which mutant is on, and whether a loop ends. */
export class Switches {
  #on = 0
  #turns = 0
  readonly #reached: Uint8Array
  readonly #kept: {
    readonly map: Map<unknown, unknown>
    readonly sound: Map<unknown, unknown>
    readonly first: number
    readonly last: number
  }[] = []

  constructor(count: number) {
    this.#reached = new Uint8Array(count + 1)
  }

  /** Everything afresh, with this mutant switched on; 0 for none. */
  begin(id: number): void {
    for (const { map, sound, first, last } of this.#kept) {
      if (this.#on === 0) for (const [key, value] of map) sound.set(key, value)
      map.clear()
      if (id < first || id > last) for (const [key, value] of sound) map.set(key, value)
    }
    this.#on = id
    this.#turns = 0
    this.#reached.fill(0)
  }

  /** The mutants that were come by since. */
  reached(): number[] {
    return [...this.#reached.keys()].filter((id) => this.#reached[id] === 1)
  }

  on(id: number): boolean {
    this.#reached[id] = 1
    return this.#on === id
  }

  not(id: number, value: unknown): unknown {
    return this.on(id) ? value : !value
  }

  of<Value>(id: number, left: Value, right: Value, is: (a: Value, b: Value) => unknown, mutated: (a: Value, b: Value) => unknown): unknown {
    return this.on(id) ? mutated(left, right) : is(left, right)
  }

  logic(id: number, operator: string, left: () => unknown, right: () => unknown): unknown {
    return (operator === '&&') === this.on(id) ? left() || right() : left() && right()
  }

  turn(): void {
    this.#turns += 1
    if (this.#on !== 0 && this.#turns > MOST_TURNS) throw new Error('a loop that does not end')
  }

  /** What a module keeps from one question to the next; the mutants of its folder, and what was answered under one, find nothing kept. */
  kept<Value extends Map<unknown, unknown>>(map: Value, first: number, last: number): Value {
    this.#kept.push({ map, sound: new Map(), first, last })
    return map
  }
}
