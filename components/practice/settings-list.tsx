'use client'

import { Plus } from 'lucide-react'
import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, Suspense } from 'react'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table/data-table'
import type { TableColumn } from '@/components/ui/data-table/table-types'
import { Drawer } from '@/components/ui/drawer'
import { Skeleton } from '@/components/ui/skeleton'
import { say } from './words'

type SettingsListProps<Row extends { readonly id: string }> = {
  readonly label: string
  readonly columns: readonly TableColumn<Row>[]
  readonly rows: readonly Row[]
  /** Without it nothing can be added here. */
  readonly newLabel?: string
  readonly titleOf: (row: Row) => string
  readonly chipsOf?: (row: Row) => ReactNode
  readonly wide?: boolean
  readonly pageSize?: number
  /** What the drawer shows; null is a new one. */
  readonly children: (row: Row | null, close: () => void) => ReactNode
  /** For a second list on one page. */
  readonly prefix?: string
}

/** A list of the settings with its drawer. Which one is open stands in the address (`?open=…`, `?open=new`). */
export function SettingsList<Row extends { readonly id: string }>(props: SettingsListProps<Row>) {
  const { rows, newLabel, prefix = '', titleOf } = props
  const [open, setOpen] = useOpenRow(`${prefix}open`)
  const row = rows.find(({ id }) => id === open) ?? null
  const isNew = open === 'new' && newLabel !== undefined
  const add = newLabel && (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden="true" />
      {newLabel}
    </Button>
  )
  return (
    <>
      <DataTable
        label={props.label}
        columns={props.columns}
        rows={rows}
        rowId={({ id }) => id}
        rowName={titleOf}
        onOpen={({ id }) => setOpen(id)}
        empty={newLabel ? say('listBegin', { add: newLabel }) : say('listNothing')}
        tools={add}
        prefix={prefix}
        pageSize={props.pageSize}
      />
      <Drawer
        open={isNew || row !== null}
        onClose={() => setOpen(null)}
        title={isNew ? newLabel : row && titleOf(row)}
        chips={row && props.chipsOf?.(row)}
        size={props.wide ? 'wide' : 'normal'}
      >
        {(isNew || row) && (
          <div key={row?.id ?? 'new'} className="text-sm">
            <Suspense fallback={<Skeleton className="h-64" />}>{props.children(row, () => setOpen(null))}</Suspense>
          </div>
        )}
      </Drawer>
    </>
  )
}

/** Which row is open, kept in the address without asking the server again. */
export function useOpenRow(name = 'open'): readonly [string | null, (id: string | null) => void] {
  const params = useSearchParams()
  const path = usePathname()
  const set = (id: string | null) => {
    const next = new URLSearchParams(window.location.search)
    if (id === null) next.delete(name)
    else next.set(name, id)
    const address = next.size > 0 ? `${path}?${next}` : path
    if (id === null) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
  }
  return [params.get(name), set]
}
