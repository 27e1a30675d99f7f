import { createPrivateKey, createPublicKey } from 'node:crypto'
import { sha256Hex } from './digests.ts'
import { isSignedBy, signWith } from './signatures.ts'

/** The key heads of the trail are signed with, and the public halves of all that ever were. */
export type AuditKeys = {
  /** Null where nothing is signed: without a key, or in a process that only looks. */
  readonly sign: ((text: string) => { readonly keyId: string; readonly signature: string }) | null
  /** Whether a signature is of one of these keys. */
  readonly holds: (keyId: string, text: string, signature: string) => boolean
  readonly publicKeys: readonly { readonly id: string; readonly key: string }[]
}

/** A public key's own name: the beginning of its digest. */
export const keyIdOf = (publicKey: string): string => sha256Hex(publicKey).slice(0, 16)

function publicHalfOf(privateKey: string): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64')
}

/** Keys as the settings have them: a private one, and public ones with commas between them. */
export function auditKeysOf(privateKey: string | undefined, others: string | undefined): AuditKeys {
  const own = privateKey === undefined ? null : publicHalfOf(privateKey)
  const listed = (others ?? '').split(',').map((key) => key.trim())
  const publics = [...new Set([own ?? '', ...listed])].filter((key) => key !== '').map((key) => ({ id: keyIdOf(key), key }))
  return {
    sign: privateKey === undefined || own === null ? null : (text) => ({ keyId: keyIdOf(own), signature: signWith(privateKey, text) }),
    holds: (keyId, text, signature) => publics.some(({ id, key }) => id === keyId && isSignedBy(key, text, signature)),
    publicKeys: publics,
  }
}
