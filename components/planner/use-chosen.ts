import { useState } from 'react'

/** Who is ticked among some, by id; `chooseAll` puts others in their place. */
export function useChosen(first: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(first))
  const choose = (id: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(id)
    else next.delete(id)
    setChosen(next)
  }
  return { chosen, choose, chooseAll: (ids: readonly string[]) => setChosen(new Set(ids)) }
}
