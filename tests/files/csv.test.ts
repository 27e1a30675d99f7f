import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readTable } from '@/lib/files/csv/read-table'
import { renderCsv } from '@/lib/files/csv/render-csv'
import { fc } from '@/tests/support/property'

/** RFC 4180, read letter by letter. */
function read(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    const row = rows[rows.length - 1] ?? []
    if (quoted && letter === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && letter === ',') {
      row.push(cell)
      cell = ''
    } else if (!quoted && letter === '\r' && text[at + 1] === '\n') {
      row.push(cell)
      cell = ''
      at += 1
      if (at + 1 < text.length) rows.push([])
    } else cell += letter
  }
  return rows
}

test('text, numbers, days, nothing', () => {
  const text = renderCsv({
    columns: ['Client', 'Cents', 'Day', 'At', 'Note'],
    rows: [['Rowe, "Ada"', -3_200, '2026-12-01', new Date('2026-12-01T16:00:00Z'), null]],
  })
  expect(text).toBe('"Client","Cents","Day","At","Note"\r\n"Rowe, ""Ada""",-3200,"2026-12-01","2026-12-01T16:00:00.000Z",""\r\n')
  expect(renderCsv({ columns: ['a'], rows: [] }, { bom: true }).charCodeAt(0)).toBe(0xfeff)
})

test.each([
  '=1+1',
  '+1 555 010',
  '-2',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  ' =1',
  '\u0000=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '=HYPERLINK("http://x")',
])('a formula becomes text: %j', (formula) => {
  expect(read(renderCsv({ columns: ['a'], rows: [[formula]] }))[1]).toEqual([`'${formula}`])
})

test('columns are made safe too', () => {
  expect(read(renderCsv({ columns: ['=cmd'], rows: [] }))).toEqual([["'=cmd"]])
})

test('any text comes back as it was, or with one quote in front, and never as a formula', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\r', '\n', '"', ',', "'", ' ', 'a') }),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, fc.integer()), { maxLength: 6 }), (rows) => {
      const back = read(renderCsv({ columns: ['a', 'b', 'c'], rows }))
      expect(back).toHaveLength(rows.length + 1)
      rows.forEach((row, index) => {
        row.forEach((value, column) => {
          const found = back[index + 1]?.[column]
          if (typeof value === 'number') expect(found).toBe(String(value))
          else {
            expect([value, `'${value}`]).toContain(found)
            expect(found).not.toMatch(/^[\s]*[=+\-@]/)
          }
        })
      })
    }),
  )
})

test('a table is read back as it was written: formulas, quotes of ours and theirs, nothing and empty', async () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'binary' }).filter((text) => !text.includes('\uFEFF')),
    fc.constantFrom('', "'", "''=1", "'=1", '=1', '-4', "'-4", '"', 'a"b', '\r\n', '\n=1', "'\t", '\u0000'),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
      const text = renderCsv({ columns: ['a', 'b'], rows: [] }) + renderCsv({ columns: ['a', 'b'], rows }, { headers: false, nulls: true })
      const got: unknown[] = []
      for await (const row of readTable(Readable.from([Buffer.from(text)]))) got.push([row.a, row.b])
      expect(got).toEqual(rows)
    }),
  )
})
