'use client'

type NonceHolder = typeof globalThis & { __webpack_nonce__?: string }

// The scroll lock of dialogs adds a style element and asks this name for the nonce of the page.
if (typeof document !== 'undefined') {
  const holder = globalThis as NonceHolder
  holder.__webpack_nonce__ ??= document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
}

/** Makes style elements that the kit adds at run time carry the page's nonce. Renders nothing. */
export function StyleNonce() {
  return null
}
