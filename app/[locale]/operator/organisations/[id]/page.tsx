import { ExternalLink } from 'lucide-react';
import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { OrganisationFacts } from '@/components/organisations/organisation-facts';
import { ReviewActions } from '@/components/organisations/review-actions';
import { StatusBadge } from '@/components/organisations/status-badge';
import { Alert } from '@/components/ui/alert';
import { Badge } from '@/components/ui/badge';
import { Card, CardHeader } from '@/components/ui/card';
import { plainText } from '@/core/locale-text';
import { regionPath } from '@/domain/organisations/regions';
import { getForReview, type ReviewView } from '@/domain/organisations/review-queries';
import { Link } from '@/server/i18n/navigation';
import { pageGuard, requireOperator } from '@/server/page-guard';
import {
  declineOrganisationAction,
  reinstateOrganisationAction,
  suspendOrganisationAction,
  verifyOrganisationAction,
} from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('organisations.review'))('title') };
}

const ACTIONS = {
  verify: verifyOrganisationAction,
  decline: declineOrganisationAction,
  suspend: suspendOrganisationAction,
  reinstate: reinstateOrganisationAction,
};

export default async function ReviewPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const ctx = await requireOperator(`/operator/organisations/${id}`);
  const organisation = await pageGuard(() => getForReview(ctx, id));
  const [t, locale] = [await getTranslations('organisations.review'), await getLocale()];
  const name = plainText(organisation.name, locale);
  return (
    <ClientMessages namespaces={['organisations']}>
      <PageHeader
        title={name}
        badge={<StatusBadge status={organisation.status} />}
        crumbs={[{ label: t('title'), href: '/operator/organisations' }, { label: name }]}
        actions={<ReviewActions organisation={{ id, name, status: organisation.status }} actions={ACTIONS} />}
      />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <div className="grid gap-6">
          {organisation.sameUscc.length > 0 && (
            <Alert tone="warning" title={t('same')}>
              <ul>
                {organisation.sameUscc.map((other) => (
                  <li key={other.id} className="flex items-center gap-2">
                    <Link href={`/operator/organisations/${other.id}`} className="link">
                      {plainText(other.name, locale)}
                    </Link>
                    <StatusBadge status={other.status} />
                  </li>
                ))}
              </ul>
            </Alert>
          )}
          <Card>
            <CardHeader title={t('details')} action={<Registers organisation={organisation} />} />
            <OrganisationFacts organisation={organisation} region={await regionPath(ctx.db, organisation.regionCode)} />
          </Card>
        </div>
        <div className="grid gap-6">
          <Members organisation={organisation} />
          <History organisation={organisation} timeZone={ctx.actor.timeZone} />
        </div>
      </div>
    </ClientMessages>
  );
}

/** Where the codes can be looked up. */
async function Registers({ organisation: { uscc, ror } }: { organisation: ReviewView }) {
  const t = await getTranslations('organisations.review');
  const links = [
    uscc && { href: 'https://www.gsxt.gov.cn/', label: t('check-uscc') },
    ror && { href: `https://ror.org/${ror}`, label: t('check-ror') },
  ].filter((link) => link !== '' && link !== null);
  return (
    <ul className="grid gap-1 text-sm">
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noreferrer" className="link inline-flex items-center gap-1">
            {label}
            <ExternalLink aria-hidden="true" className="size-3.5" />
          </a>
        </li>
      ))}
    </ul>
  );
}

async function Members({ organisation }: { organisation: ReviewView }) {
  const [t, tRoles] = [await getTranslations('organisations.review'), await getTranslations('organisations.roles')];
  return (
    <Card>
      <CardHeader title={t('people')} />
      <ul className="grid gap-3 text-sm">
        {organisation.members.map((member) => (
          <li key={member.userId}>
            <span className="flex flex-wrap items-center gap-2">
              <span className="font-medium">{member.name}</span>
              <Badge>{tRoles(member.role)}</Badge>
              {!member.emailVerified && <Badge tone="warning">{t('email-unverified')}</Badge>}
            </span>
            <span className="break-all text-ink-muted text-xs">{member.email}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

async function History({ organisation, timeZone }: { organisation: ReviewView; timeZone: string }) {
  const [t, tHistory, format] = [
    await getTranslations('organisations.review'),
    await getTranslations('organisations.history'),
    await getFormatter(),
  ];
  const wordOf = (action: string) => {
    const key = action.replace(/^organisation\./, '');
    return tHistory.has(key) ? tHistory(key) : action;
  };
  return (
    <Card>
      <CardHeader title={t('history')} />
      <ol className="grid gap-4 text-sm">
        {organisation.history.map((entry) => (
          <li key={entry.id} className="grid gap-0.5 border-line border-l-2 pl-3">
            <span className="font-medium">{wordOf(entry.action)}</span>
            <span className="text-ink-muted text-xs">
              {format.dateTime(entry.at, { dateStyle: 'medium', timeStyle: 'short', timeZone })}
              {' · '}
              {entry.actor ? t('by', { name: entry.actor }) : t('by-platform')}
            </span>
            {entry.note && <p className="mt-1 whitespace-pre-line break-words">{entry.note}</p>}
          </li>
        ))}
      </ol>
    </Card>
  );
}
