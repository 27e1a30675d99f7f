import { describe, expect, test } from 'vitest'
import { rulesetOn } from '@/lib/domain/ruleset'
import { isRoomPattern, roomsAt, videoStateOf } from '@/lib/domain/scheduling/video-visit'

describe('where rooms are', () => {
  test.each([
    'https://meet.example.org/{room}',
    'https://meet.example.org/kap/{room}#config.prejoinPageEnabled=true',
    'https://meet.example.org/join?name={room}',
  ])('%s is a place', (text) => {
    expect(isRoomPattern(text)).toBe(true)
    expect(roomsAt(text).addressOf('abc')).toBe(text.replace('{room}', 'abc'))
  })

  test.each([
    '',
    'meet.example.org/{room}',
    'http://meet.example.org/{room}',
    'https://meet.example.org/',
    'https://meet.example.org/{room}/{room}',
    'https://{room}.example.org/',
    'https://meet.example.org/#{room}',
    'https://ada:secret@meet.example.org/{room}',
    'javascript:alert("{room}")',
  ])('%j is none', (text) => {
    expect(isRoomPattern(text)).toBe(false)
  })
})

describe('a visit by video', () => {
  const ruleset = rulesetOn('2026-12-01', [])
  const visit = { status: 'confirmed', startsAt: new Date('2026-12-01T16:00:00Z'), endsAt: new Date('2026-12-01T16:55:00Z') } as const
  const stateAt = (clock: string, status: Parameters<typeof videoStateOf>[0]['status'] = 'confirmed') =>
    videoStateOf({ ...visit, status }, ruleset, new Date(`2026-12-01T${clock}Z`)).state

  test('opens a quarter of an hour before it, and closes half an hour after it, to the minute', () => {
    expect(videoStateOf(visit, ruleset, visit.startsAt).opensAt).toEqual(new Date('2026-12-01T15:45:00Z'))
    expect(['15:44:59', '15:45:00', '17:24:59', '17:25:00'].map((clock) => stateAt(clock))).toEqual(['early', 'open', 'open', 'over'])
  })

  test('is over once it is called off, missed or completed, whatever the hour', () => {
    expect((['cancelled', 'no_show', 'completed'] as const).map((status) => stateAt('16:10:00', status))).toEqual(['over', 'over', 'over'])
    expect((['tentative', 'arrived', 'in_progress'] as const).map((status) => stateAt('16:10:00', status))).toEqual([
      'open',
      'open',
      'open',
    ])
  })

  test('the practice says how long', () => {
    const own = rulesetOn('2026-12-01', [
      { key: 'visit.video-opens-minutes', value: 5, effectiveFrom: '2026-11-30', effectiveTo: null },
    ] as Parameters<typeof rulesetOn>[1])
    expect(videoStateOf(visit, own, visit.startsAt).opensAt).toEqual(new Date('2026-12-01T15:55:00Z'))
  })
})
