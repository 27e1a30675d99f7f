import type { ReactNode } from 'react'

type GateCardProps = { readonly title: string; readonly lead?: string | undefined; readonly children: ReactNode }

/** One step of signing in. */
export function GateCard({ title, lead, children }: GateCardProps) {
  return (
    <div className="mx-auto grid w-full max-w-md gap-6">
      <header className="grid gap-1.5">
        <h1 className="page-title">{title}</h1>
        {lead && <p className="text-muted">{lead}</p>}
      </header>
      {children}
    </div>
  )
}
