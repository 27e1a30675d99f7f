import { Chip } from '@/components/ui/chip'
import { say } from './words'

/** Whether something is in use or kept for the record. */
export function StateChip({ isActive }: { isActive: boolean }) {
  return isActive ? (
    <Chip state="ready" size="small">
      {say('active')}
    </Chip>
  ) : (
    <Chip state="neutral" size="small">
      {say('inactive')}
    </Chip>
  )
}

/** The choices of a filter over such rows. */
export const stateChoices = [
  { value: 'yes', label: say('active') },
  { value: 'no', label: say('inactive') },
] as const
