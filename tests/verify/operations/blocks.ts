/** A block of commands in the page. `how`: played, given by whoever plays, left out for what it needs, or not for a shell at all. */
export type Block = {
  readonly section: string
  /** The line of its first command, for whoever looks it up. */
  readonly line: number
  readonly text: string
  readonly how: { readonly is: 'play' | 'settings' | 'shown' | 'unsaid' } | { readonly is: 'needs'; readonly what: string }
}

function howOf(info: string): Block['how'] {
  const [language = '', word = ''] = info.split(/\s+/)
  if (language !== 'sh') return { is: 'shown' }
  if (word === 'play' || word === 'settings') return { is: word }
  const what = /^needs=(\w+)$/.exec(word)?.[1]
  return what ? { is: 'needs', what } : { is: 'unsaid' }
}

/** The fenced blocks of a page in their order; one inside a list is moved to the margin. */
export function blocksOf(page: string): readonly Block[] {
  const blocks: Block[] = []
  let section = ''
  let open: { indent: string; info: string; line: number; lines: string[] } | null = null
  for (const [index, line] of page.split('\n').entries()) {
    const fence = /^(\s*)```(.*)$/.exec(line)
    if (open && fence) {
      blocks.push({ section, line: open.line, text: `${open.lines.join('\n')}\n`, how: howOf(open.info) })
      open = null
    } else if (open) open.lines.push(line.startsWith(open.indent) ? line.slice(open.indent.length) : line)
    else if (fence) open = { indent: fence[1] ?? '', info: (fence[2] ?? '').trim(), line: index + 2, lines: [] }
    else section = /^## (.*)$/.exec(line)?.[1] ?? section
  }
  return blocks
}
