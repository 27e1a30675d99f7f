const PAUSE = 1000

type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'timeStamp'>

/** Remembers the last keys; tells which of the known sequences a stroke completes. */
export class KeySequence {
  private typed: string[] = []
  private last = 0

  read(stroke: Stroke, known: readonly string[]): string | undefined {
    if (stroke.altKey) return
    if (stroke.ctrlKey || stroke.metaKey) return known.find((keys) => keys === `mod+${stroke.key.toLowerCase()}`)
    if (stroke.key.length > 1 && stroke.key !== 'Enter' && stroke.key !== 'Escape') return
    if (stroke.timeStamp - this.last > PAUSE) this.typed = []
    this.last = stroke.timeStamp
    this.typed = [...this.typed.slice(-2), stroke.key]
    const found = this.endings().find((ending) => known.includes(ending))
    if (found) this.typed = []
    return found
  }

  /** `g c` before `c`: the longest ending wins. */
  private endings(): string[] {
    return this.typed.map((_, index) => this.typed.slice(index).join(' '))
  }
}
