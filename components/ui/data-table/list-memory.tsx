'use client'

import type { ReactNode } from 'react'
import { ListMemoryContext } from './table-memory'

/** Remembers how a person leaves the lists within. */
export const ListMemory = ({ of: personId, children }: { readonly of: string; readonly children: ReactNode }) => (
  <ListMemoryContext value={personId}>{children}</ListMemoryContext>
)
