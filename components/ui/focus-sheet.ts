import type { RefObject } from 'react'

/** Puts the focus on the sheet itself, or on what asks for it: not on its close button. */
export function focusSheet(event: Event) {
  const sheet = event.currentTarget
  if (!(sheet instanceof HTMLElement)) return
  event.preventDefault()
  const wanted = sheet.querySelector<HTMLElement>('[data-autofocus]') ?? sheet
  wanted.focus()
}

/** As a sheet closes, the focus goes back to what opened it. One that nothing on the page opened leaves it to the browser. */
export const giveFocusBack = (opener: RefObject<HTMLElement | null>) => (event: Event) => {
  if (!opener.current) return
  event.preventDefault()
  opener.current.focus()
}
