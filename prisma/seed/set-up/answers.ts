import { parseArgs } from 'node:util'
import { type SetUpInput, setUpInput } from '../../../lib/inputs/practice.ts'
import { type Answers, type Field, flagOf, type Question, questionsFor, variableOf } from './questions.ts'

/** Something the person at the keyboard can put right, in sentences. */
export class SetUpRefused extends Error {
  override readonly name = 'SetUpRefused'
}

/** Asks one question; gives what was typed. */
export type Ask = (text: string) => Promise<string>
type Settings = Readonly<Record<string, string | undefined>>

export type Given = {
  readonly answers: Answers
  readonly questions: readonly Question[]
  /** Ask nothing; take what is given. */
  readonly yes: boolean
  /** Mail the invitation once more. */
  readonly again: boolean
}

/** What flags and environment answer already; flags win. */
export function readGiven(given: readonly string[], env: Settings): Given {
  const questions = questionsFor(env.PUBLIC_URL)
  const texts = Object.fromEntries(questions.map(({ flag }) => [flag, { type: 'string' as const }]))
  const options = { ...texts, yes: { type: 'boolean' as const }, 'send-again': { type: 'boolean' as const } }
  try {
    const { values } = parseArgs({ args: [...given], options, strict: true, allowPositionals: false })
    const flags: Readonly<Record<string, string | boolean | undefined>> = values
    const told = (question: Question) => flags[question.flag] ?? env[variableOf(question)]
    const answers = Object.fromEntries(
      questions.flatMap((question) => {
        const text = told(question)
        return typeof text === 'string' && text !== '' ? [[question.field, text]] : []
      }),
    )
    return { answers, questions, yes: values.yes === true, again: values['send-again'] === true }
  } catch (error) {
    const known = [...questions.map(({ flag }) => `--${flag}`), '--send-again', '--yes'].join(' ')
    throw new SetUpRefused(`${(error as Error).message.split('. ')[0]}. The set-up knows: ${known}`)
  }
}

/** What is wrong with one answer, in words; null when it holds. */
function problemWith(field: Field, answers: Answers): string | null {
  const read = setUpInput.safeParse(answers)
  const issue = read.success ? undefined : read.error.issues.find(({ path }) => path[0] === field)
  if (!issue) return null
  return answers[field] === undefined ? 'This is needed.' : issue.message
}

/** Asks for what is not answered yet, each question until its answer holds. */
export async function askForRest({ answers, questions }: Given, ask: Ask): Promise<Answers> {
  let known = answers
  for (const question of questions) {
    if (known[question.field] !== undefined) continue
    known = { ...known, [question.field]: await askOne(question, known, ask) }
  }
  return known
}

async function askOne(question: Question, known: Answers, ask: Ask): Promise<string> {
  const otherwise = question.otherwise?.(known) ?? ''
  for (let trouble = ''; ; ) {
    const typed = (await ask(`${trouble}${question.asks}${otherwise === '' ? '' : ` [${otherwise}]`}: `)).trim()
    const text = typed === '' ? otherwise : typed
    const problem = problemWith(question.field, { ...known, [question.field]: text })
    if (problem === null) return text
    trouble = `  ${problem}\n`
  }
}

/** The answers as the set-up takes them; what does not hold is said by its flag, all of it at once. */
export function checked({ questions }: Given, answers: Answers): SetUpInput {
  const whole: { [Name in Field]?: string | undefined } = { ...answers }
  for (const { field, otherwise } of questions) whole[field] ??= otherwise?.(whole)
  const read = setUpInput.safeParse(Object.fromEntries(Object.entries(whole).filter(([, text]) => text !== undefined)))
  if (read.success) return read.data
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  // What would follow from another answer is not asked for as well.
  const said = questions.filter(({ field, otherwise }) => wrong.has(field) && (whole[field] !== undefined || !otherwise))
  return refuse(questions, Object.fromEntries(said.map(({ field }) => [field, [problemWith(field, whole) ?? '']])))
}

/** Ends the set-up with a line for each field that does not hold. */
export function refuse(questions: readonly Question[], fields: Readonly<Record<string, readonly string[]>>): never {
  const lines = Object.entries(fields).map(([field, sentences]) => `  ${flagOf(questions, field)}: ${sentences.join(' ')}`)
  throw new SetUpRefused(`The practice was not opened:\n${lines.join('\n')}`)
}
