'use client'

/** The last resort, when not even the frame of the page could be made: no kit, no catalogue, nothing that could break again. */
export default function GlobalErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  return (
    <html lang="en">
      <body>
        <main>
          <h1>Something broke on our side</h1>
          <p>Nothing you did caused this. Try again, or come back in a few minutes.</p>
          <p>In crisis: call or text 988. In danger: call 911.</p>
          <button type="button" onClick={reset}>
            Try again
          </button>
          {error.digest && <p>{error.digest}</p>}
        </main>
      </body>
    </html>
  )
}
