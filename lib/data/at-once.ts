import 'server-only'

type Answers<Asked> = { readonly [Name in keyof Asked]: Awaited<Asked[Name]> }

/** Waits for everything that was asked at the same moment, by name. */
export async function atOnce<Asked extends Readonly<Record<string, unknown>>>(asked: Asked): Promise<Answers<Asked>> {
  const answers = await Promise.all(Object.values(asked))
  return Object.fromEntries(Object.keys(asked).map((name, index) => [name, answers[index]])) as Answers<Asked>
}
