import { setTimeout as sleep } from 'node:timers/promises'

type Answer = { readonly id?: number; readonly result?: { readonly usedSize?: number } }

/** Opens the inspector of a Node process that was started with `--inspect-port` at this port of loopback. */
async function socketOf(pid: number, port: number): Promise<WebSocket> {
  process.kill(pid, 'SIGUSR1')
  for (let tried = 0; ; tried += 1) {
    try {
      const [target] = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as { webSocketDebuggerUrl: string }[]
      const socket = new WebSocket(target?.webSocketDebuggerUrl ?? '')
      await new Promise((resolve, reject) => {
        socket.addEventListener('open', resolve)
        socket.addEventListener('error', reject)
      })
      return socket
    } catch (error) {
      if (tried > 100) throw error
      await sleep(100)
    }
  }
}

/** Asks another process of Node for the bytes of its heap that are left once everything that can go has gone. */
export async function openHeapOf(pid: number, port: number): Promise<{ bytes(): Promise<number>; close(): void }> {
  const socket = await socketOf(pid, port)
  let asked = 0
  const ask = (method: string): Promise<Answer['result']> => {
    asked += 1
    const id = asked
    return new Promise((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data)) as Answer
        if (answer.id !== id) return
        socket.removeEventListener('message', hear)
        resolve(answer.result)
      }
      socket.addEventListener('message', hear)
      socket.send(JSON.stringify({ id, method }))
    })
  }
  return {
    bytes: async () => {
      // What waits to be finished goes with the second look.
      for (let time = 0; time < 2; time += 1) {
        await ask('HeapProfiler.collectGarbage')
        await sleep(200)
      }
      return (await ask('Runtime.getHeapUsage'))?.usedSize ?? Number.NaN
    },
    close: () => socket.close(),
  }
}

/** By how much a series grows from one reading to the next: the slope of the straight line that fits it best. */
export function slopeOf(readings: readonly number[]): number {
  const middle = (readings.length - 1) / 2
  const mean = readings.reduce((sum, one) => sum + one, 0) / readings.length
  const across = readings.reduce((sum, _, index) => sum + (index - middle) ** 2, 0)
  return readings.reduce((sum, one, index) => sum + (index - middle) * (one - mean), 0) / across
}
