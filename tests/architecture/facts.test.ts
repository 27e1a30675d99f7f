import { describe, expect, it } from 'vitest'
import { type Later, notYet } from '@/lib/domain/not-yet'
import { literalFactsOf, programOf, programOfTexts } from './asked/literal-facts'
import { ofTheAct } from './asked/of-the-act'

const later: readonly Later[] = Object.values(notYet)

describe('a fact comes from a row', () => {
  const root = process.cwd()
  const found = literalFactsOf(programOf(root), root).map(({ path, fact }) => `${path} ${fact}`)
  const waiting = later.flatMap(({ facts = [] }) => facts)

  it('or is what the act itself says, or waits for a capability that is named', () => {
    const known = [...Object.keys(ofTheAct), ...waiting]
    expect(found.filter((fact) => !known.some((name) => fact === name || fact.startsWith(`${name} `)))).toEqual([])
  })

  it.each([...Object.keys(ofTheAct), ...waiting])('%s is still written so', (fact) => {
    expect(found.some((each) => each === fact || each.startsWith(`${fact} `))).toBe(true)
  })
})

describe('a literal fact is found', () => {
  const domain = `
    export type CareFacts = { readonly weightKg: number | null; readonly isAdult: boolean; readonly client: ClientInWorld; readonly pregnant: 'yes' | 'no' | 'unknown' }
    export type ClientInWorld = { readonly state: string; readonly visits: readonly Visit[] }
    export type Visit = { readonly minutes: number; readonly kind: 'journey' | 'group' }
    export type CareRequest = { readonly groupId: string | null }
    export function ruleCare(facts: Pick<CareFacts, 'weightKg' | 'client' | 'pregnant'> & Partial<CareFacts>, asked: CareRequest) { return [facts, asked] }`
  const row = '{ weight: number | null; state: string; minutes: number; adult: boolean }'
  const facts = {
    weightKg: 'row.weight',
    isAdult: 'row.adult',
    state: 'row.state',
    minutes: 'row.minutes',
    pregnant: "row.adult ? 'yes' : 'no'",
  }
  const house = (changes: Partial<typeof facts>, path = 'lib/data/records/care.ts', before = '') => {
    const { weightKg, isAdult, state, minutes, pregnant } = { ...facts, ...changes }
    const text = `import { type CareFacts, ruleCare } from '${path.startsWith('lib/domain') ? '../care.ts' : '../../domain/care.ts'}'
      ${before}
      export const load = (row: ${row}): CareFacts => ({
        weightKg: ${weightKg}, isAdult: ${isAdult}, pregnant: ${pregnant},
        client: { state: ${state}, visits: [{ minutes: ${minutes}, kind: 'journey' }] },
      })
      export const ask = (row: ${row}) => ruleCare(load(row), { groupId: null })`
    const texts = { 'lib/domain/care.ts': domain, [path]: text }
    return literalFactsOf(programOfTexts(texts), '/house').map(({ path: where, fact }) => `${where} ${fact}`)
  }

  it('not where rows say everything, nor in what somebody asks for, nor in what kind a thing is', () => {
    expect(house({})).toEqual([])
  })

  it.each([
    ['null', { weightKg: 'null' }, 'weightKg'],
    ['true', { isAdult: 'true' }, 'isAdult'],
    ['false', { isAdult: '(false as boolean)' }, 'isAdult'],
    ['an answer nobody gave', { pregnant: "'unknown' as const" }, 'pregnant'],
    ['a number, three levels down', { minutes: '55' }, 'minutes'],
  ])('%s', (_, changes, fact) => {
    expect(house(changes)).toEqual([`lib/data/records/care.ts ${fact}`])
    expect(house(changes, 'lib/commands/clients/care.ts')).toEqual([`lib/commands/clients/care.ts ${fact}`])
    expect(house(changes, 'lib/domain/regimens/care.ts')).toEqual([`lib/domain/regimens/care.ts ${fact}`])
  })

  it('in a loader whose type nobody wrote down', () => {
    const loader = 'export async function loadLimits() { return { pregnant: null } }'
    expect(house({}, 'lib/data/records/care.ts', loader)).toEqual(['lib/data/records/care.ts pregnant'])
  })

  it('in facts that lie ready for whoever has none', () => {
    const ready = "import type { CareFacts } from './care.ts'\nexport const nobody: Pick<CareFacts, 'weightKg'> = { weightKg: null }"
    const texts = { 'lib/domain/care.ts': domain, 'lib/domain/nobody.ts': ready }
    expect(literalFactsOf(programOfTexts(texts), '/house').map(({ fact }) => fact)).toEqual(['weightKg'])
  })
})
