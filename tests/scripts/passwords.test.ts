import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { passwordsIn } from '../../scripts/postgres/passwords'

const folder = mkdtempSync(join(tmpdir(), 'passwords-'))
afterAll(() => rmSync(folder, { recursive: true }))
const place = { folder, cluster: join(folder, 'cluster'), binaries: '', account: undefined }
const file = join(folder, 'passwords.json')

test('the passwords are made once and kept', () => {
  const made = passwordsIn(place)
  expect(passwordsIn(place)).toEqual(made)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(made)
})

test.each(['', '{', 'null', '{"postgres":"x"}', '{"postgres":"a","owner":"b","app":"","worker":"d"}'])(
  'a file of passwords that reads %j gets a sentence that names it',
  (text) => {
    writeFileSync(file, text)
    expect(() => passwordsIn(place)).toThrow(`The passwords of the database cannot be read (${file}); restore that file`)
  },
)
