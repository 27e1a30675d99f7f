import ts from 'typescript'
import { type Constants, columnsRead, type Schema } from './columns.ts'
import { type Files, type Graph, graphOf } from './reach.ts'

/** What is drawn in the house, by sort. */
export const sorts = ['rule', 'table', 'command', 'loader', 'paper', 'finding', 'parameter', 'permission', 'column'] as const
export type Sort = (typeof sorts)[number]
export type Thing = { readonly sort: Sort; readonly name: string; readonly where: string }

export type Drawn = {
  readonly files: Files
  readonly codes: readonly string[]
  readonly parameters: readonly string[]
  readonly permissions: readonly string[]
  readonly schema: Schema
}

/** Which exports of a folder must be asked for. A list that only gives a type its members is none of them. */
const folders: readonly (readonly [start: RegExp, sort: Sort, kind: 'functions' | 'all'])[] = [
  [/^lib\/domain\/reference\//, 'table', 'all'],
  [/^lib\/domain\//, 'rule', 'functions'],
  [/^lib\/(commands|actions)\//, 'command', 'all'],
  [/^lib\/data\/(records|views)\//, 'loader', 'functions'],
  [/^lib\/files\//, 'paper', 'functions'],
]

export function exportedThings(files: Files): (Thing & { readonly inner: string })[] {
  return [...files].flatMap(([path, file]) => {
    const row = folders.find(([start]) => start.test(path))
    if (!row) return []
    const [, sort, kind] = row
    return [...file.exports].flatMap(([name, inner]) => {
      if (typeof inner !== 'string') return []
      const declaration = file.declarations.get(inner)
      const isAsked = kind === 'functions' ? declaration?.isFunction === true : !declaration?.nodes.some(isMembersOfType)
      return isAsked ? [{ sort, name, where: path, inner }] : []
    })
  })
}

/** A list that is there for the type made of it. */
const isMembersOfType = (node: ts.Node) =>
  ts.isVariableDeclaration(node) && node.getSourceFile().text.includes(`(typeof ${node.name.getText()})[number]`)

/** The settings' own screens show and keep every column and every number; that changes nothing for anybody. */
const isSettings = (path: string) =>
  /^(app\/clinic\/settings\/|components\/practice\/|lib\/actions\/practice|lib\/commands\/practice\/|lib\/data\/views\/settings-)/.test(
    path,
  )

/** Everything drawn that nobody comes to: no page, no job, no script. `besides` names exports that wait for a later capability. */
export function orphansOf({ files, codes, parameters, permissions, schema }: Drawn, besides: readonly string[] = []): Thing[] {
  const exported = exportedThings(files)
  const waiting = exported.filter(({ name }) => besides.includes(name)).map(({ where, name }) => ({ path: where, name }))
  const graph = graphOf(files, { besides: waiting })
  const elsewhere = graphOf(files, { besides: waiting, without: isSettings })
  return [
    ...exported.filter(({ where, inner }) => !graph.isReached(where, inner)).map(({ sort, name, where }) => ({ sort, name, where })),
    ...unsaid(graph, 'finding', codes, (path) => /^lib\/(domain|commands)\//.test(path)),
    ...unsaid(elsewhere, 'parameter', parameters, (path) => /^lib\/(domain\/(?!reference\/)|commands\/|data\/|jobs\/)/.test(path)),
    ...unsaid(graph, 'permission', permissions, (path) => /^lib\/commands\//.test(path)),
    ...unread(elsewhere, schema),
  ]
}

function unsaid({ reached }: Graph, sort: Sort, names: readonly string[], counts: (path: string) => boolean): Thing[] {
  const heard = reached.filter(({ path }) => counts(path)).map(({ declaration }) => declaration)
  const said = new Set(heard.flatMap(({ says }) => [...says]))
  const patterns = heard.flatMap((declaration) => declaration.patterns)
  return names
    .filter((name) => !said.has(name) && !patterns.some((pattern) => pattern.test(name)))
    .map((name) => ({ sort, name, where: sort === 'permission' ? 'lib/domain/access/permissions.ts' : '' }))
}

function unread({ reached }: Graph, schema: Schema): Thing[] {
  const nodes = new Set(reached.flatMap(({ declaration }) => declaration.nodes))
  const read = columnsRead(nodes, schema, constantsOf(nodes))
  return schema.settings
    .flatMap((model) => (schema.columns.get(model) ?? []).map((column) => `${model}.${column}`))
    .filter((name) => !read.has(name))
    .map((name) => ({ sort: 'column' as const, name, where: 'prisma/schema' }))
}

const constantsOf = (nodes: Iterable<ts.Node>): Constants =>
  new Map(
    [...nodes].flatMap((node) => {
      if (!ts.isVariableDeclaration(node) || !node.initializer) return []
      const name = node.name.getText()
      return [[`${node.getSourceFile().fileName}#${name}`, node.initializer] as const, [name, node.initializer] as const]
    }),
  )
