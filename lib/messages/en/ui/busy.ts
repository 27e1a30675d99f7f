/** What is said while more is asked of the portal than it can do. */
export const busyWords = {
  title: 'A lot is going on right now',
  again: 'This page will come up by itself in a few seconds. There is nothing you need to do, and nothing is lost.',
  waiting: 'A lot is going on right now. Trying again by itself; what you typed stays here.',
} as const
