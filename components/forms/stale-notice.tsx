'use client'

import { useEffect, useRef, useState } from 'react'
import { weekInWords } from '@/components/practice/weekdays'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PersonRole } from '@/lib/domain/access/roles'
import { zoneOfDevice } from '@/lib/domain/time/local'
import { staleUi } from '@/lib/messages/en/ui/stale'
import { fieldName } from '@/lib/messages/field-name'
import { label } from '@/lib/messages/label'
import { sayDayAndTime } from '@/lib/messages/say-time'
import { translator } from '@/lib/messages/translator'
import { canKeepBoth, type Question } from './conflict'
import type { Conflict } from './use-conflict'

const say = translator({ en: staleUi })

/** Somebody saved the same thing while this form was open: both copies side by side, and nothing saved until each question is answered. */
export function StaleNotice({ conflict: { taken, asked, answer } }: { readonly conflict: Conflict }) {
  return (
    <Notice tone={asked.length > 0 ? 'stops' : 'waits'} role="alert" title={say('title')}>
      <div className="grid gap-4">
        <p>{say(asked.length > 0 ? 'choose' : 'lookOver')}</p>
        {asked.map((question) => (
          <Copies key={question.name} question={question} answer={answer} />
        ))}
        {taken.length > 0 && <p>{say('taken', { fields: taken.map(({ name }) => fieldName(name)).join(', ') })}</p>}
      </div>
    </Notice>
  )
}

function Copies({ question, answer }: { readonly question: Question } & Pick<Conflict, 'answer'>) {
  const field = fieldName(question.name)
  const box = useRef<HTMLFieldSetElement>(null)
  const [words, setWords] = useState<Words>(noWords)
  useEffect(() => setWords(wordsOf(box.current?.form?.elements.namedItem(question.name))), [question.name])
  const choices = [
    { choice: 'mine', label: say('keepMine') },
    { choice: 'theirs', label: say('keepTheirs') },
    ...(canKeepBoth(question) ? ([{ choice: 'both', label: say('keepBoth') }] as const) : []),
  ] as const
  return (
    <fieldset ref={box} className="grid gap-2">
      <legend className="font-semibold">{field}</legend>
      <dl className="grid gap-3 sm:grid-cols-2">
        <Copy term={say('mine')} text={shown(question.mine, words)} />
        <Copy term={say('theirs')} text={shown(question.theirs, words)} />
      </dl>
      <div className="flex flex-wrap gap-2">
        {choices.map(({ choice, label }) => (
          <Button
            key={choice}
            type="button"
            variant="secondary"
            aria-label={say('choiceFor', { choice: label, field })}
            onClick={() => answer(question, choice)}
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

function Copy({ term, text }: { readonly term: string; readonly text: string }) {
  return (
    <div className="min-w-0 rounded-card border border-edge bg-surface px-3 py-2">
      <dt className="text-muted text-sm">{term}</dt>
      <dd className="whitespace-pre-wrap break-words">{text}</dd>
    </div>
  )
}

type Words = ReadonlyMap<string, string>
const noWords: Words = new Map()

/** What the choices of a field are called where it stands: the form keeps ids and codes, and people read neither. */
const wordsOf = (field: Element | RadioNodeList | null | undefined): Words =>
  field instanceof HTMLSelectElement ? new Map([...field.options].map(({ value, text }) => [value, text])) : noWords

function shown(value: unknown, words: Words): string {
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (Array.isArray(value)) return value.length === 0 ? say('empty') : listed(value)
  const word = words.get(String(value ?? ''))
  if (word) return word
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return sayDayAndTime(new Date(value), zoneOfDevice(), 'year')
  return String(value ?? '') || say('empty')
}

/** Roles by their names, hours as a week, tiers by their bounds, texts one after the other; of anything else only how many there are. */
function listed(list: readonly unknown[]): string {
  if (list.every((one) => typeof one === 'string')) return list.join(', ')
  if (list.every(isRole)) return list.map(({ role }) => label('role', role)).join(', ')
  if (list.every(isTier))
    return list
      .map(({ upToPercent: upTo, paysPercent: pays }) => (upTo === null ? say('tierAbove', { pays }) : say('tierUpTo', { upTo, pays })))
      .join(', ')
  return list.every(isStretch) ? weekInWords(list) : say('entries', { count: list.length })
}

const has = (one: unknown, key: string): boolean => typeof one === 'object' && one !== null && key in one
const isRole = (one: unknown): one is { readonly role: PersonRole } => has(one, 'role')
const isTier = (one: unknown): one is { readonly upToPercent: number | null; readonly paysPercent: number } => has(one, 'paysPercent')
const isStretch = (one: unknown): one is Parameters<typeof weekInWords>[0][number] => has(one, 'weekday')
