'use client';

import { useTranslations } from 'next-intl';
import { UploadList } from '@/components/form/upload-list';
import { useUploads } from '@/components/form/use-uploads';
import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { useRouter } from '@/server/i18n/navigation';
import { type FileBox, FileList } from './file-list';

/** What the server takes; it judges by content. */
const ACCEPT = '.pdf,.docx,.xlsx,.pptx,.csv,.txt,image/jpeg,image/png,image/webp,image/gif,image/avif';

/** Files of a booking, each sent as soon as it is chosen; with a question, as answers to it. Needs messages `bookings`. */
export function FileUpload({
  box,
  questionId,
  label,
  hint,
  error,
  optional,
}: {
  box: FileBox;
  questionId?: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
}) {
  const t = useTranslations('bookings.files');
  const router = useRouter();
  const { uploads, add, again, drop } = useUploads<unknown>({
    address: `/files/bookings/${box.bookingId}`,
    fields: questionId ? { questionId } : undefined,
    onAdded: () => router.refresh(),
  });
  return (
    <div className="grid gap-2">
      <Field label={label} hint={hint} error={error} optional={optional}>
        {(control) => (
          <FileDrop {...control} multiple accept={ACCEPT} prompt={t('prompt')} files={[]} onFilesChange={add} />
        )}
      </Field>
      <UploadList uploads={uploads} onAgain={again} onDrop={drop} />
      <FileList box={box} />
    </div>
  );
}
