import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { ConfirmAction } from '@/components/form/confirm-action';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Table } from '@/components/ui/table';
import type { ServerAction } from '@/core/action-result';
import { plainText } from '@/core/locale-text';
import type { PersonEntry } from '@/domain/identity/list-people';

type SetDisabled = ServerAction<{ personId: string }>;

export function PeopleTable({
  people,
  self,
  timeZone,
  disable,
  enable,
}: {
  people: readonly PersonEntry[];
  /** The operator, who cannot close their own account. */
  self: string;
  timeZone: string;
  disable: SetDisabled;
  enable: SetDisabled;
}) {
  const t = useTranslations('operator.people');
  const roles = useTranslations('audit.roles');
  const format = useFormatter();
  const locale = useLocale();
  return (
    <Table
      caption={t('title')}
      rows={people}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('empty')} />}
      columns={[
        {
          key: 'name',
          header: t('name'),
          primary: true,
          cell: ({ name }) => <span className="md:whitespace-nowrap">{name}</span>,
        },
        { key: 'email', header: t('email'), cell: ({ email }) => <span className="break-all">{email}</span> },
        {
          key: 'organisations',
          header: t('organisations'),
          cell: ({ memberships }) =>
            memberships.map(({ slug, name, role }) => (
              <span key={slug} className="block">
                {plainText(name, locale)} · {roles(role)}
              </span>
            )),
        },
        { key: 'status', header: t('status'), cell: (person) => <Status person={person} /> },
        {
          key: 'created',
          header: t('created'),
          wideOnly: true,
          cell: ({ createdAt }) => (
            <time dateTime={createdAt.toISOString()} className="whitespace-nowrap tabular-nums">
              {format.dateTime(createdAt, { dateStyle: 'medium', timeZone })}
            </time>
          ),
        },
        {
          key: 'actions',
          header: t('status'),
          actions: true,
          cell: ({ id, name, disabled }) =>
            id !== self && (
              <ConfirmAction
                action={disabled ? enable : disable}
                input={{ personId: id }}
                done={t(disabled ? 'done-enable' : 'done-disable')}
                trigger={{
                  size: 'sm',
                  variant: disabled ? 'secondary' : 'danger-ghost',
                  children: t(disabled ? 'enable' : 'disable'),
                }}
                title={t(disabled ? 'enable-title' : 'disable-title', { name })}
                description={disabled ? undefined : t('disable-text')}
                confirmLabel={t(disabled ? 'enable' : 'disable')}
                tone={disabled ? 'primary' : 'danger'}
              />
            ),
        },
      ]}
    />
  );
}

function Status({ person }: { person: PersonEntry }) {
  const t = useTranslations('operator.people');
  return (
    <span className="flex flex-wrap gap-1">
      {person.disabled ? <Badge tone="danger">{t('disabled')}</Badge> : <Badge tone="success">{t('active')}</Badge>}
      {!person.emailVerified && <Badge tone="warning">{t('unverified')}</Badge>}
      {person.isOperator && <Badge tone="brass">{t('operator')}</Badge>}
    </span>
  );
}
