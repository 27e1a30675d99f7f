import { expect, test } from 'vitest'
import { changes } from '@/lib/domain/law/changes'
import { factKeys } from '@/lib/domain/law/fact'
import { law } from '@/lib/domain/law/table'

const changed = new Set(Object.values(changes).flatMap(({ facts }) => facts))
const restedOn = new Set(law.flatMap(({ restsOn }) => restsOn))
/** What stops or holds a visit before its day. */
const before = new Set(law.filter(({ at }) => at.confirm && at.confirm.bite !== 'warns').flatMap(({ restsOn }) => restsOn))

test('every fact that a visit rests on before its day is changed by a command that decides the later visits again', () => {
  expect([...before].filter((fact) => !changed.has(fact))).toEqual([])
})

test('no command names a fact that the law rests on nowhere', () => {
  expect([...changed].filter((fact) => !restedOn.has(fact))).toEqual([])
})

test('every fact of the law is weighed by a row of it', () => {
  expect(factKeys.filter((fact) => !restedOn.has(fact))).toEqual([])
})
