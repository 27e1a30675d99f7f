import { readThread } from '../../../lib/commands/messages/read-thread.ts'
import { sendMessage } from '../../../lib/commands/messages/send-message.ts'
import { addMinutes } from '../../../lib/domain/time/interval.ts'
import { daysBetween } from '../../../lib/domain/time/local.ts'
import { messageTexts } from './note-texts.ts'
import type { Lived, Someone } from './someone.ts'

/** The client writes; in the past somebody has answered and the answer was read. What was written in the last days waits. */
export async function writes(lived: Lived, { client, therapist, chance }: Someone): Promise<void> {
  const { does, timeline, practice } = lived
  const { subject, body } = chance.oneOf(messageTexts.client)
  const { threadId } = await does(client, sendMessage, { subject, body })
  const isRecent = daysBetween(lived.today(), practice.today) < 4
  if (isRecent && chance.isIn(70)) return
  await timeline.until(addMinutes(timeline.now(), chance.between(50, 400)))
  const staff = chance.isIn(60) ? therapist : practice.actors.frontDesk
  await does(staff, sendMessage, { threadId, body: chance.oneOf(messageTexts.staff) })
  if (isRecent) return
  await timeline.until(addMinutes(timeline.now(), chance.between(20, 200)))
  await does(client, readThread, { threadId })
}
