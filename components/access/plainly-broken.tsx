export type BrokenPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void }

/** What broke, told without kit, catalogue or style, so that nothing can break again. */
export const PlainlyBroken = ({ error, reset }: BrokenPageProps) => (
  <div>
    <h1>Something broke on our side</h1>
    <p>Nothing you did caused this. Try again, or come back in a few minutes.</p>
    <p>In crisis: call or text 988. In danger: call 911.</p>
    <button type="button" onClick={reset}>
      Try again
    </button>
    {error.digest && <p>{error.digest}</p>}
  </div>
)
