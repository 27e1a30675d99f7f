/** Keeps what was answered the first time. */
export function onceAsked<Answer>(ask: () => Answer): () => Answer {
  let kept: { readonly answer: Answer } | null = null
  return () => {
    kept ??= { answer: ask() }
    return kept.answer
  }
}
