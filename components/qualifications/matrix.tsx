import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { plainText } from '@/core/locale-text';
import type { Cell, MatrixRow, QualificationView } from '@/domain/qualifications/queries';
import { StandingBadge } from './standing-badge';

/** People by what they have learnt; what waits for a decision stands first. */
export function Matrix({
  rows,
  qualifications,
  ownZone,
  decide,
}: {
  rows: readonly MatrixRow[];
  qualifications: readonly QualificationView[];
  ownZone: string;
  decide: (cell: Cell, userId: string) => ReactNode;
}) {
  const t = useTranslations('qualifications');
  const locale = useLocale();
  return (
    <Table
      caption={t('people')}
      rows={rows}
      rowKey={({ userId }) => userId}
      empty={<p className="text-ink-muted text-sm">{t('nobody')}</p>}
      columns={[
        {
          key: 'person',
          header: t('person'),
          primary: true,
          cell: ({ name, email, organisation }) => (
            <span>
              {name}
              <span className="block font-normal text-ink-muted text-xs">
                {plainText(organisation, locale) || email}
              </span>
            </span>
          ),
        },
        ...qualifications.map(({ id, title }) => ({
          key: id,
          header: plainText(title, locale),
          cell: ({ cells, userId }: MatrixRow) => {
            const cell = cells.find(({ qualificationId }) => qualificationId === id);
            if (!cell) return <span className="text-ink-muted">–</span>;
            return (
              <span className="grid gap-1.5">
                <span>
                  <StandingBadge standing={cell.standing} until={cell.until} ownZone={ownZone} />
                </span>
                {cell.standing === 'waiting' && <span className="text-xs">{cell.statement}</span>}
                {cell.proofFileId && (
                  <a className="link text-xs" href={`/files/${cell.proofFileId}`}>
                    {t('proof')}
                  </a>
                )}
                {decide(cell, userId)}
              </span>
            );
          },
        })),
      ]}
    />
  );
}
