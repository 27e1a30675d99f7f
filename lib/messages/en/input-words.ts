/** What is said about a field when nothing better is said where it is asked. */
export const inputWords = {
  missing: 'Please fill this in.',
  choose: 'Please choose one.',
  number: 'Please write a number.',
  atLeast: 'The least is {least}.',
  atMost: 'The most is {most}.',
  shorter: 'Use at most {most} characters.',
  fewer: 'Choose at most {most}.',
  email: 'Write an address like name@example.com.',
  unreadable: 'This could not be read. Reload the page and try again.',
  tooMuch: 'This is more than one form can hold. Shorten it and try again.',
  character: 'This holds a character that cannot be kept. Type it again, or paste it as plain text.',
  other: 'Please look at this once more.',
} as const
