import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { stateChoices } from '@/lib/domain/practice/state'
import { paths } from '@/lib/paths'
import { say } from './words'

/** "Illinois, Iowa and Missouri" */
const named = (states: readonly string[]) =>
  new Intl.ListFormat('en-US').format(stateChoices.filter(({ code }) => states.includes(code)).map(({ name }) => name))

/** What would help somebody from a state in which nobody of the practice is licensed; nothing before it is known where the practice serves. */
export function FarState({ state, servedStates }: { readonly state: string; readonly servedStates: readonly string[] }) {
  const isFar = Boolean(state) && servedStates.length > 0 && !servedStates.includes(state)
  return (
    <div role="status" className="empty:hidden">
      {isFar && (
        <Notice tone="waits" title={say('farTitle', { state: named([state]) })}>
          <p>{say('farHelp', { states: named(servedStates) })}</p>
          <TextLink href={paths.site.prescribers}>{say('farLink')}</TextLink>
        </Notice>
      )}
    </div>
  )
}
