import { createStore, delMany, entries, get, setMany, type UseStore, update } from 'idb-keyval'
import type { Entry } from './outbox-queue'

/**
 * A copy of what waits on this tablet, for when its tab or browser is closed before the server has it. Sealed by a key that never leaves
 * the browser; an entry stored by the server is taken off. Entries are sent under their own keys, so two tabs do no harm.
 */
type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly box: ArrayBuffer }

let shelf: UseStore | null = null
let keyring: UseStore | null = null
const place = (store: string, key: string) => `${store} ${key}`
const isAble = () => typeof indexedDB !== 'undefined' && typeof crypto?.subtle !== 'undefined'
const shelfOf = () => {
  shelf ??= createStore('sojourn-outbox', 'entries')
  return shelf
}

async function sealingKey(): Promise<CryptoKey> {
  keyring ??= createStore('sojourn-keys', 'keys')
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  // The first tab's key stays: whoever comes later takes it.
  await update<CryptoKey>('outbox', (kept) => kept ?? made, keyring)
  return (await get<CryptoKey>('outbox', keyring)) ?? made
}

async function sealed(entry: Entry, key: CryptoKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const words = new TextEncoder().encode(JSON.stringify(entry))
  return { iv, box: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, words) }
}

async function opened({ iv, box }: Sealed, key: CryptoKey): Promise<Entry | null> {
  try {
    const words = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, box)
    return JSON.parse(new TextDecoder().decode(words)) as Entry
  } catch {
    return null
  }
}

/** Puts what waits on the shelf, and takes off what no longer does. */
export async function shelve(store: string, queue: readonly Entry[], gone: readonly string[]): Promise<void> {
  if (!isAble()) return
  const key = await sealingKey()
  const rows = await Promise.all(queue.map(async (entry): Promise<[string, Sealed]> => [place(store, entry.key), await sealed(entry, key)]))
  await setMany(rows, shelfOf())
  if (gone.length > 0)
    await delMany(
      gone.map((entry) => place(store, entry)),
      shelfOf(),
    )
}

/** What another tab, closed since, left on the shelf. */
export async function shelved(store: string): Promise<readonly Entry[]> {
  if (!isAble()) return []
  const key = await sealingKey()
  const rows = await entries<string, Sealed>(shelfOf())
  const found = await Promise.all(rows.filter(([at]) => at.startsWith(`${store} `)).map(([, row]) => opened(row, key)))
  return found.filter((entry) => entry !== null)
}
