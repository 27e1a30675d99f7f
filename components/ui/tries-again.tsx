import { headers } from 'next/headers'

// A server that has too much to do answers 503 and says that it has begun nothing. What a form sends, a page asks for and a draft keeps is then
// sent again, and the page stays as it is: the framework would load it anew, and what was typed would be gone.
const script = (header: string, words: string) =>
  `(() => {
  const send = window.fetch
  let waiting = 0
  let told
  const tell = (change) => {
    waiting += change
    if (waiting > 0 && !told) {
      told = document.createElement('p')
      told.setAttribute('role', 'status')
      told.setAttribute('data-busy', '')
      told.style.cssText = 'position:fixed;inset:auto 0 0 0;z-index:100;margin:0;padding:.75rem 1rem;text-align:center;background:#1f2a30;color:#fff;font:inherit'
      document.body.append(told)
      const mine = told
      requestAnimationFrame(() => (mine.textContent = ${JSON.stringify(words)}))
    } else if (waiting === 0 && told) {
      told.remove()
      told = undefined
    }
  }
  window.fetch = async (asked, options) => {
    const again = asked instanceof Request ? () => send(asked.clone(), options) : () => send(asked, options)
    let answer = await again()
    if (answer.status !== 503 || !answer.headers.has(${JSON.stringify(header)})) return answer
    tell(1)
    try {
      for (let tries = 0; tries < 40 && answer.status === 503 && answer.headers.has(${JSON.stringify(header)}); tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, (Number(answer.headers.get('retry-after')) || 2) * 1000))
        answer = await again()
      }
      return answer
    } finally {
      tell(-1)
    }
  }
})()`.replace(/\n\s*/g, '\n')

/** Sends again what a busy server has put off, and says so meanwhile. `header` is the one by which it says that it has begun nothing. */
export async function TriesAgain({ header, words }: { readonly header: string; readonly words: string }) {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  // A browser hides a nonce from scripts, so what is there as the page comes alive differs from what was sent.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: words of our own, and they have to stand before the framework keeps `fetch`
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script(header, words) }} />
}
