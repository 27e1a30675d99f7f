import type { ReactNode } from 'react'
import { FormTrouble } from '@/components/forms/form-trouble'
import type { Trouble } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { say } from './words'

type SendDecidedProps = {
  /** What the law says of it. */
  readonly findings: readonly { readonly overridableBy: readonly string[] }[]
  /** The roles and duties of who asks: what may be set aside with a reason is theirs to set aside. */
  readonly mine: readonly string[]
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly command: { readonly busy: boolean; readonly trouble: Trouble | null; readonly problem: string | null }
  readonly onSend: () => void
  /** The word on the button. */
  readonly children: ReactNode
}

/** How a form ends that the law may stop: why clinic policy is set aside, for those who may; what went wrong; and the button. */
export function SendDecided({ findings, mine, reason, onReason, command, onSend, children }: SendDecidedProps) {
  const maySetAside = findings.some(({ overridableBy }) => overridableBy.some((who) => mine.includes(who)))
  return (
    <>
      {maySetAside && (
        <Field
          label={say('overrideReason')}
          hint="Only clinic policy can be set aside, never safety or law. The mark stays on the visit."
          required={false}
        >
          <Textarea rows={2} value={reason} onChange={({ target }) => onReason(target.value)} />
        </Field>
      )}
      <FormTrouble trouble={command.trouble} message={command.problem ?? undefined} />
      <div>
        <Button variant="primary" busy={command.busy} onClick={onSend} className="w-full sm:w-fit">
          {children}
        </Button>
      </div>
    </>
  )
}
