import 'server-only'
import { sha256Hex } from '../crypto/digests.ts'

/** More texts than this come from lists of changing length; those are planned each time, so that no connection collects them. */
const MOST = 600
const UNNAMED = ''

/** Names statements by their text, so that PostgreSQL parses and plans each once a connection. */
export function nameStatements(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined || names.size >= MOST) return known ?? UNNAMED
    const name = `s${sha256Hex(sql).slice(0, 24)}`
    names.set(sql, name)
    return name
  }
}
