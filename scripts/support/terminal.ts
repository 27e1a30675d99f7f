/** Something the person at the keyboard can put right: shown as its one sentence, without a trace. */
export class PlainError extends Error {}

/** One line of progress. Where figures are asked for as JSON, standard output is theirs alone. */
export function say(line: string): void {
  const out = process.argv.includes('--json') ? process.stderr : process.stdout
  out.write(`${line}\n`)
}

/** Does `work` while saying what is going on: a line at the start, one every 15 seconds, one at the end with the time it took. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const began = Date.now()
  const seconds = () => ((Date.now() - began) / 1000).toFixed(1)
  say(`${title} …`)
  const beat = setInterval(() => say(`  … still at it (${Math.round((Date.now() - began) / 1000)} s)`), 15_000)
  try {
    const result = await work()
    say(`  done in ${seconds()} s`)
    return result
  } finally {
    clearInterval(beat)
  }
}
