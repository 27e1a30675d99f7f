import type { ComponentProps } from 'react'

type FormProps = Omit<ComponentProps<'form'>, 'method' | 'action' | 'noValidate'> & {
  onSubmit: NonNullable<ComponentProps<'form'>['onSubmit']>
}

/**
 * A form that its own handler answers. Sent before its scripts have come, it waits for them (`EarlyPresses`); where none ever come, what was
 * typed goes into the body of the request and never into an address.
 */
export function Form(props: FormProps) {
  return <form {...props} method="post" noValidate />
}
