import { headers } from 'next/headers'

// On a slow line people press before the page's scripts are there. The browser would then load the page anew, and what was typed would be
// gone: the form is held, and sent again until its own handler takes it. A field may be called `method`, so the attribute is asked. A button
// without a form would do nothing at all: its press is held until the button is alive. Keys are held for whoever hears the shortcuts.
const script = `(() => {
  const held = new WeakSet()
  addEventListener('submit', (event) => {
    const form = event.target
    if (event.defaultPrevented || form.getAttribute('method') !== 'post') return
    event.preventDefault()
    if (held.has(form)) return
    held.add(form)
    const button = event.submitter
    setTimeout(() => {
      held.delete(form)
      if (form.isConnected) form.requestSubmit(button && form.contains(button) ? button : null)
    }, 100)
  })
  const press = (button) => {
    if (!button.isConnected) return
    if (button.hasAttribute('data-early')) setTimeout(press, 100, button)
    else button.click()
  }
  addEventListener('click', (event) => {
    const button = event.target.closest('button[type=button][data-early]')
    if (!button || held.has(button)) return
    held.add(button)
    press(button)
  })
  const keys = []
  const hear = (event) => keys.push(event)
  addEventListener('keydown', hear)
  window.earlyKeys = () => {
    removeEventListener('keydown', hear)
    return keys.splice(0)
  }
})()`

/** Holds forms that are sent, and buttons and keys that are pressed, before they are alive. */
export async function EarlyPresses() {
  const nonce = /'nonce-([^']+)'/.exec((await headers()).get('content-security-policy') ?? '')?.[1]
  // A browser hides a nonce from scripts, so what is there as the page comes alive differs from what was sent.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: words of our own, and they have to run before any file has come
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
