import { findPracticeByHost } from '@/lib/data/scope'

const headers = { 'cache-control': 'no-store' }
const KEEP_MS = 1_000

let asked: { readonly at: number; readonly answer: Promise<boolean> } | null = null

/** One question a second at most, however often somebody asks. */
function isReady(): Promise<boolean> {
  const at = performance.now()
  if (asked === null || at - asked.at > KEEP_MS) {
    const answer = findPracticeByHost('*').then(
      () => true,
      () => false,
    )
    asked = { at, answer }
  }
  return asked.answer
}

/** Whether this process serves and reaches its database. Says no more than that. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return Response.json({ ready }, { status: ready ? 200 : 503, headers })
}
