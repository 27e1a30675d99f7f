import type { VisitWait } from '../../domain/law/visit-waits.ts'
/** The one next thing on a client's home page, by its code: what, and why it helps. */
export const nextActions = {
  'get-support': {
    title: 'Talk to somebody today',
    text: 'Your answers tell us that things are hard right now. Your care team has been told. You can call or text 988 at any time.',
    go: 'See who to call',
  },
  'finish-details': {
    title: 'Tell us who you are',
    text: 'Your name, your address and somebody we can call. About 3 minutes.',
    go: 'Start',
  },
  'finish-coverage': {
    title: 'Tell us about your insurance',
    text: 'So that you know what you pay before you decide. About 2 minutes.',
    go: 'Go on',
  },
  'finish-screen': {
    title: 'Answer the health questions',
    text: 'They keep you safe. About 5 minutes, and you can stop and come back.',
    go: 'Go on',
  },
  'renew-screen': {
    title: 'Answer the health questions again',
    text: 'Some time has passed. We ask again before medicine is taken.',
    go: 'Answer',
  },
  'answer-safety-questions': {
    title: 'Answer a few safety questions',
    text: 'Three to seven short questions. Your care team reads the answers.',
    go: 'Answer',
  },
  'answer-questionnaires': {
    title: 'Say how you have been',
    text: 'Short sets of questions, so that you and your care team can see what changes. About 5 minutes.',
    go: 'Answer',
  },
  'set-objectives': { title: 'Say what you hope for', text: 'In your own words. You can change it at any time.', go: 'Write it down' },
  'submit-intake': { title: 'Send it to your care team', text: 'Every part is done. Look it over and send it.', go: 'Look it over' },
  'sign-documents': {
    title: '{count, plural, one {Read and sign one paper} other {Read and sign # papers}}',
    text: 'Take your time. You can ask us anything first.',
    go: 'Read',
  },
  'talk-about-options': {
    title: 'Talk with us about other ways',
    text: 'The prescriber decided that ketamine is not right for you now. There are other ways, and we help you find them.',
    go: 'Write to us',
  },
  'wait-for-match': {
    title: 'We are looking for your prescriber',
    text: 'We match you with somebody who may prescribe where you live. Nothing to do for now.',
    go: '',
  },
  'wait-for-prescriber': { title: 'The prescriber has your papers', text: 'They answer within a few days. Nothing to do for now.', go: '' },
  'wait-for-decision': { title: 'The prescriber decides', text: 'They may call you with questions. Nothing to do for now.', go: '' },
  'wait-for-order': {
    title: 'The prescriber orders the medicine',
    text: 'We let you know when it is ready. Nothing to do for now.',
    go: '',
  },
  'wait-for-plan': {
    title: 'Your therapist plans with you',
    text: 'You will see the plan here with what you pay. Nothing to do for now.',
    go: '',
  },
  'wait-for-times': {
    title: 'We are finding times for journey {number}',
    text: 'Tell us if some days do not work for you.',
    go: 'Write to us',
  },
  'sign-ride-agreement': {
    title: 'Sign the ride-home agreement',
    text: 'You cannot drive after a journey until you have slept.',
    go: 'Read and sign',
  },
  'name-driver': {
    title: 'Name who takes you home on {visitOn}',
    text: 'An adult you trust. They get a link to say yes.',
    go: 'Name them',
  },
  'ask-driver': {
    title: 'Ask your driver to say yes',
    text: 'We start on {visitOn} only when your driver has said yes. Send them the link.',
    go: 'Get the link',
  },
  'name-sitter': {
    title: 'Name who stays with you on {visitOn}',
    text: 'An adult who is there for the whole journey at home.',
    go: 'Name them',
  },
  'visit-not-ready': {
    title: 'Your next visit is {visitOn}',
    text: 'It is not settled yet. Below you see what it still waits for.',
    go: 'See the visit',
  },
  'accept-plan': {
    title: 'Read your plan and accept it',
    text: 'The weeks, the people, the places and what each part costs you. If something does not fit, write to us.',
    go: 'Read the plan',
  },
  'come-to-visit': { title: 'Your next visit is {visitOn}', text: 'Everything is ready for it.', go: 'See the visit' },
  'wait-for-evaluation': { title: 'Look back together', text: 'Your therapist plans a follow-up and an evaluation with you.', go: '' },
  'pay-balance': {
    title: 'Pay {balanceCents}',
    text: 'You can see what it is for, line by line, and how you can pay it.',
    go: 'See what it is for',
  },
  'on-pause': {
    title: 'Your care is paused',
    text: 'Nothing is waiting for you. Write to us when you would like to go on.',
    go: 'Write to us',
  },
  'care-over': {
    title: 'Your care here has ended',
    text: 'Your papers, your bills and what you wrote stay here for you. If you would like to come back, write to us.',
    go: 'Write to us',
  },
  'record-closed': {
    title: 'Your care here has ended',
    text: 'Your papers, your bills and what you wrote stay here for you. If you would like to come back, call us.',
    go: '',
  },
  'nothing-now': { title: 'Nothing is waiting for you', text: 'We write when something comes up.', go: '' },
} as const

/** What a visit still waits for, as a client reads it. */
export const visitWaits: Readonly<Record<VisitWait, string>> = {
  agreement: 'your ride-home agreement',
  driver: 'how you get home, and with whom',
  'driver-word': 'your driver to say yes',
  sitter: 'who stays with you, and where',
  questions: 'your health and safety questions',
  papers: 'papers to sign',
  prescriber: 'your prescriber',
  clinician: 'your therapist',
  coverage: 'your insurance',
  place: 'where it takes place',
  record: 'a talk with the practice',
  times: 'the visits around it',
  time: 'another time',
  confirmation: 'the practice to confirm it',
}
