import { Building2, CalendarOff, ChartNoAxesColumn, Gauge, Mail, ScrollText, Users } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { WorkbenchShell } from '@/components/layout/workbench-shell';

// Each page asks by itself who is there: a layout is no guard.
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  const [t, rules] = [await getTranslations('operator.nav'), await getTranslations('rules.organisation')];
  const nav = [
    { key: 'overview', href: '/operator', label: t('overview'), icon: <Gauge />, exact: true },
    { key: 'organisations', href: '/operator/organisations', label: t('organisations'), icon: <Building2 /> },
    { key: 'people', href: '/operator/people', label: t('people'), icon: <Users /> },
    { key: 'search', href: '/operator/search', label: t('search'), icon: <ChartNoAxesColumn /> },
    { key: 'mail', href: '/operator/mail', label: t('mail'), icon: <Mail /> },
    { key: 'holidays', href: '/operator/holidays', label: rules('platform-title'), icon: <CalendarOff /> },
    { key: 'audit', href: '/operator/audit', label: t('audit'), icon: <ScrollText /> },
  ];
  return (
    <WorkbenchShell label={t('label')} nav={nav}>
      {children}
    </WorkbenchShell>
  );
}
