import ts from 'typescript'
import type { Mutant } from './operators.ts'

/** A mutant with the number it is switched on by. */
export type Numbered = { readonly id: number; readonly mutant: Mutant }

/** The first and the last number of a folder. */
export type Range = readonly [first: number, last: number]

type Here = { readonly source: ts.SourceFile; readonly at: ReadonlyMap<string, readonly Numbered[]> }

const spanOf = (start: number, end: number) => `${start}-${end}`

/**
 * A file in which every mutant stands beside what it changes: `$m.on(7)` says whether the seventh is switched on. So all of them can
 * be tried in one process that reads its modules once, where a file of its own for each would take a hundred times as long.
 */
export function withSwitches(text: string, path: string, numbered: readonly Numbered[], [first, last]: Range): string {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const at = Map.groupBy(numbered, ({ mutant }) => spanOf(mutant.start, mutant.start + mutant.from.length))
  const kept = emit(source, { source, at }).replaceAll(
    /^const (\w+) = new Map<.*>\(\)$/gm,
    `const $1 = $m.kept(new Map(), ${first}, ${last})`,
  )
  return `const $m = globalThis.$mutants;${kept}`
}

function emit(node: ts.Node, here: Here): string {
  if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return node.getText(here.source)
  const own = idsAt(node, here)
  let text = ts.isBinaryExpression(node) ? ofBinary(node, here) : ts.isCallExpression(node) ? ofCall(node, here) : plain(node, here)
  const id = (operator: string, to?: string) =>
    own.find(({ mutant }) => mutant.operator === operator && (to ?? mutant.to) === mutant.to)?.id
  if (ts.isPrefixUnaryExpression(node) && id('negation')) text = `$m.not(${id('negation')}, ${emit(node.operand, here)})`
  for (const operator of ['number', 'boolean', 'empty'])
    for (const { mutant, id: number } of own.filter((one) => one.mutant.operator === operator && !isName(node)))
      text = `($m.on(${number}) ? ${mutant.to} : ${text})`
  if (ts.isSpreadElement(node) && id('dropped')) text = `...($m.on(${id('dropped')}) ? [] : ${emit(node.expression, here)})`
  if (id('condition')) text = `($m.on(${id('condition', 'true')}) ? true : $m.on(${id('condition', 'false')}) ? false : ${text})`
  if (ts.isIterationStatement(node.parent ?? node, false) && 'statement' in node.parent && node.parent.statement === node)
    return `{$m.turn();${text}}`
  // Lines do not end with a semicolon here, and one that begins with a bracket would go on with the line before.
  return ts.isExpressionStatement(node) && (ts.isBlock(node.parent) || ts.isSourceFile(node.parent)) ? `;${text}` : text
}

const idsAt = (node: ts.Node, { source, at }: Here) => at.get(spanOf(node.getStart(source), node.end)) ?? []

const isName = ({ parent }: ts.Node) => ts.isPropertyAssignment(parent) && ts.isNumericLiteral(parent.name)

/** A node's text with what its parts became. */
function plain(node: ts.Node, here: Here): string {
  const start = node.getStart(here.source)
  let text = ''
  let from = start
  ts.forEachChild(node, (child) => {
    const begin = child.getStart(here.source)
    text += here.source.text.slice(from, begin) + emit(child, here)
    from = child.end
  })
  return text + here.source.text.slice(from, node.end)
}

function ofBinary(node: ts.BinaryExpression, here: Here): string {
  const [swap] = idsAt(node.operatorToken, here)
  if (!swap || /\byield\b/.test(node.getText(here.source))) return plain(node, here)
  const [left, right] = [emit(node.left, here), emit(node.right, here)]
  if (swap.mutant.operator === 'logic') return `$m.logic(${swap.id}, '${swap.mutant.from}', () => (${left}), () => (${right}))`
  const { from, to } = swap.mutant
  return `$m.of(${swap.id}, ${left}, ${right}, (a, b) => a ${from} b, (a, b) => a ${to} b)`
}

function ofCall(node: ts.CallExpression, here: Here): string {
  const { expression } = node
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression
  const [swap] = idsAt(name, here).filter(({ mutant }) => mutant.operator === 'method' || mutant.operator === 'gravity')
  const whole = plain(node, here)
  if (!swap) return whole
  const { from, to } = swap.mutant
  const called = plain(expression, here)
  const rest = whole.slice(called.length)
  if (!ts.isPropertyAccessExpression(expression)) return `($m.on(${swap.id}) ? ${to} : ${from})${rest}`
  const dot = expression.questionDotToken ? '?.' : ''
  return `${emit(expression.expression, here)}${dot}[$m.on(${swap.id}) ? '${to}' : '${from}']${rest}`
}
