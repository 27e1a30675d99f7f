'use client'

import { Check, CircleHelp, X } from 'lucide-react'
import { FindingsNotice } from '@/components/forms/findings-notice'
import { Card } from '@/components/ui/card'
import { Chip, type ChipState } from '@/components/ui/chip'
import { Disclosure } from '@/components/ui/disclosure'
import { EmptyState } from '@/components/ui/empty-state'
import type { MatchRow } from '@/lib/data/views/prescriber-matches'
import { worstEffect } from '@/lib/domain/finding'
import type { FitsIf, MatchKey, MatchTick, PrescriberMatch } from '@/lib/domain/prescribers/match'
import { labelOf } from '@/lib/messages/label'
import { sayDay } from '@/lib/messages/say-time'
import { SendReferralForm } from './send-referral-form'
import { say } from './words'

const tickNames: Record<MatchKey, string> = {
  license: 'State license',
  dea: 'DEA registration',
  profession: 'Profession may prescribe',
  route: 'Route',
  malpractice: 'Malpractice cover',
  psychiatric: 'Psychiatric specialty',
  on_site: 'On site',
  home: 'Use at home',
  evaluation: 'Evaluation',
  distance: 'Distance',
  opening: 'Next opening',
  standing: 'Good standing',
}

const fits: Record<PrescriberMatch['fit'], { state: ChipState; word: string }> = {
  fits: { state: 'ready', word: 'Fits' },
  'fits-if': { state: 'waits', word: 'Fits if …' },
  'no-fit': { state: 'stops', word: 'Does not fit' },
}

/** Who could prescribe, best first: what is ticked off, and what would make the others fit. */
export function MatchList({ clientId, rows }: { clientId: string; rows: readonly MatchRow[] }) {
  if (rows.length === 0)
    return <EmptyState title="No prescribers yet">An admin adds outside prescribers in Settings, and invites them.</EmptyState>
  return (
    <ul className="grid gap-4">
      {rows.map((row) => (
        <MatchCard key={row.prescriberId} clientId={clientId} row={row} />
      ))}
    </ul>
  )
}

function MatchCard({ clientId, row }: { clientId: string; row: MatchRow }) {
  const fit = fits[row.fit]
  const distance = row.miles === null ? null : say('distance', { count: Math.round(row.miles) })
  const detail = [labelOf('profession', row.profession), row.practiceName, row.place, distance].filter(Boolean).join(' · ')
  return (
    <Card as="li" title={row.name} detail={detail} aside={<Chip state={fit.state}>{fit.word}</Chip>} heading="h3">
      <div className="grid gap-4">
        <Ticks ticks={row.ticks} />
        {row.fitsIf.length > 0 && (
          <p className="text-sm">
            <span className="font-semibold">Would fit: </span>
            {row.fitsIf.map(sayChange).join('; ')}.
          </p>
        )}
        {row.findings.length > 0 && (
          <Disclosure summary="Why">
            <FindingsNotice ruling={{ effect: worstEffect(row.findings), findings: row.findings }} reader="staff" />
          </Disclosure>
        )}
        {row.referral !== 'none' && (
          <Chip state={row.referral === 'accepted' ? 'ready' : 'waits'}>
            {row.referral === 'accepted' ? 'Takes part in this care' : 'Referral sent'}
          </Chip>
        )}
        {row.referral === 'none' && row.fit !== 'no-fit' && (
          <Disclosure summary="Refer this client">
            <SendReferralForm clientId={clientId} prescriberId={row.prescriberId} name={row.name} />
          </Disclosure>
        )}
      </div>
    </Card>
  )
}

const marks = {
  yes: { icon: <Check className="size-4 text-ready" aria-hidden="true" />, word: 'yes' },
  no: { icon: <X className="size-4 text-stops" aria-hidden="true" />, word: 'no' },
  unknown: { icon: <CircleHelp className="size-4 text-waits" aria-hidden="true" />, word: 'not known' },
} as const

function Ticks({ ticks }: { ticks: readonly MatchTick[] }) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {ticks.map(({ key, met }) => (
        <li key={key} className="inline-flex items-center gap-1">
          {marks[met].icon}
          {tickNames[key]}
          <span className="sr-only">: {marks[met].word}</span>
        </li>
      ))}
    </ul>
  )
}

function sayChange(change: FitsIf): string {
  switch (change.kind) {
    case 'journey-at':
      return `if the journey is at ${change.siteName}`
    case 'not-at-home':
      return 'if the journey is not at home'
    case 'route':
      return `with ${labelOf('route', change.route).toLowerCase()}`
    case 'evaluation':
      return change.evaluation === 'telehealth' ? 'if the evaluation is by video' : 'if the evaluation is in person'
    case 'travel':
      return `if ${change.miles} miles are not too far`
    case 'wait':
      return `from ${sayDay(change.untilOn, 'year')} on`
    case 'answer':
      return `once "${tickNames[change.about].toLowerCase()}" is known`
  }
}
