import { Eye } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { LinkButton } from '@/components/ui/link-button';
import type { SectionLink } from './editor-sections';
import { SaveState } from './save-state';
import { SectionJump } from './section-rail';
import type { Autosave } from './use-autosave';

/** Stays in view: whether all is saved, and what can be done now. */
export function EditorBar({
  autosave,
  sections,
  score,
  previewHref,
  children,
}: {
  autosave: Autosave;
  sections: readonly SectionLink[];
  score: number;
  previewHref: string;
  children?: ReactNode;
}) {
  const t = useTranslations('listings.publish');
  return (
    <div className="sticky top-15 z-20 -mx-4 mb-6 grid gap-2 border-line border-b bg-surface px-4 py-2 sm:-mx-6 sm:px-6 lg:-mx-10 lg:px-10">
      <div className="flex min-h-10 items-center justify-between gap-3">
        <SaveState autosave={autosave} />
        <div className="flex shrink-0 items-center gap-2">
          <LinkButton href={previewHref} size="sm" variant="ghost" icon={<Eye />}>
            {t('preview')}
          </LinkButton>
          {children}
        </div>
      </div>
      <SectionJump sections={sections} score={score} />
    </div>
  );
}
