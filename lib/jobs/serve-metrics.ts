import 'server-only'
import { createServer } from 'node:http'
import { loadPracticeFigures } from '../data/records/practice-figures.ts'
import { inScope } from '../data/scope.ts'
import { failureOf, logger } from '../logger.ts'
import { metricsText, tellFigures } from '../metrics.ts'

/** Writes down how a practice stands. */
export async function gatherFigures(practiceId: string, now: Date): Promise<void> {
  tellFigures(
    practiceId,
    await inScope({ role: 'system', practiceId, job: 'gather-figures' }, (tx) => loadPracticeFigures(tx, practiceId, now)),
  )
}

/** Tells the figures of this process to this machine, at /metrics. Gives a way to stop. */
export async function serveMetrics(port: number): Promise<{ readonly port: number; readonly close: () => void }> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    metricsText().then(
      ({ type, body }) => response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(body),
      (error) => {
        logger.error('metrics.failed', failureOf(error))
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : port, close: () => void server.close() }
}
