import { Notice } from '@/components/ui/notice'
import { StaleNotice } from './stale-notice'
import type { Trouble } from './use-command-form'

const said: Record<Extract<Trouble, string>, { title: string; text: string }> = {
  denied: {
    title: 'This was not done',
    text: 'You are not allowed to do this, or you were signed out. What you typed is still here. Reload or sign in again.',
  },
  unreachable: {
    title: 'No answer came',
    text: 'The connection broke. What you typed is still here. Press the button again: it will not be done twice.',
  },
}

/** What went wrong outside the fields, with what to do about it. */
export function FormTrouble({ trouble, message }: { trouble: Trouble | null; message?: string | undefined }) {
  if (trouble && typeof trouble === 'object') return <StaleNotice conflict={trouble} />
  if (trouble) {
    return (
      <Notice tone="stops" role="alert" title={said[trouble].title}>
        {said[trouble].text}
      </Notice>
    )
  }
  return message ? (
    <Notice tone="stops" role="alert">
      {message}
    </Notice>
  ) : null
}
