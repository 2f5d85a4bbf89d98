'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Input } from '@/components/ui/input';
import type { LocaleText } from '@/core/locale-text';
import { CAPTION_MAX } from '@/domain/listings/rules';

/** What a file is, in both languages; saved on leaving a box. */
export function FileCaption({
  what,
  caption,
  disabled,
  onSave,
}: {
  /** Names the field: alternative text or title. */
  what: string;
  caption: LocaleText;
  disabled: boolean;
  onSave: (caption: LocaleText) => void;
}) {
  const t = useTranslations('ui.form');
  const id = useId();
  const [typed, setTyped] = useState(caption);
  const save = () => {
    if ((typed.zh ?? '') !== (caption.zh ?? '') || (typed.en ?? '') !== (caption.en ?? '')) onSave(typed);
  };
  return (
    <div className="grid gap-1.5">
      {(['zh', 'en'] as const).map((key) => (
        <div key={key}>
          <label htmlFor={`${id}-${key}`} className="text-ink-muted text-xs">
            {what} · {key === 'zh' ? t('chinese') : t('english')}
          </label>
          <Input
            id={`${id}-${key}`}
            lang={key === 'zh' ? 'zh-CN' : 'en'}
            maxLength={CAPTION_MAX}
            disabled={disabled}
            value={typed[key] ?? ''}
            onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
            onBlur={save}
            className="min-h-9 text-sm"
          />
        </div>
      ))}
    </div>
  );
}
