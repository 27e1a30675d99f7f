import { finishTask } from '../../../lib/commands/tasks/finish-task.ts'
import { safetyTasks } from '../../../lib/domain/tasks/rule-finish-task.ts'
import { addDays } from '../../../lib/domain/time/local.ts'
import { clinicianIdOf } from '../demo-team.ts'
import { asSetUp } from '../support.ts'
import type { Lived } from './someone.ts'

/** The last days stay on the lists, as they do in use. */
const LEFT_OPEN_DAYS = 4
const EVERY_DAYS = 7

/** Everybody works their list once a week: what is due is finished, safety apart, which is answered where the person is. */
export async function worksTheLists(lived: Lived): Promise<void> {
  const { practice, until, does, therapist, timeline } = lived
  for (let days = 364; days >= LEFT_OPEN_DAYS; days -= EVERY_DAYS) {
    await until(addDays(practice.today, -days), '17:45')
    const due = await asSetUp(practice.id, (tx) =>
      tx.task.findMany({
        where: { practiceId: practice.id, status: 'open', dueAt: { lte: timeline.now() }, kind: { notIn: [...safetyTasks] } },
        orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
        select: { id: true, forRole: true, forClinicianId: true },
      }),
    )
    for (const { id, forRole, forClinicianId } of due) {
      const actor =
        forRole === 'therapist'
          ? therapist(forClinicianId ?? clinicianIdOf('alder'))
          : forRole === 'admin'
            ? practice.actors.admin
            : practice.actors.frontDesk
      await does(actor, finishTask, { taskId: id, outcome: 'Looked at and spoken about.' })
    }
  }
}
