import { useRef } from 'react'
import type { FieldValues, Path, PathValue, UseFormRegister, UseFormReturn } from 'react-hook-form'

type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Registers fields so that what was typed into the page before its scripts came stays: on a slow line people are faster than we
 * are, and a form that comes alive would write its defaults over their words.
 */
export function useKeptTyping<Input extends FieldValues>({
  register,
  setValue,
}: Pick<UseFormReturn<Input>, 'register' | 'setValue'>): UseFormRegister<Input> {
  const seen = useRef(new WeakSet<object>())
  return (name, options) => {
    const registered = register(name, options)
    const ref = (box: unknown) => {
      const early = isBox(box) && !seen.current.has(box) ? typedInto(box) : null
      if (isBox(box)) seen.current.add(box)
      registered.ref(box)
      if (early !== null) setValue(name, earlyValue(early, options?.setValueAs) as PathValue<Input, Path<Input>>, { shouldDirty: true })
    }
    return { ...registered, ref }
  }
}

const isBox = (box: unknown): box is Box =>
  box instanceof HTMLTextAreaElement ||
  box instanceof HTMLSelectElement ||
  (box instanceof HTMLInputElement && !['checkbox', 'radio', 'hidden', 'file'].includes(box.type))

/** What somebody has put into a field that came with the page; null when it stands as it came. */
function typedInto(box: Box): string | null {
  if (box instanceof HTMLSelectElement) return box.selectedIndex === cameWith(box) ? null : box.value
  return box.value !== box.defaultValue ? box.value : null
}

const cameWith = ({ options }: HTMLSelectElement): number =>
  Math.max(
    0,
    [...options].findIndex(({ defaultSelected }) => defaultSelected),
  )

const earlyValue = (text: string, setValueAs: ((value: unknown) => unknown) | undefined) => (setValueAs ? setValueAs(text) : text)
