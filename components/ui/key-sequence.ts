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

/** Keys that are held down for another. */
const isModifier: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock'])

/** How long a key waits for the part of the page that knows it, in milliseconds. */
const WAITS = 3000

/**
 * Letters that no part of the page knew as they were pressed, kept for a moment: the part that does may be on its way. A key that presses a button or
 * walks, as Enter and the arrows do, is not kept, and nothing before it: it was meant for what the letter should have done.
 */
export class MissedKeys {
  private strokes: Stroke[] = []
  private until = 0

  add({ key, ctrlKey, metaKey, altKey, timeStamp }: Stroke, now = performance.now()): void {
    if (isModifier.has(key)) return
    if (key.length > 1 || key === ' ' || now > this.until) this.forget()
    if (key.length > 1 || key === ' ') return
    this.strokes = [...this.strokes.slice(-2), { key, ctrlKey, metaKey, altKey, timeStamp }]
    this.until = now + WAITS
  }

  forget(): void {
    this.strokes = []
  }

  /** Which of the sequences that are known now the keys complete; each once. */
  find(known: readonly string[], now = performance.now()): string | undefined {
    if (now > this.until) this.forget()
    const sequence = new KeySequence()
    const found = this.strokes.map((stroke) => sequence.read(stroke, known)).find((keys) => keys !== undefined)
    if (found) this.forget()
    return found
  }
}
