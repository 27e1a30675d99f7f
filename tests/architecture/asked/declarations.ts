import ts from 'typescript'

/** What one top-level name of a file uses when it runs. Types use nothing. */
export type Declaration = {
  /** Names of its own file, imported or declared there. */
  readonly uses: ReadonlySet<string>
  /** Modules it loads while it runs. */
  readonly loads: ReadonlySet<string>
  /** What it may say: its string literals, without those it only compares with, lists, or uses as a key. */
  readonly says: ReadonlySet<string>
  /** What it may say with a part filled in. */
  readonly patterns: readonly RegExp[]
  readonly isFunction: boolean
  readonly nodes: readonly ts.Node[]
}

export type Imported = { readonly from: string; readonly name: string }

export type SourceFile = {
  readonly declarations: ReadonlyMap<string, Declaration>
  readonly imports: ReadonlyMap<string, Imported>
  /** The outside name of each export, with the file's own name for it or where it comes from. */
  readonly exports: ReadonlyMap<string, string | Imported>
  /** Files all of whose exports it passes on. */
  readonly passesOn: readonly string[]
  /** Files it runs without taking a name. */
  readonly runs: readonly string[]
}

/** Statements that run whenever the file is loaded. */
export const onLoad = '(on load)'
export const everything = '*'

type Writable = {
  declarations: Map<string, Declaration>
  imports: Map<string, Imported>
  exports: Map<string, string | Imported>
  passesOn: string[]
  runs: string[]
}

/** A file's names, what each uses, and how they leave the file. Reads syntax only, so it is quick. */
export function declarationsOf(path: string, text: string): SourceFile {
  const kind = path.endsWith('.tsx') ? ts.ScriptKind.TSX : path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind)
  const file: Writable = { declarations: new Map(), imports: new Map(), exports: new Map(), passesOn: [], runs: [] }
  const loose: ts.Node[] = []
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) addImport(file, statement)
    else if (ts.isExportDeclaration(statement)) addExport(file, statement)
    else if (ts.isTypeAliasDeclaration(statement) || ts.isInterfaceDeclaration(statement)) continue
    else if (ts.isExportAssignment(statement)) addDefault(file, statement.expression)
    else if (ts.isVariableStatement(statement)) addVariables(file, statement)
    else if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) addNamed(file, statement)
    else loose.push(statement)
  }
  file.declarations.set(onLoad, usesOf(loose))
  return file
}

const isExported = (node: ts.Node) => (ts.getCombinedModifierFlags(node as ts.Declaration) & ts.ModifierFlags.Export) !== 0

function addImport(file: Writable, { importClause, moduleSpecifier }: ts.ImportDeclaration): void {
  const from = (moduleSpecifier as ts.StringLiteral).text
  if (!importClause) file.runs.push(from)
  if (!importClause || importClause.isTypeOnly) return
  if (importClause.name) file.imports.set(importClause.name.text, { from, name: 'default' })
  const named = importClause.namedBindings
  if (named && ts.isNamespaceImport(named)) file.imports.set(named.name.text, { from, name: everything })
  if (!named || !ts.isNamedImports(named)) return
  for (const { isTypeOnly, name, propertyName } of named.elements)
    if (!isTypeOnly) file.imports.set(name.text, { from, name: (propertyName ?? name).text })
}

function addExport(file: Writable, { exportClause, isTypeOnly, moduleSpecifier }: ts.ExportDeclaration): void {
  if (isTypeOnly) return
  const from = moduleSpecifier && (moduleSpecifier as ts.StringLiteral).text
  if (!exportClause && from) file.passesOn.push(from)
  if (!exportClause || !ts.isNamedExports(exportClause)) return
  for (const element of exportClause.elements) {
    if (element.isTypeOnly) continue
    const inner = (element.propertyName ?? element.name).text
    file.exports.set(element.name.text, from ? { from, name: inner } : inner)
  }
}

function addDefault(file: Writable, expression: ts.Expression): void {
  file.declarations.set('default', usesOf([expression]))
  file.exports.set('default', 'default')
}

function addVariables(file: Writable, statement: ts.VariableStatement): void {
  for (const declaration of statement.declarationList.declarations) {
    const uses = usesOf([declaration])
    for (const name of namesIn(declaration.name)) {
      file.declarations.set(name, uses)
      if (isExported(declaration)) file.exports.set(name, name)
    }
  }
}

function addNamed(file: Writable, node: ts.FunctionDeclaration | ts.ClassDeclaration): void {
  const name = node.name?.text ?? 'default'
  file.declarations.set(name, usesOf([node]))
  if (!isExported(node)) return
  const isDefault = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Default) !== 0
  file.exports.set(isDefault ? 'default' : name, name)
}

const namesIn = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((element: ts.ArrayBindingElement) => (ts.isBindingElement(element) ? namesIn(element.name) : []))

/** The names a node gives to what is inside it. */
function localNames(node: ts.Node): string[] {
  const lists: ts.VariableDeclaration[] = []
  const names: string[] = []
  if (ts.isFunctionLike(node)) names.push(...node.parameters.flatMap(({ name }) => namesIn(name)))
  if (ts.isCatchClause(node) && node.variableDeclaration) lists.push(node.variableDeclaration)
  const head = ts.isForStatement(node) || ts.isForOfStatement(node) || ts.isForInStatement(node) ? node.initializer : undefined
  if (head && ts.isVariableDeclarationList(head)) lists.push(...head.declarations)
  if (ts.isBlock(node) || ts.isCaseBlock(node)) {
    const statements = ts.isBlock(node) ? node.statements : node.clauses.flatMap((clause) => [...clause.statements])
    for (const statement of statements) {
      if (ts.isVariableStatement(statement)) lists.push(...statement.declarationList.declarations)
      if (ts.isFunctionDeclaration(statement) && statement.name) names.push(statement.name.text)
    }
  }
  return [...names, ...lists.flatMap(({ name }) => namesIn(name))]
}

const comparing = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken])

/** A literal that is weighed or listed, not said. */
function isOnlyNamed({ parent }: ts.Node): boolean {
  if (ts.isBinaryExpression(parent)) return comparing.has(parent.operatorToken.kind)
  return ts.isCaseClause(parent) || ts.isArrayLiteralExpression(parent) || ts.isImportDeclaration(parent)
}

const isKey = (node: ts.Node) => 'name' in node.parent && node.parent.name === node && !ts.isShorthandPropertyAssignment(node.parent)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp | null {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)]
  return parts.join('').length < 4 ? null : new RegExp(`^${parts.map(escaped).join('[\\w-]+')}$`)
}

const isFunction = (node: ts.Node): boolean =>
  ts.isFunctionDeclaration(node) ||
  (ts.isVariableDeclaration(node) && node.initializer !== undefined && ts.isFunctionLike(node.initializer))

function usesOf(nodes: readonly ts.Node[]): Declaration {
  const uses = new Set<string>()
  const loads = new Set<string>()
  const says = new Set<string>()
  const patterns: RegExp[] = []
  const visit = (node: ts.Node, hidden: ReadonlySet<string>): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return
    if (ts.isIdentifier(node)) {
      if (!isKey(node) && !hidden.has(node.text)) uses.add(node.text)
      return
    }
    if (ts.isStringLiteralLike(node)) {
      if (!isKey(node) && !isOnlyNamed(node)) says.add(node.text)
      return
    }
    if (ts.isTemplateExpression(node)) patterns.push(...[patternOf(node)].filter((pattern) => pattern !== null))
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const given = node.arguments[0]
      if (given && ts.isStringLiteral(given)) loads.add(given.text)
    }
    const own = localNames(node)
    const inner = own.length === 0 ? hidden : new Set([...hidden, ...own])
    ts.forEachChild(node, (child) => visit(child, inner))
  }
  for (const node of nodes) visit(node, new Set())
  return { uses, loads, says, patterns, isFunction: nodes.some(isFunction), nodes }
}
