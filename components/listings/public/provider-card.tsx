import { BadgeCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { Card } from '@/components/ui/card';
import { LinkButton } from '@/components/ui/link-button';
import { plainText } from '@/core/locale-text';
import type { ListingView } from '@/domain/listings/published-queries';
import { LocaleLine } from './locale-line';

/** Who offers it, how to reach them, and what else they have. */
export function ProviderCard({ view }: { view: ListingView }) {
  const t = useTranslations('market.listing');
  const tKinds = useTranslations('market.organisation-kinds');
  const { organisation, contactName, contactEmail, contactPhone } = view;
  return (
    <Card className="grid gap-4 sm:grid-cols-[1fr_auto]">
      <div className="flex min-w-0 gap-4">
        <Avatar
          name={plainText(organisation.name, useLocale())}
          src={organisation.logoFileId ? `/files/${organisation.logoFileId}` : null}
          shape="square"
          size="lg"
        />
        <div className="min-w-0">
          <h3 className="text-base">
            <LocaleLine text={organisation.name} />
          </h3>
          <p className="flex flex-wrap items-center gap-x-3 text-ink-muted text-sm">
            {tKinds(organisation.kind)}
            {organisation.verified && (
              <span className="inline-flex items-center gap-1 text-success">
                <BadgeCheck aria-hidden="true" className="size-4" />
                {t('verified')}
              </span>
            )}
          </p>
          <p className="mt-2 line-clamp-3 text-sm">
            <LocaleLine text={organisation.description} />
          </p>
        </div>
      </div>
      <LinkButton
        href={`/organisations/${organisation.slug}`}
        size="sm"
        prefetch={false}
        className="self-start justify-self-start"
      >
        {t('all-of-provider', { count: organisation.publishedListings })}
      </LinkButton>
      {(contactName || contactEmail || contactPhone) && (
        <dl className="flex flex-wrap gap-x-8 gap-y-2 border-line border-t pt-4 text-sm sm:col-span-2">
          <ContactLine term={t('contact')} detail={contactName} />
          <ContactLine term={t('phone')} detail={contactPhone} href={contactPhone && `tel:${contactPhone}`} />
          <ContactLine term={t('email')} detail={contactEmail} href={contactEmail && `mailto:${contactEmail}`} />
        </dl>
      )}
    </Card>
  );
}

function ContactLine({ term, detail, href }: { term: string; detail: string | null; href?: string | null }) {
  if (!detail) return null;
  return (
    <div>
      <dt className="text-ink-muted text-xs">{term}</dt>
      <dd>
        {href ? (
          <a href={href} className="link">
            {detail}
          </a>
        ) : (
          detail
        )}
      </dd>
    </div>
  );
}
