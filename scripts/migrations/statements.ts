/** One statement of a script, without its semicolon, and the line its first word stands in. */
export type Statement = { readonly text: string; readonly line: number }

/** What belongs together in SQL, so that a semicolon, a bracket or a quote inside it means nothing. */
const pieces = [
  /--[^\n]*/y,
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*'/y,
  /[\p{L}_][\p{L}\p{N}_$]*/uy,
  /'(?:[^']|'')*'/y,
  /"(?:[^"]|"")*"/y,
  /\$([\p{L}_][\p{L}\p{N}_]*)?\$[\s\S]*?\$\1\$/uy,
]

/** Where a block comment that begins at `from` ends; they nest. */
function endOfComment(sql: string, from: number): number {
  const marks = /\/\*|\*\//g
  marks.lastIndex = from
  for (let depth = 0; ; ) {
    const mark = marks.exec(sql)
    if (!mark) return sql.length
    depth += mark[0] === '/*' ? 1 : -1
    if (depth === 0) return marks.lastIndex
  }
}

/** Where the piece that begins at `from` ends. */
function endOfPiece(sql: string, from: number): number {
  if (sql.startsWith('/*', from)) return endOfComment(sql, from)
  for (const piece of pieces) {
    piece.lastIndex = from
    if (piece.test(sql)) return piece.lastIndex
  }
  return from + 1
}

const isSpace = (sql: string, from: number) => /\s/.test(sql[from] ?? '') || sql.startsWith('--', from) || sql.startsWith('/*', from)

/** Cuts a script at the semicolons between its statements: those in strings, function bodies, comments and brackets are none. */
export function statementsOf(sql: string): Statement[] {
  const statements: Statement[] = []
  let depth = 0
  let start: number | null = null
  const finish = (end: number) => {
    if (start !== null) statements.push({ text: sql.slice(start, end).trimEnd(), line: sql.slice(0, start).split('\n').length })
    start = null
  }
  for (let at = 0; at < sql.length; ) {
    const character = sql[at]
    const end = endOfPiece(sql, at)
    if (character === ';' && depth === 0) finish(at)
    else if (start === null && !isSpace(sql, at)) start = at
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    at = end
  }
  finish(sql.length)
  return statements
}
