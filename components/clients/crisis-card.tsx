import { Card } from '@/components/ui/card'

const line = 'inline-flex min-h-11 items-center rounded-field border border-edge px-4 font-semibold'

/** Who to call now. Stays while the questions go on. */
export function CrisisCard({ practicePhone }: { practicePhone: string }) {
  return (
    <div role="alert">
      <Card tone="next" title="You do not have to carry this alone" heading="h2">
        <div className="grid gap-4">
          <p>
            Thank you for saying it. We are telling your care team now. If you might act on these thoughts, call now, or ask somebody near
            you to stay with you.
          </p>
          <p className="flex flex-wrap gap-3">
            <a className={line} href="tel:988">
              Call 988
            </a>
            <a className={line} href="sms:988">
              Text 988
            </a>
            <a className={line} href="tel:911">
              Call 911
            </a>
            <a className={line} href={`tel:${practicePhone.replace(/[^\d+]/g, '')}`}>
              Call the practice
            </a>
          </p>
        </div>
      </Card>
    </div>
  )
}
