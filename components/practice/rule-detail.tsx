'use client'

import { DayRow, NumberRow, TextareaRow } from '@/components/forms/form-rows'
import { DescriptionList } from '@/components/ui/description-list'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { setParameterAction } from '@/lib/actions/practice'
import { parameterBounds } from '@/lib/domain/practice/parameter-bounds'
import type { Parameter } from '@/lib/domain/reference/parameter'
import { parameters } from '@/lib/domain/ruleset'
import { addDays, type LocalDate } from '@/lib/domain/time/local'
import { sayDate } from '@/lib/messages/say-time'
import { daysInWords } from './holding'
import { type RuleLine, unitWord, valueInWords } from './rule-words'
import { SaveForm, useSaveForm } from './save-form'
import { useEntryVersion } from './use-entry-version'
import { say } from './words'

type Props = { readonly rule: RuleLine; readonly today: LocalDate; readonly onClose: () => void }

/** One number: what holds, where it comes from, what was set here, and, for policy, a way to set it. */
export function RuleDetail({ rule, today, onClose }: Props) {
  const { id, unit, to, own } = rule
  const { afterEnd }: Parameter = parameters[id]
  return (
    <div className="grid gap-6">
      <DescriptionList
        items={[
          { key: 'value', term: say('ruleValue'), value: <strong>{valueInWords(rule.value, unit)}</strong> },
          { key: 'released', term: '', value: say('ruleAsReleased', { value: valueInWords(rule.releaseValue, unit) }) },
          { key: 'since', term: say('ruleSince'), value: sayDate(rule.from) },
        ].filter(({ key }) => key !== 'released' || rule.value !== rule.releaseValue)}
      />
      {to && (
        <Notice tone="waits">
          {say('ruleEnds', { day: sayDate(to), value: afterEnd === undefined ? say('notKnown') : valueInWords(afterEnd, unit) })}
        </Notice>
      )}
      <Section title={say('ruleSource')} heading="h3">
        <ul className="grid gap-3">
          {rule.cites.map(({ title, says, where, href, read }) => (
            <li key={title} className="grid gap-0.5">
              <p className="font-medium">{title}</p>
              <p>{says}</p>
              <p className="text-muted text-sm">
                {href ? (
                  <a href={href} className="underline underline-offset-2">
                    {where}
                  </a>
                ) : (
                  where
                )}{' '}
                · {read}
              </p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('ruleHistory')} heading="h3">
        {own.length === 0 ? (
          <p className="text-muted">{say('ruleHistoryNone')}</p>
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line">
            {own.map((row) => (
              <li key={row.effectiveFrom} className="grid gap-0.5 px-3 py-2">
                <p>
                  <strong>{valueInWords(row.value, unit)}</strong> · {daysInWords(row)}
                </p>
                <p className="text-muted text-sm">
                  {row.reason}
                  {row.setBy && ` · ${say('ruleSetBy', { name: row.setBy })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {rule.kind === 'policy' ? (
        <RuleForm rule={rule} today={today} onClose={onClose} />
      ) : (
        <Notice tone="info">{say('ruleLawNote')}</Notice>
      )}
    </div>
  )
}

function RuleForm({ rule, today, onClose }: Props) {
  const { least, most, isWhole } = parameterBounds(rule.id)
  const form = useSaveForm({
    schema: async () => (await import('@/lib/inputs/practice')).setParameterInput,
    action: setParameterAction,
    defaultValues: { version: null, key: rule.id, value: rule.value, effectiveFrom: addDays(today, 1), reason: '' },
    onSaved: onClose,
  })
  const day = form.watch('effectiveFrom')
  const entry = rule.own.find(({ effectiveFrom }) => effectiveFrom === day)
  useEntryVersion(day, entry?.version ?? null, (version) => form.setValue('version', version))
  return (
    <SaveForm form={form} onClose={onClose} saveLabel={say('setHere')}>
      <div className="grid gap-4 sm:grid-cols-2">
        <NumberRow
          form={form}
          name="value"
          label={say('ruleNewValue')}
          hint={say('ruleBounds', { least, most })}
          trail={unitWord(rule.unit)}
          step={isWhole ? 1 : 'any'}
        />
        <DayRow form={form} name="effectiveFrom" label={say('effectiveFrom')} min={today} />
      </div>
      <TextareaRow form={form} name="reason" label={say('ruleReason')} hint={say('ruleReasonHint')} />
    </SaveForm>
  )
}
