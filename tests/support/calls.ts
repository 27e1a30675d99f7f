import pg from 'pg'

type Query = (this: unknown, ...given: unknown[]) => unknown

const textOf = ([first]: readonly unknown[]): string => {
  if (typeof first === 'string') return first
  return typeof first === 'object' && first !== null && 'text' in first && typeof first.text === 'string' ? first.text : ''
}

/** Does `work`, and gives its answer with the text of each call to the database this process made meanwhile: BEGIN and COMMIT too. */
export async function callsIn<Answer>(
  work: () => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly calls: readonly string[] }> {
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const plain = prototype.query
  const calls: string[] = []
  prototype.query = function (...given) {
    calls.push(textOf(given).replace(/\s+/g, ' ').trim())
    return plain.apply(this, given)
  }
  try {
    return { answer: await work(), calls }
  } finally {
    prototype.query = plain
  }
}
