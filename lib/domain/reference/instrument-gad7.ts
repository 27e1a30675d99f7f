/** GAD-7, official English wording. © Pfizer Inc.; no permission required to reproduce, translate, display or distribute. */
export const gad7 = {
  kind: 'gad7',
  title: 'GAD-7',
  stem: 'Over the last 2 weeks, how often have you been bothered by the following problems?',
  choices: ['Not at all', 'Several days', 'More than half the days', 'Nearly every day'],
  items: [
    'Feeling nervous, anxious, or on edge',
    'Not being able to stop or control worrying',
    'Worrying too much about different things',
    'Trouble relaxing',
    'Being so restless that it is hard to sit still',
    'Becoming easily annoyed or irritable',
    'Feeling afraid, as if something awful might happen',
  ],
  functionItem: {
    text: 'If you checked any problems, how difficult have they made it for you to do your work, take care of things at home, or get along with other people?',
    choices: ['Not difficult at all', 'Somewhat difficult', 'Very difficult', 'Extremely difficult'],
  },
  attribution:
    'Developed by Drs. Robert L. Spitzer, Kurt Kroenke, Janet B.W. Williams and Bernd Löwe, with an educational grant from Pfizer Inc.',
} as const
