'use client'

import { ListFilter, Search, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../button'
import { Checkbox } from '../checkbox'
import { Popover } from '../popover'
import { TextInput } from '../text-input'
import { useWords } from '../words-provider'
import { arrived, type SearchTyping } from './search-typing'
import type { TableColumn, TableQuery } from './table-types'

type TableToolbarProps<Row> = {
  label: string
  columns: readonly TableColumn<Row>[]
  query: TableQuery
  onChange: (change: Partial<TableQuery>) => void
  searchable: boolean
  children?: ReactNode | undefined
}

const PAUSE = 200

/** Search, filters, and what the page adds. */
export function TableToolbar<Row>({ label, columns, query, onChange, searchable, children }: TableToolbarProps<Row>) {
  const words = useWords()
  const filtered = query.search !== '' || Object.keys(query.filters).length > 0
  if (!searchable && !filtered && !children && columns.every(({ choices }) => !choices)) return null
  const clear = () => onChange({ search: '', filters: Object.fromEntries(columns.map((column) => [column.id, []])) })
  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-2">
      {searchable && <TableSearch label={label} search={query.search} onSearch={(search) => onChange({ search })} />}
      {columns.map(
        (column) =>
          column.choices && (
            <TableFilter
              key={column.id}
              label={column.head}
              choices={column.choices}
              chosen={query.filters[column.id] ?? []}
              onChoose={(values) => onChange({ filters: { [column.id]: values } })}
            />
          ),
      )}
      {filtered && (
        <Button variant="quiet" onClick={clear}>
          <X aria-hidden="true" />
          {words.clearFilters}
        </Button>
      )}
      {children && <div className="ml-auto flex flex-wrap items-center gap-2">{children}</div>}
    </div>
  )
}

function TableSearch({ label, search, onSearch }: { label: string; search: string; onSearch: (search: string) => void }) {
  const words = useWords()
  const [typing, setTyping] = useState<SearchTyping>({ typed: search, sent: [] })
  const [given, setGiven] = useState(search)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  if (search !== given) {
    setGiven(search)
    setTyping(arrived(typing, search))
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  const type = (text: string) => {
    setTyping(({ sent }) => ({ typed: text, sent }))
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setTyping(({ typed, sent }) => ({ typed, sent: [...sent, text] }))
      onSearch(text)
    }, PAUSE)
  }
  return (
    <TextInput
      type="search"
      data-page-search
      aria-label={`${words.search}: ${label}`}
      placeholder={words.search}
      lead={<Search />}
      value={typing.typed}
      onChange={(event) => type(event.target.value)}
      className="w-full sm:w-60"
    />
  )
}

type TableFilterProps = {
  label: string
  choices: readonly { value: string; label: string }[]
  chosen: readonly string[]
  onChoose: (values: readonly string[]) => void
}

function TableFilter({ label, choices, chosen, onChoose }: TableFilterProps) {
  const words = useWords()
  const toggle = (value: string) => onChoose(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value])
  return (
    <Popover
      label={label}
      className="w-60! px-3! py-2!"
      trigger={
        <button
          type="button"
          aria-label={words.filter(label, chosen.length)}
          className="inline-flex min-h-(--control) items-center gap-2 rounded-field border border-edge/70 bg-surface px-2.5 font-medium text-(length:--control-text) shadow-lift transition-colors hover:bg-wash"
        >
          <ListFilter aria-hidden="true" className="size-4 text-muted" />
          {label}
          {chosen.length > 0 && (
            <span className="rounded-full bg-lagoon px-1.5 text-on-lagoon text-xs tabular-nums leading-5">{chosen.length}</span>
          )}
        </button>
      }
    >
      {choices.map((choice) => (
        <Checkbox key={choice.value} label={choice.label} checked={chosen.includes(choice.value)} onChange={() => toggle(choice.value)} />
      ))}
    </Popover>
  )
}
