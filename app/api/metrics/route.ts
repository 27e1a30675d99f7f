import { isSameSecret } from '@/lib/crypto/digests'
import { env } from '@/lib/env'
import { metricsText } from '@/lib/metrics'

const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** The figures of this process, to whoever has the token. To everybody else there is nothing here. */
export async function GET(request: Request): Promise<Response> {
  const sent = request.headers.get('authorization') ?? ''
  if (env.METRICS_TOKEN === undefined || !isSameSecret(sent, `Bearer ${env.METRICS_TOKEN}`))
    return new Response(null, { status: 404, headers })
  const { type, body } = await metricsText()
  return new Response(body, { headers: { ...headers, 'content-type': type } })
}
