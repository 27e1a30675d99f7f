import ts from 'typescript'

/** One change to one file: what stood there, what stands there instead. */
export type Mutant = {
  readonly path: string
  readonly start: number
  readonly end: number
  readonly from: string
  readonly to: string
  readonly operator: string
  readonly line: number
}

type Change = { readonly node: ts.Node; readonly to: string; readonly operator: string }

const swapped = new Map<ts.SyntaxKind, readonly [to: string, operator: string]>([
  [ts.SyntaxKind.LessThanToken, ['<=', 'bound']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', 'bound']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', 'bound']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', 'bound']],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==', 'comparison']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===', 'comparison']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||', 'logic']],
  [ts.SyntaxKind.BarBarToken, ['&&', 'logic']],
  [ts.SyntaxKind.PlusToken, ['-', 'arithmetic']],
  [ts.SyntaxKind.MinusToken, ['+', 'arithmetic']],
  [ts.SyntaxKind.AsteriskToken, ['/', 'arithmetic']],
  [ts.SyntaxKind.SlashToken, ['*', 'arithmetic']],
])

const methods = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['minCents', 'maxCents'],
  ['refuse', 'warn'],
  ['hold', 'warn'],
])

const isText = (node: ts.Node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)

/** What could be written differently here. A sign, a bound, a condition, a number, an answer, a finding. */
function changesAt(node: ts.Node): Change[] {
  if (ts.isBinaryExpression(node)) return ofBinary(node)
  if (ts.isIfStatement(node)) return ['true', 'false'].map((to) => ({ node: node.expression, to, operator: 'condition' }))
  if (ts.isConditionalExpression(node)) return ['true', 'false'].map((to) => ({ node: node.condition, to, operator: 'condition' }))
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    return [{ node, to: node.operand.getText(), operator: 'negation' }]
  if (node.kind === ts.SyntaxKind.TrueKeyword && !ts.isLiteralTypeNode(node.parent)) return [{ node, to: 'false', operator: 'boolean' }]
  if (node.kind === ts.SyntaxKind.FalseKeyword && !ts.isLiteralTypeNode(node.parent)) return [{ node, to: 'true', operator: 'boolean' }]
  if (ts.isNumericLiteral(node) && !ts.isLiteralTypeNode(node.parent) && !isNeverTaken(node))
    return [{ node, to: String(Number(node.text) + 1), operator: 'number' }]
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && isAnswer(node)) return [{ node, to: '[]', operator: 'empty' }]
  if (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.parent)) return [{ node, to: '...[]', operator: 'dropped' }]
  if (ts.isCallExpression(node)) return ofCall(node)
  return []
}

function ofBinary({ left, operatorToken, right, parent }: ts.BinaryExpression): Change[] {
  const swap = swapped.get(operatorToken.kind)
  if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return []
  if (!swap || isText(left) || isText(right) || isFloor(parent, swap[1])) return []
  return [{ node: operatorToken, to: swap[0], operator: swap[1] }]
}

/** A default for a part of a list that always has it: `const [hours = 0] = time.split(':')` says so to the compiler alone. */
const isNeverTaken = ({ parent }: ts.Node): boolean =>
  ts.isBindingElement(parent) && ts.isArrayBindingPattern(parent.parent) && ts.isVariableDeclaration(parent.parent.parent)

/** `x > 0 ? x : 0` is the same number with `>=`: nothing decides at the bound itself. */
function isFloor(parent: ts.Node, operator: string): boolean {
  if (operator !== 'bound' || !ts.isConditionalExpression(parent)) return false
  const [condition, ...sides] = [parent.condition, parent.whenTrue, parent.whenFalse].map((node) => node.getText().replaceAll('ZERO', '0'))
  return sides.every((side) => condition?.match(/^(\S+) [<>]=? (\S+)$/)?.includes(side))
}

function ofCall({ expression }: ts.CallExpression): Change[] {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression
  const to = methods.get(name.getText())
  return to && to !== 'maxCents' ? [{ node: name, to, operator: to === 'warn' ? 'gravity' : 'method' }] : []
}

const isAnswer = ({ parent }: ts.Node): boolean =>
  ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || (ts.isConditionalExpression(parent) && isAnswer(parent))

/** A finding that is dropped on the way, a command that no longer stops, a query that no longer chooses. */
function wiringAt(path: string, node: ts.Node): Change[] {
  if (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.parent) && ts.isCallExpression(node.expression))
    return [{ node, to: '...[]', operator: 'finding' }]
  if (path.startsWith('lib/commands/') && ts.isIfStatement(node) && stops(node.thenStatement))
    return [{ node: node.expression, to: 'false', operator: 'stop' }]
  if (path.startsWith('lib/data/records/') && ts.isPropertyAssignment(node) && isWhere(node)) return [{ node, to: '', operator: 'where' }]
  return []
}

const stops = (node: ts.Node) => /\breturn (decline|reject|denied)\b/.test(node.getText())

/** A condition of a query besides the practice it is asked in. */
const isWhere = ({ name, parent }: ts.PropertyAssignment) =>
  ts.isPropertyAssignment(parent.parent) && parent.parent.name.getText() === 'where' && !/practiceId/.test(name.getText())

/** Every mutant of a file, in the order they stand. */
export function mutantsOf(path: string, text: string, kind: 'domain' | 'wiring'): Mutant[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isTypeAliasDeclaration(node)) return
    for (const change of kind === 'domain' ? changesAt(node) : wiringAt(path, node)) found.push(mutantOf(path, source, change))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

function mutantOf(path: string, source: ts.SourceFile, { node, to, operator }: Change): Mutant {
  const start = node.getStart(source)
  const after = source.text.slice(node.end).match(/^\s*,/)?.[0].length ?? 0
  const end = to === '' ? node.end + after : node.end
  const line = source.getLineAndCharacterOfPosition(start).line + 1
  return { path, start, end, from: source.text.slice(start, node.end), to, operator, line }
}

export const applied = (text: string, { start, end, to }: Pick<Mutant, 'start' | 'end' | 'to'>): string =>
  `${text.slice(0, start)}${to}${text.slice(end)}`
