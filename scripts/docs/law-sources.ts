import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { type CitationId, citations } from '../../lib/domain/citations.ts'
import { type ParameterKey, parameters } from '../../lib/domain/ruleset.ts'

export type Sources = { readonly cites: readonly CitationId[]; readonly reads: readonly ParameterKey[] }

type Code = { readonly path: string; readonly source: ts.SourceFile }

const law = new URL('../../lib/domain/law', import.meta.url).pathname
const isCitation = (text: string): text is CitationId => Object.hasOwn(citations, text)
const isParameter = (text: string): text is ParameterKey => Object.hasOwn(parameters, text)
const read = new Map<string, Code>()

/** What the rules behind a question stand on for these codes: the sources they cite and the numbers they read. Reads syntax only. */
export function sourcesOf(ask: string, codes: readonly string[]): Sources {
  const files = filesBehind(ask)
  const found = files.flatMap(({ source }) => codes.flatMap((code) => placesOf(source, code).map((place) => around(source, place))))
  const sorted = <Text extends string>(all: readonly Text[]) => [...new Set(all)].sort()
  return { cites: sorted(found.flatMap(({ cites }) => cites)), reads: sorted(found.flatMap(({ reads }) => reads)) }
}

/** The codes that the rules behind a question may give: those their types of codes list. */
export const codesBehind = (ask: string): string[] => [
  ...new Set(
    filesBehind(ask).flatMap(({ source }) =>
      source.statements
        .filter(ts.isTypeAliasDeclaration)
        .filter(({ name }) => name.text.endsWith('Code') || name.text.endsWith('Reason'))
        .flatMap((type) => within(type, ts.isLiteralTypeNode))
        .flatMap(({ literal }) => (ts.isStringLiteral(literal) && /^[A-Z0-9_]{4,}$/.test(literal.text) ? [literal.text] : [])),
    ),
  ),
]

/** The rules a question leads to, by their imports. */
function filesBehind(ask: string): Code[] {
  const home = globSync(`${law}/asks-*.ts`)
    .map(open)
    .find(({ source }) => source.statements.some((statement) => declares(statement, ask)))
  if (!home) return []
  const own = home.source.statements.filter((statement) => declares(statement, ask))
  const names = new Set(own.flatMap((statement) => reachable(home.source, statement)))
  const seen = new Map<string, Code>()
  const visit = (code: Code, wanted: ReadonlySet<string> | null) => {
    for (const { path, names: taken } of importsOf(code)) {
      if (seen.has(path) || (wanted && !taken.some((name) => wanted.has(name)))) continue
      const next = open(path)
      seen.set(path, next)
      visit(next, null)
    }
  }
  visit(home, names)
  return [home, ...seen.values()]
}

function open(path: string): Code {
  const known = read.get(path)
  if (known) return known
  const code = { path, source: ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true) }
  read.set(path, code)
  return code
}

const importsOf = ({ path, source }: Code) =>
  source.statements.filter(ts.isImportDeclaration).flatMap(({ moduleSpecifier, importClause }) => {
    if (!ts.isStringLiteral(moduleSpecifier) || importClause?.isTypeOnly) return []
    const to = join(dirname(path), moduleSpecifier.text)
    const bound = importClause?.namedBindings
    return existsSync(to) ? [{ path: to, names: bound && ts.isNamedImports(bound) ? bound.elements.map(({ name }) => name.text) : [] }] : []
  })

const declares = (statement: ts.Statement, name: string): boolean =>
  (ts.isFunctionDeclaration(statement) && statement.name?.text === name) ||
  (ts.isVariableStatement(statement) && statement.declarationList.declarations.some((one) => one.name.getText() === name))

/** The names of its own file that a statement uses, and those that these use. */
function reachable(source: ts.SourceFile, from: ts.Node, seen = new Set<string>()): string[] {
  for (const { text } of within(from, ts.isIdentifier)) {
    if (seen.has(text)) continue
    seen.add(text)
    for (const statement of source.statements) if (declares(statement, text)) reachable(source, statement, seen)
  }
  return [...seen]
}

function within<Kind extends ts.Node>(node: ts.Node, is: (one: ts.Node) => one is Kind): Kind[] {
  const own = is(node) ? [node] : []
  const inner: Kind[] = []
  ts.forEachChild(node, (child) => void inner.push(...within(child, is)))
  return [...own, ...inner]
}

/** Where a code is said, not where it is a type. */
const placesOf = (source: ts.SourceFile, code: string): ts.Node[] =>
  within(source, ts.isStringLiteral).filter(({ text, parent }) => text === code && !ts.isLiteralTypeNode(parent))

/** What stands in the call a code is said in; where that is nothing, in the condition or the function around it. */
function around(source: ts.SourceFile, place: ts.Node): Sources {
  const call = upTo(place, ts.isCallExpression)
  const whole = upTo(place, (node): node is ts.Statement => node.parent === source && ts.isStatement(node))
  const near = call ? literals(source, call, 2) : []
  const cites = near.filter(isCitation)
  return {
    cites: cites.length > 0 || !whole ? cites : literals(source, whole, 2).filter(isCitation),
    reads: numbersOf(source, place, call, whole),
  }
}

function numbersOf(source: ts.SourceFile, place: ts.Node, call: ts.Node | null, whole: ts.Node | null): ParameterKey[] {
  const condition = upTo(place, ts.isIfStatement)
  const near = call ? literals(source, call, 1).filter(isParameter) : []
  if (near.length > 0) return near
  if (condition) return [condition.expression, condition.thenStatement].flatMap((part) => literals(source, part, 2)).filter(isParameter)
  return whole ? literals(source, whole, 0).filter(isParameter) : []
}

function upTo<Kind extends ts.Node>(node: ts.Node, is: (one: ts.Node) => one is Kind): Kind | null {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) if (is(at)) return at
  return null
}

/** The strings in a node, and in what it names of the same file. */
function literals(source: ts.SourceFile, node: ts.Node, depth: number): string[] {
  const own = within(node, ts.isStringLiteral).map(({ text }) => text)
  if (depth === 0) return own
  const named = within(node, ts.isIdentifier).flatMap((name) => declarationOf(source, name))
  return [...own, ...named.flatMap((declared) => literals(source, declared, depth - 1))]
}

/** Where a name is given its value: in the blocks around it first, then in the file. */
function declarationOf(source: ts.SourceFile, name: ts.Identifier): ts.Node[] {
  for (let at: ts.Node | undefined = name.parent; at; at = at.parent) {
    if (!ts.isBlock(at) && !ts.isSourceFile(at)) continue
    const found = at.statements.find((statement) => declares(statement, name.text))
    if (found && !holds(found, name)) return [found]
  }
  return source.statements.filter((statement) => declares(statement, name.text) && !holds(statement, name))
}

const holds = (outer: ts.Node, inner: ts.Node): boolean => inner.pos >= outer.pos && inner.end <= outer.end
