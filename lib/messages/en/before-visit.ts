/** What a client does before a visit, by what kind of visit it is. */
export const beforeVisit = {
  journeyAway: [
    'Eat and drink as your prescriber told you. Before Spravato: no food in the last 2 hours, nothing to drink in the last 30 minutes.',
    'Take your medicines as your prescriber told you. Do not stop any on your own.',
    'No alcohol and no other drugs that day. We ask you at the door.',
    'Wear something soft, and bring a layer for when you are cold. Leave contact lenses and jewelry at home.',
    'Bring music or a picture, if one helps you, and the sentence you want to take with you.',
    'Keep the rest of the day free. You do not drive, swim or look after a child alone until you have slept.',
  ],
  journeyHome: [
    'Eat and drink as your prescriber told you, and take your medicines as you were told.',
    'No alcohol and no other drugs that day.',
    'Your sitter is there before you begin, and stays until you are yourself again.',
    'Make a soft place to lie down. Put away what is sharp or hot, and see that children and pets are looked after.',
    'Charge your phone and keep it near your sitter.',
    'You do not drive, swim or look after a child alone until you have slept.',
  ],
  preparation: [
    'Think of what you hope for, and of what worries you. Both are welcome.',
    'Bring a list of the medicines you take.',
    'Bring the name and number of the person who takes you home from your journey.',
  ],
  integration: ['Bring what stayed with you: a word, a picture, a feeling, or nothing yet.', 'Be gentle with the rest of your day.'],
  other: ['Come as you are. If you need more time, an interpreter or a room without steps, tell us.'],
  video: 'Find a room where nobody listens, and say where you are when we ask: help must be able to find you.',
} as const
