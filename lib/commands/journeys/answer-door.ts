import 'server-only'
import type { z } from 'zod'
import { loadAppointment } from '../../data/records/appointments.ts'
import { insertDoorAnswers } from '../../data/records/journeys.ts'
import { newId } from '../../ids.ts'
import { answerDoorInput } from '../../inputs/journeys.ts'
import { accept, command, reject } from '../command.ts'

type Input = z.output<typeof answerDoorInput>

/** Keeps what was answered at the door and to whom, also when it keeps the client from going on. */
export const answerDoor = command<'appointment.answer-door', Input, { appointmentId: string }>({
  name: 'appointment.answer-door',
  input: answerDoorInput,
  async run({ appointmentId, answers }, { actor, now, tx }) {
    const { practiceId } = actor
    const visit = await loadAppointment(tx, practiceId, appointmentId)
    if (!visit?.clientId || visit.status !== 'confirmed') return reject({ form: ['There is no visit to be checked in.'] })
    const { clientId } = visit
    const given = Object.entries(answers).flatMap(([question, answer]) => (answer === null ? [] : [{ question, answer }]))
    await insertDoorAnswers(
      tx,
      given.map((said) => ({
        ...{ practiceId, id: newId(), appointmentId, clientId, answeredAt: now, askedBy: actor.userId },
        ...said,
      })),
    )
    return accept({ appointmentId }, { clientId, objectId: appointmentId, details: { questions: given.map(({ question }) => question) } })
  },
})
