'use client'

import { useEffect, useRef, useState } from 'react'
import { type AttachmentKind, MEGABYTE } from '@/lib/domain/attachments/kinds'
import { paths, withQuery } from '@/lib/paths'
import { say } from './words'

export type UploadAsked = { readonly clientId: string | null; readonly kind: AttachmentKind; readonly claimId?: string | null }
export type Uploaded = { readonly attachmentId: string; readonly name: string }
type Told = { readonly attachmentId?: string; readonly message?: string }

const answered = (request: XMLHttpRequest): Told | null => {
  try {
    return JSON.parse(request.responseText) as Told
  } catch {
    return null
  }
}

/**
 * Sends one file and tells how far it is. The same file sent again after the line broke carries the same key, so that it is added once.
 * `most` is how many megabytes the practice takes: what is larger is not even sent.
 */
export function useUpload(most: number) {
  const [progress, setProgress] = useState<{ name: string; share: number | null } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef<XMLHttpRequest | null>(null)
  const attempt = useRef<{ file: File; about: string; key: string } | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  function send(file: File, asked: UploadAsked): Promise<Uploaded | null> {
    setProblem(null)
    const megabytes = Math.ceil(file.size / MEGABYTE)
    if (file.size > most * MEGABYTE) {
      setProblem(say('tooLarge', { megabytes, most }))
      return Promise.resolve(null)
    }
    const about = JSON.stringify(asked)
    if (attempt.current?.file !== file || attempt.current.about !== about) attempt.current = { file, about, key: crypto.randomUUID() }
    const address = withQuery(paths.api.attach, { ...asked, name: file.name, key: attempt.current.key })
    setProgress({ name: file.name, share: 0 })
    return new Promise((resolve) => {
      const request = new XMLHttpRequest()
      running.current = request
      const end = (found: Uploaded | null, said: string | null) => {
        running.current = null
        setProgress(null)
        setProblem(said)
        resolve(found)
      }
      request.upload.onprogress = ({ loaded, total }) => setProgress({ name: file.name, share: loaded === total ? null : loaded / total })
      request.onerror = () => end(null, say('unreachable'))
      request.onabort = () => end(null, null)
      request.onload = () => {
        const told = answered(request)
        if (request.status !== 200 || told?.attachmentId === undefined) return end(null, told?.message ?? say('unreachable'))
        attempt.current = null
        end({ attachmentId: told.attachmentId, name: file.name }, null)
      }
      request.open('POST', address)
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.send(file)
    })
  }

  return { send, progress, problem, setProblem, stop: () => running.current?.abort() }
}
