'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { Alert } from '@/components/ui/alert';
import { cn } from '@/components/ui/class-names';
import { LinkButton } from '@/components/ui/link-button';
import type { ListingForEdit } from '@/domain/listings/get-listing';
import type { ListingState } from '@/domain/listings/save-listing';
import { BasicsSection } from './basics-section';
import { ConflictDialog } from './conflict-dialog';
import { EditorBar } from './editor-bar';
import type { EditorActions, EditorModel } from './editor-model';
import { EditorSection } from './editor-section';
import { sectionLinks } from './editor-sections';
import { type EditorValues, toEditorValues } from './editor-values';
import { FilesSection } from './files-section';
import { isWide, KindField } from './kind-field';
import { OpeningsSection } from './openings-section';
import { PlaceSection } from './place-section';
import { PublishSection } from './publish-section';
import { RatesSection } from './rates-section';
import { SectionRail } from './section-rail';
import { TermsSection } from './terms-section';
import { UnitsSection } from './units-section';
import { useAutosave } from './use-autosave';

export interface ListingEditorProps {
  listing: ListingForEdit;
  model: EditorModel;
  actions: EditorActions;
  previewHref: string;
  /** Where holidays, groups, quotas and the like are set. */
  rulesHref: string;
  /** Where cancelling, approval and questions are set. */
  termsHref: string;
  /** What else can be done with the listing. */
  menu: ReactNode;
}

/** The whole of a listing on one page, saved by itself while it is written. */
export function ListingEditor(props: ListingEditorProps) {
  const { listing, model } = props;
  const names = model.sections.flatMap((section) => section.fields.map((field) => field.name));
  const form = useForm<EditorValues>({ defaultValues: toEditorValues(listing, names) });
  return (
    <FormProvider {...form}>
      <Editor {...props} />
    </FormProvider>
  );
}

function Editor({ listing, model, actions, previewHref, rulesHref, termsHref, menu }: ListingEditorProps) {
  const t = useTranslations('listings.editor');
  const [state, setState] = useState<ListingState>(listing);
  const autosave = useAutosave({ listing, actions, onState: setState });
  const disabled = !listing.mayEdit;
  const sections = sectionLinks(model, (key) => t(`sections.${key}`), state.missing, state.missingToPublish);
  const files = { listingId: listing.id, actions, disabled, onState: autosave.accept };
  const unsaved = autosave.phase !== 'saved';

  return (
    <>
      <EditorBar autosave={autosave} sections={sections} score={state.completeness} previewHref={previewHref}>
        {state.status === 'draft' && listing.mayPublish && (
          <LinkButton href="#publish" size="sm" variant="primary">
            {t('to-publish')}
          </LinkButton>
        )}
        {menu}
      </EditorBar>
      {autosave.restored && <Alert className="mb-5">{t('restored')}</Alert>}
      {disabled && <Alert className="mb-5">{t('read-only')}</Alert>}
      <div className="grid gap-x-10 lg:grid-cols-[13rem_minmax(0,46rem)]">
        <SectionRail sections={sections} score={state.completeness} />
        {/* Nothing is sent by pressing Enter: every entry saves itself. */}
        <form noValidate aria-label={t('form')} onSubmit={(event) => event.preventDefault()} className="min-w-0">
          <BasicsSection model={model} slugFixed={listing.publishedAt !== null} disabled={disabled} />
          {model.sections.map((section) => (
            <EditorSection key={section.key} id={`kind-${section.key}`} title={section.label}>
              <div className="grid gap-x-5 gap-y-6 sm:grid-cols-2">
                {section.fields.map((field) => (
                  <div key={field.name} className={cn('min-w-0', isWide(field.input) && 'sm:col-span-2')}>
                    <KindField field={field} countries={model.countries} disabled={disabled} />
                  </div>
                ))}
              </div>
            </EditorSection>
          ))}
          <PlaceSection model={model} disabled={disabled} />
          <EditorSection id="files" title={t('sections.files')} description={t('files-hint')}>
            <FilesSection {...files} fileRole="photo" files={listing.photos} />
            <FilesSection {...files} fileRole="document" files={listing.documents} />
          </EditorSection>
          <TermsSection model={model} disabled={disabled} termsHref={termsHref} />
          {model.hasUnits && <UnitsSection disabled={disabled} />}
          {model.hasUnits && <OpeningsSection timeZone={listing.timeZone} disabled={disabled} rulesHref={rulesHref} />}
          <RatesSection model={model} mayPublish={listing.mayPublish && !disabled} />
          <PublishSection
            model={model}
            listing={listing}
            state={state}
            actions={actions}
            unsaved={unsaved}
            previewHref={previewHref}
            onState={autosave.accept}
          />
        </form>
      </div>
      <ConflictDialog autosave={autosave} labels={model.pathLabels} />
    </>
  );
}
