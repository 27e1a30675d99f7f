'use client'

import { useRouter } from 'next/navigation'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { FormTrouble } from '@/components/forms/form-trouble'
import { useCommandForm } from '@/components/forms/use-command-form'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { DateField } from '@/components/ui/date-field'
import { Field } from '@/components/ui/field'
import { FieldError } from '@/components/ui/field-parts'
import { Form } from '@/components/ui/form'
import { LinkButton } from '@/components/ui/link-button'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { signDocumentAction } from '@/lib/actions/documents'
import type { DocumentBody } from '@/lib/domain/practice/documents/document'
import { paths } from '@/lib/paths'

type SignFormProps = {
  readonly document: Pick<DocumentBody, 'key' | 'statements' | 'fields'>
  readonly hash: string
  readonly legalName: string
  /** Whom a release is for: their place on the care team, and what is filled in already. */
  readonly recipient?: { readonly memberId: string; readonly name: string } | null
  /** With whom a private contract can be signed. */
  readonly optedOut?: readonly { readonly id: string; readonly name: string }[]
  /** What the practice says in fields that are read and not filled in. */
  readonly told?: Readonly<Record<string, string>>
}

/** One tick for each statement, the facts to fill in, and the name typed in full. */
export function SignForm({ document, hash, legalName, recipient = null, optedOut = [], told = {} }: SignFormProps) {
  const router = useRouter()
  const { register, submit, formError, trouble, ruling, formState } = useCommandForm({
    schema: async () => (await import('@/lib/inputs/documents')).signDocumentForm,
    action: signDocumentAction,
    defaultValues: {
      key: document.key,
      hash,
      statements: document.statements.map(() => false as unknown as true),
      details: Object.fromEntries(
        document.fields.map(({ key }) => [key, told[key] ?? (key === 'recipient' ? (recipient?.name ?? '') : '')]),
      ),
      memberId: recipient?.memberId ?? null,
      signedName: '',
      signerRelation: '',
      signerAuthority: '',
    },
    onDone: () => router.push(paths.portal.documents),
  })
  const { errors, isSubmitting } = formState
  return (
    <Form onSubmit={submit} className="grid gap-5">
      <FormTrouble trouble={trouble} message={formError} />
      {document.fields.map(({ key, label, optional, kind }) => (
        <Field key={key} label={label} required={!optional} error={errors.details?.[key]?.message}>
          {kind === 'opted-out' ? (
            <Select
              {...register(`details.${key}`)}
              options={optedOut.map(({ id, name }) => ({ value: id, label: name }))}
              placeholder="Choose"
            />
          ) : kind === 'day' ? (
            <DateField {...register(`details.${key}`)} />
          ) : kind === 'words' ? (
            <Textarea {...register(`details.${key}`)} rows={6} />
          ) : (
            <TextInput {...register(`details.${key}`)} readOnly={kind === 'told'} />
          )}
        </Field>
      ))}
      <div className="grid gap-1">
        {document.statements.map((statement, index) => (
          <div key={statement}>
            <Checkbox {...register(`statements.${index}`)} label={statement} />
            {errors.statements?.[index] && <FieldError id={`statement-${index}`}>{errors.statements[index].message}</FieldError>}
          </div>
        ))}
      </div>
      <Field label="Type your full name to sign" hint={`As it is on your record: ${legalName}`} error={errors.signedName?.message}>
        <TextInput {...register('signedName')} autoComplete="off" />
      </Field>
      {ruling && <FindingsNotice ruling={ruling} reader="client" />}
      {ruling?.findings.some(({ code }) => code === 'SIGNER_IS_ANOTHER') && (
        <fieldset className="grid gap-5">
          <legend className="mb-2 font-medium">You sign for {legalName}</legend>
          <Field label="What you are to them" hint="For example: mother, guardian, spouse." error={errors.signerRelation?.message}>
            <TextInput {...register('signerRelation')} autoComplete="off" />
          </Field>
          <Field
            label="What lets you sign for them"
            hint="For example: guardianship by court order, health care power of attorney. We ask this once."
            error={errors.signerAuthority?.message}
          >
            <TextInput {...register('signerAuthority')} autoComplete="off" />
          </Field>
        </fieldset>
      )}
      <div className="flex flex-wrap gap-3">
        <Button busy={isSubmitting} className="w-full sm:w-auto">
          Sign
        </Button>
        <LinkButton href={paths.portal.documents} variant="quiet" className="w-full sm:w-auto">
          Not now
        </LinkButton>
      </div>
    </Form>
  )
}
