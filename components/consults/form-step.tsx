import { type ReactNode, useId } from 'react'

type FormStepProps = { readonly number: number; readonly title: string; readonly children: ReactNode }

/** One numbered part of a form. */
export function FormStep({ number, title, children }: FormStepProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid gap-5 border-line border-t pt-6 first:border-t-0 first:pt-0">
      <h2 id={id} className="flex items-center gap-3 font-semibold font-serif text-xl">
        <span
          aria-hidden="true"
          className="grid size-8 shrink-0 place-items-center rounded-full bg-lagoon-soft font-sans text-base text-lagoon"
        >
          {number}
        </span>
        {title}
      </h2>
      {children}
    </section>
  )
}
