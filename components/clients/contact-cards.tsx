'use client'

import { useRouter } from 'next/navigation'
import { CommandForm } from '@/components/forms/command-form'
import { SelectRow, TextRow } from '@/components/forms/form-rows'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommand } from '@/components/forms/use-command'
import { useCommandForm } from '@/components/forms/use-command-form'
import { PhoneLink } from '@/components/shell/phone-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { ConfirmDialog } from '@/components/ui/confirm-dialog'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import { useToast } from '@/components/ui/toast-context'
import { removeContactAction, saveContactAction } from '@/lib/actions/clients'
import type { ClientRecord } from '@/lib/data/views/client-record'
import { contactKinds } from '@/lib/domain/clients/contact-kinds'
import type { SaveContactInput } from '@/lib/inputs/clients'

const callWhen = [
  { value: 'emergency', label: 'In an emergency' },
  { value: 'support', label: 'For support' },
  { value: 'other', label: 'Other' },
]
const sayKind = (kind: string): string => callWhen.find(({ value }) => value === kind)?.label ?? 'Other'

type Contact = ClientRecord['contacts'][number]
type Props = { readonly clientId: string; readonly contacts: readonly Contact[]; readonly canWrite: boolean }

/** Whom to call for a client: each can be corrected and taken off, and another be added. */
export function ContactCards({ clientId, contacts, canWrite }: Props) {
  return (
    <>
      {contacts.length === 0 && <EmptyState>Nobody to call is on file.</EmptyState>}
      {contacts.map((contact) => (
        <Card
          key={contact.id}
          heading="h3"
          title={contact.name}
          detail={[sayKind(contact.kind), contact.relation].filter(Boolean).join(' · ')}
        >
          <div className="grid gap-3">
            <PhoneLink phone={contact.phone} />
            {canWrite && <StaffContactForm kept={contact} clientId={clientId} />}
            {canWrite && <RemoveContact clientId={clientId} contact={contact} isLast={contacts.length === 1} />}
          </div>
        </Card>
      ))}
      {canWrite && <StaffContactForm clientId={clientId} kept={null} />}
    </>
  )
}

const contactValues = (clientId: string, kept: Contact | null): SaveContactInput => ({
  clientId,
  version: kept?.version ?? null,
  id: kept?.id ?? null,
  kind: kept ? (contactKinds.find((known) => known === kept.kind) ?? 'other') : 'emergency',
  name: kept?.name ?? '',
  relation: kept?.relation ?? '',
  phone: kept?.phone ?? '',
})

/** Somebody to call for the client: new, or corrected. */
function StaffContactForm({ clientId, kept }: { readonly clientId: string; readonly kept: Contact | null }) {
  const values = contactValues(clientId, kept)
  const router = useRouter()
  const toast = useToast()
  const form = useCommandForm({
    schema: async () => (await import('@/lib/inputs/clients')).saveContactInput,
    action: saveContactAction,
    defaultValues: values,
    after: kept === null ? 'empty' : 'close',
    onDone: () => {
      toast({ title: 'Contact saved.', tone: 'ready' })
      router.refresh()
    },
  })
  return (
    <Disclosure summary={kept ? `Change: ${kept.name}` : 'Add somebody to call'}>
      <CommandForm form={form} label="Save the contact" reader="staff">
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectRow form={form} name="kind" label="Call them" options={callWhen} />
          <TextRow form={form} name="name" label="Name" />
          <TextRow form={form} name="relation" label="Who they are to the client" optional />
          <TextRow form={form} name="phone" label="Phone" inputMode="tel" />
        </div>
      </CommandForm>
    </Disclosure>
  )
}

type RemoveProps = { readonly clientId: string; readonly contact: Contact; readonly isLast: boolean }

/** Takes one of them off, asked once: nobody calls them any more. */
function RemoveContact({ clientId, contact: { id, name }, isLast }: RemoveProps) {
  const router = useRouter()
  const toast = useToast()
  const removing = useCommand(removeContactAction, () => {
    toast({ title: `Nobody calls ${name} any more.`, tone: 'ready' })
    router.refresh()
  })
  return (
    <>
      <FormTrouble trouble={removing.trouble} message={removing.problem ?? undefined} />
      <ConfirmDialog
        title={`Take ${name} off the people to call?`}
        description={
          isLast
            ? 'Nobody to call is left then, and a visit at home waits until somebody is named.'
            : 'Nobody calls them any more. They can be added again.'
        }
        confirm="Take off"
        onConfirm={() => removing.run({ clientId, id })}
        trigger={
          <Button type="button" variant="quiet" className="justify-self-start" busy={removing.busy}>
            Take off: {name}
          </Button>
        }
      />
    </>
  )
}
