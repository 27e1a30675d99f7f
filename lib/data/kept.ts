import 'server-only'

/** The most that is kept of one kind, so that made-up keys do not fill the memory. */
const MOST = 500
/** How much longer an answer serves while the database gives no newer one, in milliseconds. */
const GRACE = 10 * 60_000

type Answer<Value> = { readonly value: Value; readonly until: number }

/**
 * Answers that hold for a while. Asked by many at once, the database is asked once; when it cannot be asked, the last answer goes on
 * for a few minutes. Nothing is not kept: what is not there may come any moment.
 */
export class Kept<Value> {
  readonly #milliseconds: number
  readonly #answers = new Map<string, Answer<Value>>()
  readonly #asked = new Map<string, Promise<Value>>()

  constructor(milliseconds: number) {
    this.#milliseconds = milliseconds
  }

  async of(key: string, ask: () => Promise<Value>, at: number = Date.now()): Promise<Value> {
    const found = this.#answers.get(key)
    if (found && at < found.until) return found.value
    try {
      return await (this.#asked.get(key) ?? this.#ask(key, ask, at))
    } catch (error) {
      if (found && at < found.until + GRACE) return found.value
      throw error
    }
  }

  /** Forgets every answer whose key begins so. What is being asked at this moment is not kept either. */
  forget(beginning: string): void {
    for (const key of this.#answers.keys()) if (key.startsWith(beginning)) this.#answers.delete(key)
    for (const key of this.#asked.keys()) if (key.startsWith(beginning)) this.#asked.delete(key)
  }

  #ask(key: string, ask: () => Promise<Value>, at: number): Promise<Value> {
    const asking: Promise<Value> = ask()
      .then((value) => {
        if (value !== null && this.#asked.get(key) === asking) this.#keep(key, { value, until: at + this.#milliseconds })
        return value
      })
      .finally(() => {
        if (this.#asked.get(key) === asking) this.#asked.delete(key)
      })
    this.#asked.set(key, asking)
    return asking
  }

  #keep(key: string, answer: Answer<Value>): void {
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    const [oldest] = this.#answers.keys()
    if (oldest !== undefined && this.#answers.size > MOST) this.#answers.delete(oldest)
  }
}
