/** What became of a dose that a therapist proposed: another of theirs may take its place before anybody has answered it. */
export const proposalAnswers = ['ordered', 'declined', 'replaced'] as const
export type ProposalAnswer = (typeof proposalAnswers)[number]
