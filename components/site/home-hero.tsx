import { LinkButton } from '@/components/ui/link-button'
import type { SiteWords } from '@/lib/domain/practice/site/site-words'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { PartBody } from './part-view'
import { ThreeDays } from './three-days'

type Props = {
  readonly practiceName: string
  /** The practice's own words; its name stands where it shows none. */
  readonly welcome: SiteWords | undefined
}

/** The first thing a stranger reads: what this is, and the one thing to do. */
export function HomeHero({ practiceName, welcome }: Props) {
  return (
    <section aria-labelledby="welcome" className="grid items-center gap-10 pt-2 sm:pt-6 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
      <div className="grid gap-5">
        {welcome && <p className="font-medium text-lagoon">{practiceName}</p>}
        <h1 id="welcome" className="text-balance font-semibold font-serif text-3xl leading-tight sm:text-[2.75rem]">
          {welcome?.title ?? practiceName}
        </h1>
        {welcome && (
          <div className="grid max-w-[36rem] gap-3 text-lg text-muted">
            <PartBody words={welcome} />
          </div>
        )}
        <div className="flex flex-wrap gap-3 pt-1">
          <LinkButton href={paths.site.consult} className="max-sm:w-full">
            {t('site.bookConsult')}
          </LinkButton>
          <LinkButton href={paths.site.kap} variant="secondary" className="max-sm:w-full">
            {t('site.navHow')}
          </LinkButton>
        </div>
        <p className="text-muted text-sm">{t('site.consultPromise')}</p>
      </div>
      <ThreeDays />
    </section>
  )
}
