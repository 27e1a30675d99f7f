/** What a page says that broke, alone: every page carries these words with it. */
export const brokenUi = {
  tryAgain: 'Try again',
  brokeTitle: 'Something broke on our side',
  brokeText: 'What you typed is kept. Try again, or call us and say the number below.',
  goHome: 'Go to your home page',
} as const
