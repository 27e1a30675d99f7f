import { citing } from './citing.ts'
import type { DefaultPart } from './site-words.ts'
import { feder, LOOKED_UP } from './studies.ts'

/** What is known and what is not. Studies by authors, journal, year and DOI; what each found stands as the study has it. */
export const evidenceParts = [
  {
    part: 'how-it-may-work',
    title: 'How it may work in the brain',
    text: [
      'Ketamine blocks a receptor called NMDA. Nerve cells then pass on more glutamate, the messenger that excites them, and for some days they may form new connections more easily. Why mood follows is not settled.',
      'Whether to call it a psychedelic is a matter of words. It works on other receptors than psilocybin or LSD, and at higher doses people tell of similar things: distance from the body, vivid images, at times a mystical experience. Such an experience is not needed for therapy to be useful.',
    ],
    facts: [
      {
        about: 'Approved in 1970, as an anesthetic',
        says: 'Using it for mood is off-label. That is common in medicine: a prescriber may use an approved medicine in another way when there is a reason for this one person.',
        ...feder,
      },
    ],
    sources: [feder],
  },
  {
    part: 'studies',
    title: 'Five studies, by condition',
    text: ['Four are of infusions without therapy like ours. The last is of therapy with ketamine, and had nobody to compare with.'],
    facts: [
      {
        about: 'Depression that other treatment did not relieve',
        says: 'Of people given infusions, 55% had their symptoms halved within three weeks; of those given ECT, 41%. 403 people were assigned at random; they and their doctors knew which treatment it was.',
        source: 'Anand A et al. N Engl J Med 2023;388(25):2315-2325',
        url: 'https://doi.org/10.1056/NEJMoa2302399',
        on: LOOKED_UP,
      },
      {
        about: 'PTSD',
        says: 'Six infusions in two weeks: 67% of 15 people responded, against 20% of 15 given another drug. Half of those who responded had lost the effect about four weeks later.',
        ...feder,
      },
      {
        about: 'PTSD in veterans',
        says: 'Eight infusions did not relieve PTSD more than salt water did, in 158 veterans and service members. Depression eased with the usual dose.',
        source: 'Abdallah CG et al. Neuropsychopharmacology 2022',
        url: 'https://doi.org/10.1038/s41386-022-01266-9',
        on: LOOKED_UP,
      },
      {
        about: 'Social anxiety',
        says: 'After one infusion 33% of 18 people responded by the doctors’ scale, and none after salt water. By their own rating of anxiety over time there was no difference.',
        source: 'Taylor JH et al. Neuropsychopharmacology 2018;43(2):325-333',
        url: 'https://doi.org/10.1038/npp.2017.194',
        on: LOOKED_UP,
      },
      {
        about: 'Therapy with ketamine',
        says: '235 people in three practices reported less depression and anxiety afterward. Without a group to compare with, nobody can say how much of that the medicine did.',
        source: 'Dore J et al. J Psychoactive Drugs 2019',
        url: 'https://doi.org/10.1080/02791072.2019.1587556',
        on: LOOKED_UP,
      },
    ],
  },
  {
    part: 'chronic-pain',
    title: 'And for chronic pain',
    facts: [
      {
        about: 'Chronic pain',
        says: 'Three medical societies read the studies together in 2018: they found support for infusions, weaker or stronger by the kind of pain. Most studies were small, and more doses bring more risk.',
        source: 'Cohen SP et al. Reg Anesth Pain Med 2018;43(5):521-546',
        url: 'https://doi.org/10.1097/AAP.0000000000000808',
        on: '2026-11-28',
      },
    ],
  },
  {
    part: 'known',
    title: 'What is known',
    list: [
      'For some people mood lifts within hours or days.',
      'After one dose that often fades within days or weeks.',
      'Blood pressure rises for a while, and people feel apart from themselves. Both pass, and both are watched.',
    ],
    sources: [feder],
  },
  {
    part: 'not-known',
    title: 'What is not known',
    list: [
      'Who will respond, and who will not.',
      'How much therapy adds to the medicine, and which therapy suits it best.',
      'What many doses over years do. Misuse can harm the bladder and the memory.',
      'Whether a mystical experience makes a difference.',
    ],
    sources: citing('fda-compounded-ketamine-2023'),
  },
  {
    part: 'spravato',
    title: 'Spravato, the approved relative',
    text: [
      'Esketamine nasal spray, sold as Spravato, is approved for some kinds of depression, and plans may cover it where they do not cover ketamine. It is taken in a certified place, with two hours of watching afterward and no driving until the next day. Ask your prescriber and your plan which of the two makes sense for you; therapy goes with either.',
    ],
    sources: citing('spravato-label', 'spravato-rems'),
  },
  {
    part: 'lengths',
    title: 'How long things take',
    list: [
      'An infusion runs for 40 to 60 minutes at a partner facility, with somebody watching the whole time.',
      'A visit with lozenges takes up to three hours, coming back included.',
      'A course is often six cycles over some weeks, and is looked at again after the first two.',
    ],
    sources: citing('published-lengths'),
  },
] as const satisfies readonly DefaultPart[]

/** The word list in the margin: a word and what it means. */
export const wordParts = [
  { part: 'off-label', title: 'Off-label', text: ['An approved medicine, used for something else than it was approved for.'] },
  { part: 'glutamate', title: 'Glutamate', text: ['The messenger by which most nerve cells excite each other.'] },
  { part: 'nmda', title: 'NMDA receptor', text: ['A place on nerve cells where glutamate acts, and which ketamine blocks for a while.'] },
  { part: 'esketamine', title: 'Esketamine', text: ['One half of ketamine, approved as a nasal spray under the name Spravato.'] },
  { part: 'dissociation', title: 'Dissociation', text: ['Feeling apart from the body or the surroundings. It passes.'] },
  { part: 'response', title: 'Response', text: ['In studies: symptoms at least halved, or as far down as the study says.'] },
  { part: 'integration', title: 'Integration', text: ['Therapy after the journey: what came up, and what to do with it.'] },
  {
    part: 'compounding',
    title: 'Compounding pharmacy',
    text: ['A pharmacy that makes a medicine for one person by prescription, such as ketamine lozenges.'],
  },
] as const satisfies readonly DefaultPart[]
