import { expect } from 'vitest'
import type { Command } from '@/lib/commands/command'
import type { Tx } from '@/lib/data/scope'
import type { Actor } from '@/lib/domain/access/actor'
import type { CommandName } from '@/lib/domain/access/permissions'
import type { Clinic } from './clinic'

/** A form of the product, for a test that opens it in two windows. */
export type Form = {
  // biome-ignore lint/suspicious/noExplicitAny: forms of every shape stand in one list
  readonly command: Command<CommandName, any, any, any>
  readonly actor: Actor
  /** The version the page gives the form. */
  readonly shown: (tx: Tx) => Promise<number | null | undefined>
  readonly saved: (words: string) => object
  readonly at?: Date
}

/** Opens a form in two windows and saves in both: the older copy is told what stands, nothing of it is written, and it saves over what it was told. */
export async function olderCopyIsRefused(clinic: Clinic, { command, actor, shown, saved, at }: Form): Promise<void> {
  const opened = async () => (await clinic.read(actor, shown)) ?? null
  const save = (words: string, version: number | null) => clinic.run(command, { ...saved(words), version }, actor, at)
  const first = await opened()
  expect(await save('One', first)).toMatchObject({ status: 'done', version: expect.any(Number) })
  const now = await opened()
  expect(now).not.toBe(first)
  const late = await save('Another', first)
  expect(late).toMatchObject({ status: 'stale', standing: { version: now, values: expect.anything() } })
  expect(late.status === 'stale' && JSON.stringify(late.standing.values)).not.toContain('Another')
  expect(await opened()).toBe(now)
  expect(await save('Another', now)).toMatchObject({ status: 'done' })
}
