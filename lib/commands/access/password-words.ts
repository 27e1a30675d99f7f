import 'server-only'
import { LONGEST_PASSWORD, passwordProblem, SHORTEST_PASSWORD } from '../../domain/access/password-rule.ts'
import { t } from '../../messages/t.ts'

/** What is wrong with a new password, in a sentence; null when nothing is. `about` is what others know of the person. */
export function passwordWords(password: string, about: readonly string[]): string | null {
  switch (passwordProblem(password, about)) {
    case 'TOO_SHORT':
      return t('access.passwordShort', { count: SHORTEST_PASSWORD })
    case 'TOO_LONG':
      return t('access.passwordLong', { count: LONGEST_PASSWORD })
    case 'TOO_COMMON':
      return t('access.passwordCommon')
    case 'HOLDS_YOUR_NAME':
      return t('access.passwordHoldsName')
    case null:
      return null
  }
}
