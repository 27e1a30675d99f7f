import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import startQpdf from '@neslinesli93/qpdf-wasm'

const wasm = createRequire(import.meta.url).resolve('@neslinesli93/qpdf-wasm/dist/qpdf.wasm')

type Qpdf = { readonly callMain: (words: string[]) => number; readonly FS: { writeFile(path: string, bytes: Uint8Array): void } }

/** What `qpdf --check` says against a file: nothing where it finds nothing. It says it on the console, which is listened to meanwhile. */
export async function checkPdf(bytes: Uint8Array): Promise<string> {
  const said: unknown[] = []
  const hear = (words: unknown) => said.push(words)
  const { log, error } = globalThis.console
  Object.assign(globalThis.console, { log: hear, error: hear })
  try {
    const start = startQpdf as unknown as (options: object) => Promise<Qpdf>
    const qpdf = await start({ wasmBinary: await readFile(wasm), noInitialRun: true })
    qpdf.FS.writeFile('/paper.pdf', bytes)
    return qpdf.callMain(['--check', '/paper.pdf']) === 0 ? '' : said.join('\n')
  } finally {
    Object.assign(globalThis.console, { log, error })
  }
}
