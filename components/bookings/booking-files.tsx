import { useTranslations } from 'next-intl';
import { Card, CardHeader } from '@/components/ui/card';
import { type FileBox, FileList } from './file-list';
import { FileUpload } from './file-upload';

/** The files of a booking on its page, for both sides. Nothing where there are none and none may be added. */
export function BookingFiles({ box, mayAdd }: { box: FileBox; mayAdd: boolean }) {
  const t = useTranslations('bookings.files');
  if (!mayAdd && box.files.length === 0) return null;
  return (
    <Card>
      <CardHeader title={t('title')} />
      {mayAdd ? <FileUpload box={box} label={t('add')} hint={t('add-hint')} /> : <FileList box={box} />}
    </Card>
  );
}
