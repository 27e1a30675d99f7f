import { LinkButton } from '@/components/ui/link-button'
import { t } from '@/lib/messages/t'
import { paths } from '@/lib/paths'
import { ThreeDays } from './three-days'

/** The first thing a stranger reads: what this is, and the one thing to do. */
export function HomeHero({ practiceName }: { readonly practiceName: string }) {
  return (
    <section aria-labelledby="welcome" className="grid items-center gap-10 pt-2 sm:pt-6 lg:grid-cols-[1.15fr_1fr] lg:gap-16">
      <div className="grid gap-5">
        <p className="font-medium text-lagoon">{practiceName}</p>
        <h1 id="welcome" className="text-balance font-semibold font-serif text-3xl leading-tight sm:text-[2.75rem]">
          Talk therapy, with a guided journey inside it
        </h1>
        <p className="max-w-[36rem] text-lg text-muted">
          Ketamine-assisted psychotherapy may help some people with depression, anxiety, PTSD or chronic pain when other care has not been
          enough. A therapist stays with you before, during and after.
        </p>
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
