import { shellWords } from './shell-words'

/** The first stop of the keyboard: past the frame, to the page. */
export function SkipLink() {
  return (
    <a
      href="#main"
      data-print="hide"
      className="fixed top-2 left-2 z-80 -translate-y-24 rounded-field bg-ink px-4 py-3 font-medium text-paper focus:translate-y-0"
    >
      {shellWords.skip}
    </a>
  )
}
