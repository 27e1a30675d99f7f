import 'server-only'
import { loadEpisode, updateAnswers } from '../../data/records/safety-episodes.ts'
import { takeBackYesInput } from '../../inputs/clients.ts'
import { accept, command, reject } from '../command.ts'

/** A yes given by mistake is taken back with a person: both answers stay, and so does the level until the alert is closed. */
export const takeBackYes = command({
  name: 'cssrs.take-back',
  input: takeBackYesInput,
  async run({ episodeId, question, words }, { actor: { practiceId, userId }, now, tx }) {
    const episode = await loadEpisode(tx, practiceId, episodeId)
    if (!episode || episode.closedAt) return reject({ form: ['There is no such open questionnaire.'] })
    if (episode.answers[question] !== true) return reject({ question: ['This was not answered with yes.'] })
    const change = { question, from: true, to: false, stands: false, at: now.toISOString(), by: userId, words }
    await updateAnswers(tx, practiceId, episode, { ...episode.answers, [question]: false }, [...episode.changes, change])
    const { clientId, level } = episode
    return accept({ episodeId }, { clientId, objectId: episodeId, details: { question, level } })
  },
})
