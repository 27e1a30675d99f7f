/** Too many people ask for costly work at this very second. Nothing is wrong; ask again in a moment. */
export class TooBusy extends Error {
  override readonly name = 'TooBusy'
}

/** Lets few through at a time and keeps a short queue; whoever finds it full is turned away with `TooBusy`. */
export function turnstile({ inFlight, queue }: { readonly inFlight: number; readonly queue: number }) {
  let running = 0
  const waiting: (() => void)[] = []

  return async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (running < inFlight) running += 1
    else if (waiting.length < queue) await new Promise<void>((resolve) => waiting.push(resolve))
    else throw new TooBusy()
    try {
      return await work()
    } finally {
      // A turn is handed over, not given back and taken again: nobody slips in between.
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
