import { readTables, type Table } from './schema-tables.ts'

/** Every table with its columns and what it points to, by the file of the schema it stands in. */
export function dataModelPage(): string {
  const tables = readTables()
  const nameOf = new Map(tables.flatMap((part) => part.tables.map(({ model, name }) => [model, name] as const)))
  return [
    '# The data model',
    '',
    'Every table, by the file of `prisma/schema` it stands in. Written by `npm run docs`. Every key begins with `practice_id`, so that no row',
    'points across the wall between practices. Money is whole cents, a day has no clock, an instant is UTC.',
    ...tables
      .filter((part) => part.tables.length > 0)
      .flatMap((part) => ['', `## ${part.file}`, ...part.tables.flatMap((table) => ['', ...section(table, nameOf)])]),
    '',
  ].join('\n')
}

const section = ({ name, columns, relations }: Table, nameOf: ReadonlyMap<string, string>): string[] => {
  const pointsTo = [...new Set(relations.map((model) => nameOf.get(model) ?? model))].filter((other) => other !== 'practice')
  return [
    `### ${name}`,
    '',
    ...(pointsTo.length > 0 ? [`Points to ${pointsTo.map((other) => `\`${other}\``).join(', ')}.`, ''] : []),
    '| column | holds |',
    '| --- | --- |',
    ...columns.filter((column) => column.name !== 'practice_id').map((column) => `| \`${column.name}\` | ${column.type} |`),
  ]
}
