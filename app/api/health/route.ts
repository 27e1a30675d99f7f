import { findPracticeByHost } from '@/lib/data/scope'
import { isLeaving } from '@/lib/leaving'

const headers = { 'cache-control': 'no-store' }
const KEEP_MS = 1_000

type Answer = { readonly ready: boolean; readonly reason?: 'not set up' | 'no database' | 'ending' }

let asked: { readonly at: number; readonly answer: Promise<Answer> } | null = null

/** One question a second at most, however often somebody asks. */
function readiness(): Promise<Answer> {
  const at = performance.now()
  if (asked === null || at - asked.at > KEEP_MS) asked = { at, answer: ask() }
  return asked.answer
}

async function ask(): Promise<Answer> {
  try {
    return (await findPracticeByHost('*')) ? { ready: true } : { ready: false, reason: 'not set up' }
  } catch {
    return { ready: false, reason: 'no database' }
  }
}

/** Whether this process serves a practice, reaches its database and is here to stay. Says no more than that. */
export async function GET(): Promise<Response> {
  const answer: Answer = isLeaving() ? { ready: false, reason: 'ending' } : await readiness()
  return Response.json(answer, { status: answer.ready ? 200 : 503, headers })
}
