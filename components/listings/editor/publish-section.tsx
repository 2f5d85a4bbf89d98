'use client';

import { CircleCheck, Eye, Send } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Alert } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { useToast } from '@/components/ui/toast';
import type { ActionError } from '@/core/action-result';
import type { ListingForEdit } from '@/domain/listings/get-listing';
import type { ListingState } from '@/domain/listings/save-listing';
import { Link, useRouter } from '@/server/i18n/navigation';
import type { EditorActions, EditorModel } from './editor-model';
import { EditorSection } from './editor-section';
import { sectionOf } from './editor-sections';

/** What is missing, each a step away; a look at the page as others will see it; and publication. */
export function PublishSection({
  model,
  listing,
  state,
  actions,
  unsaved,
  previewHref,
  onState,
}: {
  model: EditorModel;
  listing: ListingForEdit;
  state: ListingState;
  actions: EditorActions;
  unsaved: boolean;
  previewHref: string;
  onState: (state: ListingState) => void;
}) {
  const t = useTranslations('listings.publish');
  const sections = useTranslations('listings.editor.sections');
  const errorSentence = useErrorSentence();
  const toast = useToast();
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<ActionError | 'network' | null>(null);
  const needed = new Set(state.missingToPublish);
  const wished = state.missing.filter((path) => !needed.has(path));
  const isDraft = state.status === 'draft';

  async function publish() {
    setPending(true);
    setProblem(null);
    const result = await actions.publish({ listingId: listing.id }, crypto.randomUUID()).catch(() => null);
    setPending(false);
    if (!result) setProblem('network');
    else if (!result.ok) setProblem(result.error);
    else {
      onState(result.value);
      toast({ text: t('done') });
      // The heading above the editor says the status too.
      router.refresh();
    }
  }

  return (
    <EditorSection id="publish" title={sections('publish')}>
      {needed.size > 0 && listing.mayEdit && (
        <Alert tone="warning" title={state.status === 'published' ? t('needed-live') : t('needed')}>
          <MissingLinks paths={[...needed]} model={model} />
        </Alert>
      )}
      {wished.length > 0 && (
        <div className="text-sm">
          <p className="text-ink-muted">{t('wished')}</p>
          <MissingLinks paths={wished} model={model} />
        </div>
      )}
      {isDraft && !listing.organisationVerified && <Alert>{t('organisation-unverified')}</Alert>}
      {isDraft && !listing.mayPublish && <Alert>{t('manager-only')}</Alert>}
      {state.status === 'published' && (
        <Alert tone="success" title={t('live')}>
          <Link href={`/listings/${state.slug}`} className="link">
            {t('see-live')}
          </Link>
        </Alert>
      )}
      {problem && (
        <Alert tone="danger" live>
          {problem === 'network' ? t('network') : errorSentence(problem)}
        </Alert>
      )}
      <div className="flex flex-wrap gap-3">
        {isDraft && listing.mayPublish && (
          <Button
            variant="primary"
            icon={<Send />}
            loading={pending}
            disabled={needed.size > 0 || unsaved || !listing.organisationVerified}
            onClick={publish}
          >
            {t('publish')}
          </Button>
        )}
        <LinkButton href={previewHref} icon={<Eye />}>
          {t('preview')}
        </LinkButton>
        {state.missing.length === 0 && (
          <span className="flex items-center gap-2 text-sm text-success [&_svg]:size-4">
            <CircleCheck aria-hidden="true" />
            {t('complete')}
          </span>
        )}
      </div>
    </EditorSection>
  );
}

function MissingLinks({ paths, model }: { paths: readonly string[]; model: EditorModel }) {
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
      {paths.map((path) => (
        <li key={path}>
          <a href={`#${sectionOf(path, model)}`} className="link">
            {model.pathLabels[path] ?? path}
          </a>
        </li>
      ))}
    </ul>
  );
}
