'use client'

import { usePathname, useRouter, useSearchParams } from 'next/navigation'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Form } from '@/components/ui/form'
import { say } from './words'

/** From which day through which day, kept in the address. */
export function AuditDays() {
  const params = useSearchParams()
  const path = usePathname()
  const router = useRouter()
  const show = (form: FormData) => {
    const next = new URLSearchParams(window.location.search)
    for (const name of ['from', 'until']) {
      const day = String(form.get(name) ?? '')
      if (day === '') next.delete(name)
      else next.set(name, day)
    }
    next.delete('page')
    router.replace(`${path}?${next}`, { scroll: false })
  }
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault()
        show(new FormData(event.currentTarget))
      }}
      className="flex flex-wrap items-center gap-2 sm:flex-nowrap"
    >
      <DateField name="from" className="w-36" aria-label={say('auditFrom')} defaultValue={params.get('from') ?? ''} />
      <span aria-hidden="true" className="text-muted">
        –
      </span>
      <DateField name="until" className="w-36" aria-label={say('auditUntil')} defaultValue={params.get('until') ?? ''} />
      <Button variant="secondary">{say('auditShow')}</Button>
    </Form>
  )
}
