/**
 * Exchanges the ticket of a finished sign-in for the session cookie. The ticket works once; false when it did not.
 */
export async function exchangeTicket(ticket: string): Promise<boolean> {
  try {
    const { csrfToken } = (await (await fetch('/api/auth/csrf', { cache: 'no-store' })).json()) as { csrfToken: string }
    const answer = await fetch('/api/auth/callback/credentials', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ csrfToken, ticket, json: 'true', callbackUrl: location.origin }),
    })
    return answer.ok
  } catch {
    return false
  }
}
