import { Button } from '@/components/ui/button'
import { Progress } from '@/components/ui/progress'
import { say } from './words'

type Props = { readonly progress: { readonly name: string; readonly share: number | null } | null; readonly onStop: () => void }

/** How far a file is on its way; nothing when none is. */
export function UploadState({ progress, onStop }: Props) {
  if (progress === null) return null
  const { name, share } = progress
  return (
    <Progress
      label={say('uploading', { name })}
      value={share === null ? null : Math.round(share * 100)}
      detail={share === null ? undefined : `${Math.round(share * 100)} %`}
      action={
        <Button variant="quiet" onClick={onStop}>
          {say('stop')}
        </Button>
      }
    />
  )
}
