'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow } from '@/components/forms/form-rows'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { chooseFormatAction } from '@/lib/actions/regimens'
import { chooseFormatInput } from '@/lib/inputs/regimens'
import { labelsOf } from '@/lib/messages/label'
import { t } from '@/lib/messages/t'
import { formatOptions } from './format-text'
import type { FormatOffer, TimelineCycle } from './regimen-types'

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
        {t('regimens.changeFormat')}
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
    schema: chooseFormatInput,
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
        <p className="text-sm">{t('regimens.formatsInstead', { formats: form.ruling.alternatives.join(', ') })}</p>
      )}
    </CommandForm>
  )
}
