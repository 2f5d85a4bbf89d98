import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ConfirmAction } from '@/components/form/confirm-action';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageHeader } from '@/components/layout/page-header';
import { Card, CardHeader } from '@/components/ui/card';
import { ItemForm, UseRuleForm } from '@/components/usage/desk-forms';
import { QrCode } from '@/components/usage/qr-code';
import { plainText } from '@/core/locale-text';
import { formatMoney, money } from '@/core/money';
import { canEditListings, canPublishListings } from '@/domain/listings/policy';
import { getListingUse } from '@/domain/usage/queries';
import { absoluteUrl } from '@/server/page-alternates';
import { pageGuard, requireOrganisation } from '@/server/page-guard';
import { addItemAction, retireItemAction, saveUseRuleAction } from '../../../use/actions';

interface ListingUsePageProps {
  params: Promise<{ org: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('usage.listing'))('title') };
}

/** How a listing is used: its QR codes to print, its rule of checking in, what it charges beside time. */
export default async function ListingUsePage({ params }: ListingUsePageProps) {
  const { org, id } = await params;
  const base = `/org/${org}`;
  const ctx = await requireOrganisation(org, `${base}/listings/${id}/use`);
  const use = await pageGuard(() => getListingUse(ctx, id));
  const t = await getTranslations('usage');
  const locale = await getLocale();
  const title = plainText(use.title, locale);
  const { organisationId } = ctx.membership;
  const mayEdit = canEditListings(ctx.actor, organisationId);
  const mayPrice = canPublishListings(ctx.actor, organisationId);
  return (
    <ClientMessages namespaces={['usage']}>
      <div className="print:hidden">
        <PageHeader
          title={t('listing.title')}
          description={t('listing.description')}
          crumbs={[
            { label: t('listing.listings'), href: `${base}/listings` },
            { label: title, href: `${base}/listings/${id}` },
            { label: t('listing.title') },
          ]}
        />
        <div className="mb-8 grid max-w-5xl items-start gap-6 lg:grid-cols-2">
          <Card>
            <CardHeader
              title={t('rule.title')}
              action={mayEdit && <UseRuleForm listingId={id} rule={use.rule} action={saveUseRuleAction} />}
            />
            <p className="text-sm">{t(`rule.now.${use.rule.checkIn}`, { ...use.rule })}</p>
          </Card>
          <Card>
            <CardHeader
              title={t('items.title')}
              action={mayPrice && <ItemForm listingId={id} currency={use.currency} action={addItemAction} />}
            />
            {use.items.length === 0 && <p className="text-ink-muted text-sm">{t('items.none')}</p>}
            <ul className="divide-y divide-line text-sm">
              {use.items.map(({ id: itemId, kind, name, amountMinor, currency }) => (
                <li key={itemId} className="flex items-center gap-3 py-2">
                  <span className="min-w-0 flex-1">
                    {plainText(name, locale)}
                    <span className="text-ink-muted"> · {t(`items.kinds.${kind}`)}</span>
                  </span>
                  <span className="tabular-nums">{formatMoney(money(BigInt(amountMinor), currency), locale)}</span>
                  {mayPrice && (
                    <ConfirmAction
                      trigger={{ children: t('items.retire'), variant: 'danger-ghost', size: 'sm' }}
                      title={t('items.retire-title')}
                      description={t('items.retire-hint')}
                      confirmLabel={t('items.retire')}
                      action={retireItemAction}
                      input={{ id: itemId }}
                      done={t('items.retired')}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Card>
        </div>
        <h2 className="text-lg">{t('listing.codes')}</h2>
        <p className="mb-4 text-ink-muted text-sm">{t('listing.codes-hint')}</p>
      </div>
      <ul className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-4 print:grid-cols-3">
        {use.units.map(({ id: unitId, name, benchToken }) => {
          const address = absoluteUrl(`/bench/${benchToken}`, locale);
          return (
            <li
              key={unitId}
              className="grid break-inside-avoid justify-items-center gap-2 rounded-lg border border-line bg-white p-4 text-center text-black"
            >
              <QrCode text={address} label={t('listing.code-of', { unit: name })} className="w-full max-w-44" />
              <span className="font-medium text-sm">{title}</span>
              {name !== '1' && !title.includes(name) && <span className="text-sm">{name}</span>}
              <a href={address} className="text-xs underline print:no-underline">
                {t('listing.scan')}
              </a>
            </li>
          );
        })}
      </ul>
    </ClientMessages>
  );
}
