import { t } from '@/lib/messages/t'

/** Says quietly on every page of a demo instance that nobody in it is real. */
export function DemoNotice() {
  return (
    <p
      data-print="hide"
      className="mb-4 in-data-[density=desk]:mb-0 w-fit justify-self-center rounded-full bg-wash px-3 py-1 text-center text-muted text-xs max-md:mx-auto"
    >
      {t('common.demoNotice')}
    </p>
  )
}
