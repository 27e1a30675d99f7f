/** Puts the focus on the sheet itself, or on what asks for it: not on its close button. */
export function focusSheet(event: Event) {
  const sheet = event.currentTarget
  if (!(sheet instanceof HTMLElement)) return
  event.preventDefault()
  const wanted = sheet.querySelector<HTMLElement>('[data-autofocus]') ?? sheet
  wanted.focus()
}
