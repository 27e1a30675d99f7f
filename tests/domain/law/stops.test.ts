import { expect, test } from 'vitest'
import { stopsOf } from '@/lib/domain/law/stops'
import { lawVisit } from '@/lib/domain/law/visit'
import { placeSingle } from '@/lib/domain/regimens/place-single'
import type { VisitRequest } from '@/lib/domain/scheduling/visit-request'
import type { LocalTime } from '@/lib/domain/time/local'
import { instantAt } from '@/lib/domain/time/practice-time'
import { minuteOf } from '@/lib/domain/time/zone-table'
import { calendar, desk, therapist, world } from './world'

const on = '2026-12-02'
const minute = (at: LocalTime) => minuteOf(instantAt(on, at, 'America/Chicago'))

/** What stops follow-ups of one request, put to the law together in this order. */
function stopped(of: ReturnType<typeof world>, asked: readonly Pick<VisitRequest, 'at' | 'clinicianId'>[]) {
  const stops = stopsOf(of, ['offer', 'book'], desk)
  return asked.map((one) => stops(lawVisit(placeSingle(of, { kind: 'follow_up', setting: 'office', on, roomId: null, ...one }))))
}

test('what is kept of one time of a person is not said of another', () => {
  const taken = calendar('wren', { busy: [minute('13:00'), minute('14:00')] })
  const busy = world({ calendars: new Map(world().calendars).set('wren', taken) })
  const at = (time: LocalTime) => ({ at: time, clinicianId: 'wren' })
  expect(stopped(busy, [at('10:00'), at('13:00'), at('10:00'), at('13:30'), at('15:00')])).toEqual([null, 'time', null, 'time', null])
})

test('what is kept of one person is not said of another', () => {
  const clinicians = [{ ...therapist('wren'), credentials: [] as never }, therapist('lark')]
  const calendars = new Map(world().calendars).set('lark', { ...(world().calendars.get('wren') ?? calendar('lark')), id: 'lark' })
  const by = (clinicianId: string) => ({ at: '10:00' as const, clinicianId })
  expect(stopped(world({ clinicians, calendars }), [by('wren'), by('lark'), by('wren')])).toEqual(['person', null, 'person'])
})
