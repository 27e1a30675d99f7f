import { expect, test } from 'vitest'
import { decideVisit } from '@/lib/domain/law/decide-visit'
import type { LawVisit } from '@/lib/domain/law/visit'
import { changing, type Fixture, lacking, ofCalendar, ofCycle, ofPrescriber, ofTherapist, same, together } from './fixtures/fixture'
import { saidOf, sceneOf, visitOf } from './scene'

type Around = LawVisit['around'][number]

test('a prescriber evaluates with a licence where the client is and a policy in force on that day', () => {
  const scene = sceneOf('evaluation', 'book')
  const told = (breaks: Fixture['breaks']) =>
    saidOf(breaks(scene))
      .filter(({ row }) => row === 'evaluator.standing')
      .map(({ code, params }) => [code, params.kind])
  expect(told((scene) => scene)).toEqual([])
  expect(told(ofPrescriber(lacking('license')))).toEqual([['CREDENTIAL_MISSING', 'license']])
  expect(told(ofPrescriber(lacking('malpractice')))).toEqual([['CREDENTIAL_MISSING', 'malpractice']])
  expect(told(ofPrescriber(changing('license', { expiresOn: null })))).toEqual([['CREDENTIAL_END_UNKNOWN', 'license']])
})

test('one person is prescriber and therapist with the papers of both; of another therapist’s papers nothing is asked of them', () => {
  const both = ofPrescriber(same, { npi: '1000000012' })
  const told = (breaks: Fixture['breaks']) => saidOf(breaks(sceneOf('journey', 'confirm'))).map(({ code }) => code)
  expect(told(both)).not.toContain('ONE_PERSON_TWO_ROLES')
  expect(told(together(both, ofTherapist(lacking('license'))))).toContain('ONE_PERSON_TWO_ROLES')
  const lark = together(
    ofPrescriber(same, { npi: '1000000099' }),
    ofTherapist(same, { npi: '1000000099' }, 'lark'),
    ofCycle({ primaryId: 'lark' }),
  )
  expect(told(together(lark, ofTherapist(lacking('license'))))).not.toContain('ONE_PERSON_TWO_ROLES')
})

test('a closed day stands in the way of a visit that is newly placed with its therapist, not of one that keeps its time, nor of a group', () => {
  const closed = (who: string, off: number) =>
    ofCalendar(who, ({ hours }) => ({ hours: hours && { ...hours, weekly: hours.weekly.filter(({ weekday }) => weekday !== off) } }))
  const told = (breaks: Fixture['breaks'], kind: 'journey' | 'format C', change: (around: Around) => Partial<Around>) => {
    const scene = breaks(sceneOf(kind, 'book'))
    const { visit, world: here } = visitOf(scene)
    const around = visit.around.map((other) => ({ ...other, ...change(other) }))
    return decideVisit(here, { ...visit, around }, 'book', { actor: scene.actor, now: scene.now }).findings.map(({ code }) => code)
  }
  const beforeClosed = closed('wren', 2)
  expect(told(beforeClosed, 'journey', () => ({ stands: false }))).toContain('PHASE_DAY_CLOSED')
  expect(told(beforeClosed, 'journey', () => ({ stands: true }))).not.toContain('PHASE_DAY_CLOSED')
  const leads = ({ mode, chosen }: Around) => (mode === 'group' ? { chosen: { ...chosen, clinician: 'lark' } } : {})
  expect(told(closed('lark', 3), 'format C', leads)).not.toContain('PHASE_DAY_CLOSED')
})

test('who prepares, guides and integrates is trained for just that; an hour of talking asks for no such training', () => {
  const told = (
    kind: 'preparation' | 'integration' | 'journey' | 'hour',
    topics: readonly ('orientation' | 'integration' | 'guiding' | 'trauma')[],
  ) =>
    saidOf(ofTherapist(changing('training', { topics }))(sceneOf(kind, 'book'))).some(
      ({ row, code }) => row === 'therapist.training' && code === 'TRAINING_MISSING',
    )
  expect([told('preparation', []), told('preparation', ['orientation'])]).toEqual([true, false])
  expect([told('integration', ['orientation']), told('integration', ['integration'])]).toEqual([true, false])
  expect([told('journey', ['guiding', 'integration']), told('journey', ['guiding', 'integration', 'trauma'])]).toEqual([true, false])
  expect(told('hour', [])).toBe(false)
})

test('a discharge that is not asked for yet asks nobody’s scope', () => {
  const actor = { role: 'therapist', practiceId: 'p', userId: 'u', duties: [], clinicianId: 'wren' } as const
  const scopes = (act: object) =>
    saidOf({ ...sceneOf('at a facility', 'discharge'), actor, act }).filter(({ row }) => row === 'actor.scope')
  expect(scopes({})).toEqual([])
})

test.each(['book', 'confirm', 'check-in', 'start'] as const)(
  'the leader of a group is asked for a licence at %s of every seat in it, and has none once they have left the practice',
  (moment) => {
    const told = (breaks: Fixture['breaks']) =>
      saidOf(breaks(sceneOf('seat', moment)))
        .filter(({ row, bite }) => row === 'therapist.standing' && bite === 'stops')
        .map(({ code, params }) => [code, params.kind])
    expect(told((scene) => scene)).toEqual([])
    expect(told(ofTherapist(lacking('license')))).toEqual([['CREDENTIAL_MISSING', 'license']])
  },
)
