import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { plainText } from '@/core/locale-text';
import type { MatchReason } from '@/domain/needs/match-views';

/** Why it was matched: the words in common where they stand, and what else fits. */
export function MatchReasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const t = useTranslations('needs.matches');
  const passages = reasons.filter((reason) => reason.type === 'passage');
  const others = reasons.filter((reason) => reason.type !== 'passage');
  return (
    <div className="grid grid-cols-1 gap-2 rounded-md bg-surface-sunken p-3 text-sm">
      <p className="font-medium text-ink-muted text-xs">{t('why')}</p>
      {passages.map((passage) => (
        <Passage key={passage.text} passage={passage} />
      ))}
      <ul className="flex flex-wrap gap-1.5">
        {others.map((reason) => (
          <li key={reason.type} className="max-w-full *:h-auto *:max-w-full *:whitespace-normal">
            <Reason reason={reason} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Passage({ passage }: { passage: Extract<MatchReason, { type: 'passage' }> }) {
  const { text, marks, lang } = passage;
  const parts: { key: number; text: string; marked: boolean }[] = [];
  let end = 0;
  for (const [from, to] of marks) {
    parts.push(
      { key: end, text: text.slice(end, from), marked: false },
      { key: from, text: text.slice(from, to), marked: true },
    );
    end = to;
  }
  parts.push({ key: end, text: text.slice(end), marked: false });
  return (
    <blockquote lang={lang === 'zh' ? 'zh-CN' : 'en'} className="wrap-anywhere leading-relaxed">
      …
      {parts.map((part) =>
        part.marked ? (
          <mark key={part.key} className="rounded-xs bg-brass-soft px-0.5 text-ink">
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
      …
    </blockquote>
  );
}

function Reason({ reason }: { reason: Exclude<MatchReason, { type: 'passage' }> }) {
  const t = useTranslations('needs.matches');
  const partnerships = useTranslations('kinds.patent.options.partnerships');
  const comma = useTranslations('needs.view')('comma');
  const locale = useLocale();
  if (reason.type === 'shared-words')
    return <Badge tone="accent">{t('shared-words', { words: reason.words.join(comma) })}</Badge>;
  if (reason.type === 'classification') {
    return <Badge tone="patent">{t(`classification.${reason.level}`, { symbols: reason.symbols.join(comma) })}</Badge>;
  }
  if (reason.type === 'region') return <Badge>{t('region', { region: plainText(reason.region.name, locale) })}</Badge>;
  if (reason.type === 'partnership') {
    return (
      <Badge>{t('partnership', { ways: reason.partnerships.map((each) => partnerships(each)).join(comma) })}</Badge>
    );
  }
  const { offered, wanted } = reason;
  return <Badge tone={offered >= wanted ? 'success' : 'warning'}>{t('readiness', { offered, wanted })}</Badge>;
}
