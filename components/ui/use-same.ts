import { useMemo } from 'react'

/** What a server sent, the same object for as long as it says the same: sent again with nothing new in it, nothing is drawn again. */
export function useSame<Sent>(sent: Sent): Sent {
  const said = JSON.stringify(sent)
  return useMemo(() => JSON.parse(said) as Sent, [said])
}
