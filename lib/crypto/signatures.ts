import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** A new Ed25519 pair in base64 (PKCS 8 and SPKI), for the anchors of the audit chain. */
export function newSigningKey(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}

/** Signs data with Ed25519; the signature comes in base64url. */
export function signWith(privateKey: string, data: string | Uint8Array): string {
  const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  return sign(null, Buffer.from(data), key).toString('base64url')
}

/** Whether `signature` over `data` was made with the private half of `publicKey`. */
export function isSignedBy(publicKey: string, data: string | Uint8Array, signature: string): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  return verify(null, Buffer.from(data), key, Buffer.from(signature, 'base64url'))
}
