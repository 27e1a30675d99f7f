import 'server-only'
import { GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import type { FilePlace, FileStore } from './file-store.ts'

export type S3Settings = {
  readonly bucket: string
  readonly region: string
  /** Null for Amazon's own address. */
  readonly endpoint: string | null
  /** Null where the machine itself has the right: its role, its environment. */
  readonly keys: { readonly id: string; readonly secret: string } | null
}

const PATIENCE = { connectionTimeout: 3_000, requestTimeout: 10_000 }

/** The key of an object is the practice and a random id: nothing of a name or a client is in it. */
const keyOf = ({ practiceId, id }: FilePlace) => `${practiceId}/${id}`

/**
 * Files in a bucket of anything that speaks S3. The row of an attachment is written in the database and is what makes a file
 * readable: an object whose transaction failed is sealed bytes that nothing points to.
 */
export function inS3({ bucket, region, endpoint, keys }: S3Settings): FileStore {
  const client = new S3Client({
    region,
    maxAttempts: 2,
    requestHandler: PATIENCE,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === null ? {} : { endpoint, forcePathStyle: true }),
    ...(keys === null ? {} : { credentials: { accessKeyId: keys.id, secretAccessKey: keys.secret } }),
  })
  return {
    name: 's3',
    async put(_tx, place, sealed) {
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: keyOf(place), Body: sealed, ContentType: 'application/octet-stream' }))
    },
    async get(_tx, place) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(place) }))
        return (await Body?.transformToByteArray()) ?? null
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },
  }
}
