import 'server-only'
import { env } from '../../env.ts'
import type { FileStore, StoreName } from './file-store.ts'
import { inDatabase } from './in-database.ts'
import { inS3 } from './in-s3.ts'

let bucket: FileStore | undefined

function s3(): FileStore {
  const { FILES_S3_BUCKET, FILES_S3_REGION, FILES_S3_ENDPOINT, FILES_S3_ACCESS_KEY, FILES_S3_SECRET_KEY } = env
  if (FILES_S3_BUCKET === undefined) throw new Error('a file lies in S3 and FILES_S3_BUCKET is not set')
  const keys =
    FILES_S3_ACCESS_KEY === undefined || FILES_S3_SECRET_KEY === undefined ? null : { id: FILES_S3_ACCESS_KEY, secret: FILES_S3_SECRET_KEY }
  bucket ??= inS3({ bucket: FILES_S3_BUCKET, region: FILES_S3_REGION, endpoint: FILES_S3_ENDPOINT ?? null, keys })
  return bucket
}

/** Where a file lies that is there already: it stays readable when the settings change. */
export const storeOf = (name: StoreName): FileStore => (name === 's3' ? s3() : inDatabase)

/** Where new files go. */
export const newFilesGoTo = (): FileStore => storeOf(env.FILES_S3_BUCKET === undefined ? 'database' : 's3')

/** Whether somebody looks at files before they are opened. */
export const isScannerSet = (): boolean => env.FILES_SCANNER !== undefined
