/**
 * What a button carries by which a press is held until its scripts have come (`EarlyPresses`): a mark, gone as soon as React has the button.
 * One whose element somebody else asks for goes without.
 */
export const waitsForScripts = {
  'data-early': '',
  ref: (button: HTMLButtonElement | null) => button?.removeAttribute('data-early'),
}
