import type { NextAction, NextActionCode } from '../domain/clients/next-action.ts'
import { nextStepsForStaff } from './en/next-steps.ts'
import { nextActions } from './en/portal-home.ts'
import { writeMessage } from './icu.ts'
import { DEFAULT_LOCALE, type InLocales, type Locale } from './locale.ts'
import { spoken } from './word-finding.ts'

type Words = { readonly title: string; readonly text: string; readonly go: string }

const catalogue: InLocales<Readonly<Record<NextActionCode, Words>>> = { en: nextActions }

/** The one next thing as a client reads it: what to do, why, and the word on its button; no button where others are at it. */
export function wordNextAction({ code, params }: NextAction, locale: Locale = DEFAULT_LOCALE): Words {
  const { title, text, go } = catalogue[locale][code]
  const said = spoken(params, undefined)
  return { title: writeMessage(locale, title, said), text: writeMessage(locale, text, said), go }
}

const forStaff: InLocales<Readonly<Record<NextActionCode, string>>> = { en: nextStepsForStaff }

/** The same as staff read it: who has to do what. */
export const wordNextStepForStaff = ({ code, params }: NextAction, locale: Locale = DEFAULT_LOCALE): string =>
  writeMessage(locale, forStaff[locale][code], spoken(params, undefined))
