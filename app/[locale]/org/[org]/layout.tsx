import {
  Activity,
  CalendarClock,
  CalendarDays,
  FileUp,
  GraduationCap,
  LayoutList,
  ScanLine,
  SearchCheck,
  Settings,
  SunMedium,
  UsersRound,
} from 'lucide-react';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { WorkbenchShell } from '@/components/layout/workbench-shell';
import { OrganisationSwitcher } from '@/components/organisations/organisation-switcher';
import { plainText } from '@/core/locale-text';
import { mayManage } from '@/domain/organisations/policy';
import { listMyOrganisations } from '@/domain/organisations/queries';
import { currentContext } from '@/server/actor';
import { chooseOrganisationAction } from './settings/actions';

const PLACES = [
  { key: 'today', path: '', icon: <SunMedium /> },
  { key: 'bookings', path: '/bookings', icon: <CalendarClock /> },
  { key: 'calendar', path: '/calendar', icon: <CalendarDays /> },
  { key: 'use', path: '/use', icon: <ScanLine /> },
  { key: 'listings', path: '/listings', icon: <LayoutList /> },
  { key: 'needs', path: '/needs', icon: <SearchCheck /> },
  { key: 'qualifications', path: '/qualifications', icon: <GraduationCap /> },
  { key: 'imports', path: '/imports', icon: <FileUp /> },
  { key: 'people', path: '/people', icon: <UsersRound /> },
  { key: 'activity', path: '/activity', icon: <Activity /> },
  { key: 'settings', path: '/settings', icon: <Settings /> },
] as const;

export default async function WorkbenchLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ org: string }>;
}) {
  const { org } = await params;
  const ctx = await currentContext();
  // Each page guards itself, and knows where a visitor who signs in wants to come back to.
  if (ctx.actor.type !== 'person' || !ctx.actor.memberships.some(({ slug }) => slug === org)) return children;
  const [t, tRoles, locale] = [
    await getTranslations('organisations.nav'),
    await getTranslations('organisations.roles'),
    await getLocale(),
  ];
  const entries = (await listMyOrganisations(ctx)).map(({ id, slug, name, role, logoFileId }) => ({
    id,
    slug,
    name: plainText(name, locale),
    role: tRoles(role),
    logoFileId,
  }));
  const current = entries.find(({ slug }) => slug === org);
  const runsIt = mayManage(ctx.actor, current?.id ?? '');
  const nav = PLACES.filter(({ key }) => key !== 'activity' || runsIt).map(({ key, path, icon }) => ({
    key,
    href: `/org/${org}${path}`,
    label: t(key),
    icon,
    exact: path === '',
  }));
  return (
    <ClientMessages namespaces={['organisations', 'people']}>
      <WorkbenchShell
        label={current?.name ?? ''}
        nav={nav}
        switcher={
          current && (
            <OrganisationSwitcher current={current} entries={entries} chooseAction={chooseOrganisationAction} />
          )
        }
      >
        {children}
      </WorkbenchShell>
    </ClientMessages>
  );
}
