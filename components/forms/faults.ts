/** One answer that needs another look. `id` leads to its field; null where none is to be seen. */
export type Fault = { readonly id: string | null; readonly label: string; readonly message: string; readonly isShown: boolean }

type Told = { readonly path: string; readonly message: string }

/** The messages of a form's errors by the path of their field, without what is said of the form as a whole. */
export function errorsIn(errors: object, above = ''): readonly Told[] {
  return Object.entries(errors).flatMap(([key, error]: [string, unknown]) => {
    const path = key === 'root' ? above : [above, key].filter(Boolean).join('.')
    if (path === '' || typeof error !== 'object' || error === null) return []
    const { type, message } = error as { type?: unknown; message?: unknown }
    if (typeof message === 'string' || typeof type === 'string') return [{ path, message: typeof message === 'string' ? message : '' }]
    return errorsIn(error, path)
  })
}

/** What the fields show, then what no field shows, so that no fault is kept silent. */
export function joinFaults(shown: readonly Fault[], told: readonly Told[], idOf: (path: string) => string | null): readonly Fault[] {
  if (told.length <= shown.length) return shown
  const said = new Set(shown.map(({ message }) => message))
  const silent = told.filter(({ message }) => message !== '' && !said.has(message))
  return [...shown, ...silent.map(({ path, message }) => ({ id: idOf(path), label: '', message, isShown: false }))]
}

/** Whether a list of the faults says more than the one field that has the focus. */
export const needsSummary = (faults: readonly Fault[]): boolean => faults.length > 1 || faults.some(({ isShown }) => !isShown)

/** "3 answers need another look" */
export const countFaults = (count: number): string => (count === 1 ? 'One answer needs another look' : `${count} answers need another look`)

const MARKED = '[aria-invalid="true"], [data-fault]'

/** Every fault of a form as it stands on the page, from top to bottom. A group of fields is one. */
export function faultsOn(pressed: HTMLFormElement | null, told: readonly Told[]): readonly Fault[] {
  const form = pressed ?? document.querySelector(MARKED)?.closest('form')
  if (!form) return []
  const marked = [...form.querySelectorAll<HTMLElement>(MARKED)]
  const shown = marked.filter(({ parentElement }) => !parentElement?.closest('[data-fault]')).map(faultAt)
  return joinFaults(shown, told, (path) => {
    const field = form.elements.namedItem(path)
    return field instanceof HTMLElement && field.id !== '' ? field.id : null
  })
}

function faultAt(element: HTMLElement): Fault {
  const said = (element.getAttribute('aria-describedby') ?? '').split(' ').filter((id) => id.endsWith('-error'))
  const message = said.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  return { id: element.id || null, label: nameTag(element)?.textContent ?? '', message, isShown: true }
}

const nameTag = (element: HTMLElement): HTMLElement | null =>
  element instanceof HTMLFieldSetElement
    ? element.querySelector('legend')
    : ((element as Partial<Pick<HTMLInputElement, 'labels'>>).labels?.[0] ?? null)

/** Takes the reader to a field; in a group, to the part that is still open. Its question comes into view with it. */
export function focusField(id: string | null): void {
  const element = id === null ? null : document.getElementById(id)
  if (!element) return
  const field = element instanceof HTMLFieldSetElement ? partToAnswer(element) : element
  ;(nameTag(element) ?? element).scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}

function partToAnswer(group: HTMLFieldSetElement): HTMLElement | undefined {
  const parts = [...group.querySelectorAll<HTMLInputElement>('input:not([type=hidden]):enabled, select:enabled, textarea:enabled')]
  const isOpen = ({ type, checked, value }: HTMLInputElement) => (type === 'radio' ? checked : type !== 'checkbox' && value === '')
  return parts.find(isOpen) ?? parts[0]
}
