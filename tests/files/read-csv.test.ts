import { expect, test } from 'vitest'
import { guessMapping, rowReader } from '@/lib/domain/practice/import/columns'
import { columnsOf, importKinds } from '@/lib/domain/practice/import/kinds'
import { renderTemplate } from '@/lib/files/csv/import-template'
import { readCsv } from '@/lib/files/csv/read-csv'

const bytes = (text: string) => new TextEncoder().encode(text)

test('commas, semicolons and tabs, quotes, short rows and empty lines', () => {
  expect(readCsv(bytes('\ufeffa;b\r\n1;"2;\n3"\r\n\r\n4\r\n'))).toEqual({
    headers: ['a', 'b'],
    rows: [
      ['1', '2;\n3'],
      ['4', ''],
    ],
  })
  expect(readCsv(bytes('a\tb\n1\t2'))).toEqual({ headers: ['a', 'b'], rows: [['1', '2']] })
})

test('what Windows wrote before UTF-8 is read, what is no table is refused', () => {
  expect(readCsv(new Uint8Array([...bytes('name\nN'), 0xfa, ...bytes('n')]))).toEqual({ headers: ['name'], rows: [['Nún']] })
  expect(readCsv(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toEqual({ problem: 'not-text' })
  expect(readCsv(bytes('a,b'))).toEqual({ problem: 'no-rows' })
  expect(readCsv(bytes('a,a\n1,2'))).toEqual({ problem: 'same-header' })
  expect(readCsv(bytes('a,b\n1,"2'))).toEqual({ problem: 'broken' })
})

test('every template is read back by itself, its example without a finding', () => {
  for (const kind of importKinds) {
    const file = readCsv(bytes(renderTemplate(kind)))
    if ('problem' in file) throw new Error(`${kind}: ${file.problem}`)
    const columns = columnsOf[kind]
    const mapping = guessMapping(columns, file.headers)
    expect(Object.keys(mapping)).toEqual(Object.keys(columns))
    expect(rowReader(columns, file.headers, mapping)(file.rows[0] ?? []).findings).toEqual([])
  }
})
