import 'server-only'
import { fromDay, toDay } from '../../data/dates.ts'
import { endEnrollment, givesEsketamine, insertEnrollment, loadEnrollment, loadRemsEnrollments } from '../../data/records/body-facts.ts'
import { loadPracticeZone } from '../../data/records/consults.ts'
import { localDateOf } from '../../domain/time/practice-time.ts'
import { endRemsInput, enrolRemsInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'
import { lockSubject, noSuchClient } from './subject.ts'

/** Writes down that a client is enrolled in the esketamine program at a facility, as the program confirmed it. */
export const enrolRems = command({
  name: 'rems.enrol',
  input: enrolRemsInput,
  async run({ clientId: named, facilityId, enrolledOn, confirmation }, { actor, now, tx }) {
    const { practiceId, userId } = actor
    const clientId = await lockSubject(tx, actor, named)
    if (clientId === null) return noSuchClient()
    if (!(await givesEsketamine(tx, practiceId, facilityId))) return reject({ facilityId: ['Choose a facility that gives esketamine.'] })
    if (enrolledOn > localDateOf(now, await loadPracticeZone(tx, practiceId)))
      return reject({ enrolledOn: ['Choose the day it was confirmed, not one ahead.'] })
    const standing = await loadRemsEnrollments(tx, practiceId, clientId)
    if (standing.some((one) => one.facilityId === facilityId && one.endedOn === null))
      return reject({ facilityId: ['The client is enrolled there already. End that enrolment first.'] })
    const id = await insertEnrollment(tx, {
      practiceId,
      clientId,
      facilityId,
      enrolledOn: toDay(enrolledOn),
      confirmation,
      recordedBy: userId,
    })
    return accept({ id }, { clientId, objectId: id, details: { facilityId, enrolledOn } })
  },
})

/** An enrolment ends with a day, which is its last. */
export const endRems = command({
  name: 'rems.end',
  input: endRemsInput,
  async run({ enrollmentId, endedOn }, { actor, tx }) {
    const { practiceId } = actor
    const enrollment = await loadEnrollment(tx, practiceId, enrollmentId)
    if (!enrollment) return reject({ form: ['There is no such enrolment.'] })
    if (endedOn < fromDay(enrollment.enrolledOn)) return reject({ endedOn: ['It ends before it began.'] })
    if (!(await endEnrollment(tx, practiceId, enrollmentId, endedOn))) return reject({ form: ['This enrolment has ended already.'] })
    return accept({ id: enrollmentId }, { clientId: enrollment.clientId, objectId: enrollmentId, details: { endedOn } })
  },
})
