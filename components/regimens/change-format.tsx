'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { chooseFormatAction } from '@/lib/actions/regimens'
import { labelsOf } from '@/lib/messages/label'
import { formatOptions } from './format-text'
import type { FormatOffer, TimelineCycle } from './regimen-types'
import { say } from './words'

type ChangeFormatProps = {
  readonly cycle: Pick<TimelineCycle, 'id' | 'number' | 'format' | 'setting'>
  readonly formats: readonly FormatOffer[]
}

/** Another format for one cycle that is not booked, each with its price for this client. */
export function ChangeFormat({ cycle, formats }: ChangeFormatProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="quiet" size="desk" onClick={() => setOpen(true)}>
        {say('changeFormat')}
      </Button>
      <Dialog title={`Format of cycle ${cycle.number}`} open={open} onOpenChange={setOpen}>
        <ChangeFormatForm cycle={cycle} formats={formats} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  )
}

function ChangeFormatForm({ cycle, formats, onDone }: ChangeFormatProps & { onDone: () => void }) {
  const router = useRouter()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/regimens')).chooseFormatInput,
    action: chooseFormatAction,
    defaultValues: { cycleId: cycle.id, format: cycle.format, setting: cycle.setting },
    onDone: () => {
      router.refresh()
      onDone()
    },
  })
  return (
    <CommandForm form={form} label="Change the format" reader="staff">
      <SelectRow form={form} name="format" label="Format, and what the client pays" options={formatOptions(formats)} />
      <SelectRow form={form} name="setting" label="Place of the journey" options={labelsOf('setting')} />
      {form.ruling && form.ruling.alternatives.length > 0 && (
        <p className="text-sm">{say('formatsInstead', { formats: form.ruling.alternatives.join(', ') })}</p>
      )}
    </CommandForm>
  )
}
