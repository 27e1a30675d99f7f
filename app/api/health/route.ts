import { findPracticeByHost } from '@/lib/data/scope'

const headers = { 'cache-control': 'no-store' }
const KEEP_MS = 1_000

type Answer = { readonly ready: boolean; readonly reason?: 'not set up' | 'no database' }

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

/** Whether this process serves a practice and reaches its database. Says no more than that. */
export async function GET(): Promise<Response> {
  const answer = await readiness()
  return Response.json(answer, { status: answer.ready ? 200 : 503, headers })
}
