import 'server-only'
import { sha256Hex } from '../crypto/digests.ts'

/**
 * The version of what a form shows, where it is a list or a piece of a row and nothing counts its changes: the same words are the same
 * version. A form is opened with it and saved over nothing else.
 */
export const versionOf = (shown: readonly unknown[]): number => Number.parseInt(sha256Hex(JSON.stringify(shown)).slice(0, 12), 16) + 1
