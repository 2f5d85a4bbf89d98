import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

const GROUPS = [
  { key: 'enterprise', href: '/search' },
  { key: 'laboratory', href: '/organisations/new' },
  { key: 'incubator', href: '/organisations/new' },
] as const;

/** What each group of users does here, in three steps. */
export function HomeSteps() {
  const t = useTranslations('market.home.groups');
  return (
    <section aria-labelledby="steps-title">
      <h2 id="steps-title" className="mb-5 text-2xl">
        {t('title')}
      </h2>
      <div className="grid gap-4 lg:grid-cols-3">
        {GROUPS.map(({ key, href }) => (
          <div key={key} className="flex flex-col rounded-lg border border-line bg-surface-raised p-5 sm:p-6">
            <h3 className="text-lg">{t(`${key}.name`)}</h3>
            <ol className="mt-4 mb-6 grid gap-4">
              {[1, 2, 3].map((step) => (
                <li key={step} className="grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3">
                  <span
                    aria-hidden="true"
                    className="grid size-8 place-items-center rounded-full border border-brass text-brass text-sm tabular-nums"
                  >
                    {step}
                  </span>
                  <p className="text-sm">
                    <strong className="block font-semibold">{t(`${key}.step-${step}`)}</strong>
                    <span className="text-ink-muted">{t(`${key}.step-${step}-hint`)}</span>
                  </p>
                </li>
              ))}
            </ol>
            <LinkButton href={href} prefetch={false} className="mt-auto self-start">
              {t(`${key}.action`)}
            </LinkButton>
          </div>
        ))}
      </div>
    </section>
  );
}
