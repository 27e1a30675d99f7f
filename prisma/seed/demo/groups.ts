import { openGroup } from '../../../lib/commands/scheduling/open-group.ts'
import { addDays, weekdayOf } from '../../../lib/domain/time/local.ts'
import { clinicianIdOf } from '../demo-team.ts'
import type { Lived } from './someone.ts'

const FIRST_GROUP_DAYS_AGO = 215
const AHEAD_DAYS = 28
const WEDNESDAY = 3
const closedOn = ['-01-01', '-07-04', '-12-25']

/** The preparation group at Northside, every Wednesday at eleven: opened four weeks ahead, six seats, never the day the demo calls today. */
export async function opensGroups(lived: Lived): Promise<void> {
  const { practice, does, until } = lived
  const { northside, rooms } = practice.places
  const last = addDays(practice.today, AHEAD_DAYS)
  let on = addDays(practice.today, -FIRST_GROUP_DAYS_AGO)
  for (; on <= last; on = addDays(on, 1)) {
    if (weekdayOf(on) !== WEDNESDAY || on === practice.today || closedOn.some((end) => on.endsWith(end))) continue
    await until(addDays(on, -AHEAD_DAYS), '08:00')
    await does(practice.actors.frontDesk, openGroup, {
      locationId: northside,
      clinicianId: clinicianIdOf('clover'),
      roomId: rooms.moss,
      phase: 'preparation',
      title: 'Preparing together',
      on,
      at: '11:00',
      seats: 6,
    })
  }
}
