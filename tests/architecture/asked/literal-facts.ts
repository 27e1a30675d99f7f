import { posix } from 'node:path'
import ts from 'typescript'

export type LiteralFact = { readonly path: string; readonly line: number; readonly fact: string; readonly text: string }

/** Where facts are put together for a rule: loaders, commands, and what turns a world into a rule's facts. */
const builds = /^lib\/(data\/(records|views)|commands|domain\/(law|regimens))\//
const asks = /^(rule|decide)[A-Z]/
/** What somebody asks for, and what a query looks for, is chosen, not known. */
const chosen = /(Request|Query)$/
const answers = new Set(['unknown', 'yes', 'no', 'none', 'not-required', 'not-stored', 'required'])

/**
 * Every fact of a rule that is written as a literal instead of read from a row.
 *
 * A fact is a property of what a `rule…` or `decide…` of the domain takes, at any depth; a literal is null, true, false,
 * a number, or a word that stands for an answer nobody gave. One behind a condition (`row ? row.x : null`) was read.
 */
export function literalFactsOf(program: ts.Program, root: string): LiteralFact[] {
  const checker = program.getTypeChecker()
  const pathOf = (file: ts.SourceFile) => posix.relative(root.replaceAll('\\', '/'), file.fileName.replaceAll('\\', '/'))
  const files = program.getSourceFiles().filter((file) => !file.isDeclarationFile)
  const facts = factsOf(
    checker,
    files.filter((file) => pathOf(file).startsWith('lib/domain/')),
    (file) => pathOf(file).startsWith('lib/domain/'),
  )
  return files.flatMap((file) => {
    const path = pathOf(file)
    const nodes = builds.test(path)
      ? [file]
      : path.startsWith('lib/domain/') && !path.startsWith('lib/domain/reference/')
        ? ready(file)
        : []
    return nodes.flatMap((node) => literalsIn(node, path, checker, facts))
  })
}

/** Facts that lie ready for whoever has none. */
const ready = (file: ts.SourceFile): ts.Node[] =>
  file.statements
    .flatMap((statement) => (ts.isVariableStatement(statement) ? [...statement.declarationList.declarations] : []))
    .flatMap(({ initializer }) => (initializer && ts.isObjectLiteralExpression(initializer) ? [initializer] : []))

type Facts = { readonly declared: ReadonlySet<ts.Declaration>; readonly names: ReadonlySet<string> }

/** The properties of everything rules take. */
function factsOf(checker: ts.TypeChecker, files: readonly ts.SourceFile[], isOurs: (file: ts.SourceFile) => boolean): Facts {
  const declared = new Set<ts.Declaration>()
  const names = new Set<string>()
  const seen = new Set<ts.Type>()
  const walk = (type: ts.Type): void => {
    if (seen.has(type)) return
    seen.add(type)
    if (type.isUnionOrIntersection()) for (const part of type.types) walk(part)
    const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number)
    if (element) walk(element)
    if (type.aliasSymbol?.name === 'Ruleset' || (type.flags & ts.TypeFlags.Object) === 0) return
    for (const property of checker.getPropertiesOfType(type)) {
      const ours = (property.declarations ?? []).filter((each) => isOurs(each.getSourceFile()) && !chosen.test(ownerOf(each)))
      if (ours.length === 0) continue
      names.add(property.name)
      for (const each of ours) declared.add(each)
      walk(checker.getTypeOfSymbol(property))
    }
  }
  for (const file of files) {
    const module = checker.getSymbolAtLocation(file)
    for (const symbol of module ? checker.getExportsOfModule(module) : []) {
      if (!asks.test(symbol.name)) continue
      for (const signature of checker.getTypeOfSymbol(symbol).getCallSignatures())
        for (const parameter of signature.parameters) walk(checker.getTypeOfSymbol(parameter))
    }
  }
  return { declared, names }
}

/** The name of the type a property is written in. */
function ownerOf(node: ts.Node): string {
  if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return node.name.text
  return ts.isSourceFile(node) ? '' : ownerOf(node.parent)
}

function literalsIn(from: ts.Node, path: string, checker: ts.TypeChecker, { declared, names }: Facts): LiteralFact[] {
  const found: LiteralFact[] = []
  const file = from.getSourceFile()
  const visit = (node: ts.Node): void => {
    if (isOfPrisma(node)) return
    if (
      ts.isPropertyAssignment(node) &&
      names.has(node.name.getText()) &&
      isLiteral(node.initializer) &&
      isFact(node, node.name.getText())
    ) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1
      found.push({ path, line, fact: node.name.getText(), text: node.getText() })
    }
    ts.forEachChild(node, visit)
  }
  const isFact = ({ parent }: ts.PropertyAssignment, name: string): boolean => {
    const type = checker.getContextualType(parent as ts.ObjectLiteralExpression)
    if (!type) return path.startsWith('lib/data/records/') && !isOfQuery(parent)
    const parts = type.isUnionOrIntersection() ? [type, ...type.types] : [type]
    return parts.some((part) => checker.getPropertyOfType(part, name)?.declarations?.some((each) => declared.has(each)))
  }
  visit(from)
  return found
}

/** What is asked of the database, not told to a rule. */
const isOfPrisma = (node: ts.Node): boolean =>
  (ts.isCallExpression(node) && /^tx\.\w+\.\w+$/.test(node.expression.getText())) ||
  (ts.isSatisfiesExpression(node) && node.type.getText().startsWith('Prisma.'))

const queryParts = new Set(['select', 'include', 'where', 'orderBy', 'data', 'OR', 'AND', 'NOT'])

/** A literal that no type speaks for and that looks for rows or chooses columns: beside a `true`, or inside a part of a query. */
function isOfQuery(node: ts.Node): boolean {
  if (ts.isObjectLiteralExpression(node)) {
    const values = node.properties.map((property) => (ts.isPropertyAssignment(property) ? property.initializer.kind : null))
    if (values.includes(ts.SyntaxKind.TrueKeyword) || values.includes(ts.SyntaxKind.NumericLiteral)) return true
    if (node.properties.some(({ name }) => name && queryParts.has(name.getText()))) return true
  }
  if (ts.isPropertyAssignment(node) && queryParts.has(node.name.getText())) return true
  return ts.isStatement(node) || ts.isFunctionLike(node) ? false : isOfQuery(node.parent)
}

function isLiteral(node: ts.Expression): boolean {
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return isLiteral(node.expression)
  if (ts.isStringLiteral(node)) return answers.has(node.text)
  const kinds = [ts.SyntaxKind.NullKeyword, ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NumericLiteral]
  return kinds.includes(node.kind)
}

const folders = ['lib/domain/**/*', 'lib/data/records/**/*', 'lib/data/views/**/*', 'lib/commands/**/*']

/** The part of the house that puts facts together, with all it rests on. */
export function programOf(root: string): ts.Program {
  const { config } = ts.readConfigFile(posix.join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ compilerOptions: config.compilerOptions, files: [] }, ts.sys, root)
  return ts.createProgram(ts.sys.readDirectory(root, ['.ts'], [], folders), { ...options, incremental: false, skipLibCheck: true })
}

/** A house of a few files that lie nowhere. */
export function programOfTexts(texts: Readonly<Record<string, string>>): ts.Program {
  const options: ts.CompilerOptions = { strict: true, lib: ['lib.es5.d.ts'], allowImportingTsExtensions: true, noEmit: true, types: [] }
  const host = ts.createCompilerHost(options)
  const at = (name: string) => texts[posix.relative('/house', name)]
  const { getSourceFile, fileExists } = host
  host.getCurrentDirectory = () => '/house'
  host.directoryExists = () => true
  host.fileExists = (name) => at(name) !== undefined || fileExists(name)
  host.getSourceFile = (name, target) => {
    const text = at(name)
    return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target, true)
  }
  return ts.createProgram(
    Object.keys(texts).map((path) => `/house/${path}`),
    options,
    host,
  )
}
