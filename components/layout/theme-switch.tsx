'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useSyncExternalStore } from 'react';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { applyStoredTheme, readTheme, THEMES, type Theme, watchTheme, writeTheme } from './theme';

const ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Light, dark, or as the system says. */
export function ThemeSwitch() {
  const t = useTranslations('ui.layout');
  const name = useId();
  const theme = useSyncExternalStore<Theme>(watchTheme, readTheme, () => 'system');
  useEffect(applyStoredTheme, []);
  return (
    <SegmentedControl
      legend={t('theme')}
      name={name}
      value={theme}
      onChange={(event) => {
        const chosen = THEMES.find((each) => each === event.target.value);
        if (chosen) writeTheme(chosen);
      }}
      options={THEMES.map((value) => {
        const Icon = ICONS[value];
        return {
          value,
          label: (
            <span title={t(`theme-${value}`)}>
              <Icon aria-hidden="true" />
              <span className="sr-only">{t(`theme-${value}`)}</span>
            </span>
          ),
        };
      })}
    />
  );
}
