import 'server-only'

/** Of so many practices it is kept. */
const MOST = 500

/** What a practice's rows came to, under the version they had then. Two states of the rows never have one version, so nothing goes stale. */
export class KeptByVersion<Value> {
  readonly #kept = new Map<string, { readonly version: string; readonly value: Value }>()

  /** What is kept of a practice; null for nothing. */
  of(practiceId: string): { readonly version: string; readonly value: Value } | null {
    return this.#kept.get(practiceId) ?? null
  }

  /** Keeps a value; without a version, as in a transaction that has changed these rows itself, it is not kept. */
  keep(practiceId: string, version: string | null, value: Value): Value {
    if (version === null) return value
    this.#kept.delete(practiceId)
    this.#kept.set(practiceId, { version, value })
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size > MOST) this.#kept.delete(oldest)
    return value
  }
}
