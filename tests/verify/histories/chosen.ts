import fc from 'fast-check'

/** What a history keeps of the acts in it. */
type Told = { act: string; readonly lines: string[] }

type Doable<History> = {
  readonly name: string
  readonly weight: number
  readonly ways?: number
  readonly do: (history: History, way: number) => Promise<void>
}

/** An act with the way it is done, as fast-check chooses and shortens them. */
export class Chosen<History extends Told> implements fc.AsyncCommand<object, History> {
  readonly act: Doable<History>
  readonly way: number
  constructor(act: Doable<History>, way: number) {
    this.act = act
    this.way = way
  }
  check(): boolean {
    return true
  }
  async run(_model: object, history: History): Promise<void> {
    history.lines.push(`${this}`)
    history.act = this.act.name
    await this.act.do(history, this.way)
  }
  toString(): string {
    return `${this.act.name} (${this.way})`
  }
}

/** Acts as fast-check draws them, each as often as it weighs, in any of its ways. */
export const chosenFrom = <History extends Told>(acts: readonly Doable<History>[]): fc.Arbitrary<Chosen<History>>[] =>
  acts.flatMap((act) =>
    Array.from({ length: act.weight }, () => fc.integer({ min: 0, max: (act.ways ?? 1) - 1 }).map((way) => new Chosen(act, way))),
  )
