import { z } from 'zod'
import { inputWords } from '../messages/en/input-words.ts'
import { translator } from '../messages/translator.ts'

const say = translator({ en: inputWords })

type Issue = {
  readonly code?: string | undefined
  readonly input?: unknown
  readonly expected?: unknown
  readonly origin?: unknown
  readonly minimum?: unknown
  readonly maximum?: unknown
  readonly format?: unknown
}

const isNothing = (input: unknown) => input === undefined || input === null || input === ''

/** A wrong field in words a person understands. A schema that says it better is not asked. */
export function plainWords({ code, input, expected, origin, minimum, maximum, format }: Issue): string {
  switch (code) {
    case 'invalid_type':
      if (isNothing(input)) return say('missing')
      return expected === 'number' ? say('number') : say('other')
    case 'invalid_value':
    case 'invalid_union':
      return say('choose')
    case 'too_small':
      return origin === 'string' || origin === 'array' ? say('missing') : say('atLeast', { least: String(minimum) })
    case 'too_big':
      if (origin === 'string') return say('shorter', { most: String(maximum) })
      return origin === 'array' ? say('fewer', { most: String(maximum) }) : say('atMost', { most: String(maximum) })
    case 'invalid_format':
      if (isNothing(input)) return say('missing')
      return format === 'email' ? say('email') : say('other')
    default:
      return say('other')
  }
}

/** From here on every schema of this process answers in these words. Called where input is read: by forms and commands. */
export function setPlainWords(): void {
  z.config({ customError: plainWords })
}
