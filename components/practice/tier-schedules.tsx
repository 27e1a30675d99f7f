'use client'

import { Plus } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Drawer } from '@/components/ui/drawer'
import { Section } from '@/components/ui/section'
import type { LocalDate } from '@/lib/domain/time/local'
import { HoldingChip } from './amounts'
import { daysInWords, holdingOn } from './holding'
import { useOpenRow } from './settings-list'
import { TierForm } from './tier-form'
import { type ScheduleLine, TierTable } from './tier-table'
import { say } from './words'

/** The scale in force, the one that comes, and those before, with a way to set the next. */
export function TierSchedules({ schedules, today }: { schedules: readonly ScheduleLine[]; today: LocalDate }) {
  const [open, setOpen] = useOpenRow()
  const now = schedules.find((schedule) => holdingOn(schedule, today) === 'now') ?? schedules[0]
  const planned = schedules.find((schedule) => holdingOn(schedule, today) === 'planned')
  const start = planned ?? now
  const edit = (
    <Button variant="primary" onClick={() => setOpen('new')}>
      <Plus aria-hidden="true" />
      {say('tierNew')}
    </Button>
  )
  return (
    <>
      {schedules.map((schedule) => (
        <Section
          key={schedule.effectiveFrom}
          title={daysInWords(schedule)}
          aside={
            <>
              <HoldingChip line={schedule} today={today} />
              {schedule === schedules[0] && edit}
            </>
          }
        >
          <TierTable tiers={schedule.tiers} on={schedule.effectiveFrom > today ? schedule.effectiveFrom : today} />
        </Section>
      ))}
      {schedules.length === 0 && edit}
      <Drawer open={open === 'new'} onClose={() => setOpen(null)} title={say('tierNew')}>
        <div className="text-sm">
          <TierForm
            schedules={schedules}
            tiers={start?.tiers ?? [{ upToPercent: null, paysBasisPoints: 10_000 }]}
            from={planned?.effectiveFrom ?? null}
            today={today}
            onClose={() => setOpen(null)}
          />
        </div>
      </Drawer>
    </>
  )
}
