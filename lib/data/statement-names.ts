import 'server-only'
import { sha256Hex } from '../crypto/digests.ts'

/** More texts than this come from lists of changing length; those are planned each time, so that no connection collects them. */
const MOST = 600
const UNNAMED = ''
/** Of so many texts is counted how often they came. */
const MOST_COUNTED = 2_000

type Asked = {
  readonly most?: number
  /** So often a text is asked before it is named. */
  readonly after?: number
}

/** Names statements by their text, so that PostgreSQL parses and plans each once a connection. */
export function nameStatements({ most = MOST, after = 0 }: Asked = {}): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  const times = new Map<string, number>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= most) return known ?? UNNAMED
    const name = `s${sha256Hex(sql).slice(0, 24)}`
    const before = times.get(name) ?? 0
    if (before < after) {
      if (times.size >= MOST_COUNTED) times.clear()
      times.set(name, before + 1)
      return UNNAMED
    }
    times.delete(name)
    names.set(sql, name)
    return name
  }
}
