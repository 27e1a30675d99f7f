'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { TextareaRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { answerExtensionAction } from '@/lib/actions/regimens'

/** The prescriber's word on further cycles. */
export function AnswerExtension({ extensionId }: { readonly extensionId: string }) {
  const router = useRouter()
  const agree = useCommand(answerExtensionAction, () => router.refresh())
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/regimens')).answerExtensionInput,
    action: answerExtensionAction,
    defaultValues: { extensionId, agrees: false, note: '' },
    onDone: () => router.refresh(),
  })
  return (
    <div className="grid gap-3">
      <FormTrouble trouble={agree.trouble} message={agree.problem ?? undefined} />
      <Button busy={agree.busy} className="w-fit" onClick={() => agree.run({ extensionId, agrees: true })}>
        I agree to further cycles
      </Button>
      <Disclosure summary="I do not agree">
        <CommandForm form={form} label="Send the answer" reader="prescriber">
          <TextareaRow form={form} name="note" label="Why not" />
        </CommandForm>
      </Disclosure>
    </div>
  )
}
