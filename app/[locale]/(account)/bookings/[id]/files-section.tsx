import { getLocale } from 'next-intl/server';
import { BookingFiles } from '@/components/bookings/booking-files';
import type { FileBox } from '@/components/bookings/file-list';
import { ClientMessages } from '@/components/layout/client-messages';
import { type Locale, plainText } from '@/core/locale-text';
import type { PageContext } from '@/server/page-guard';
import { removeBookingFileAction } from '../actions';
import type { BookingPage } from '../load';

/** The files of a booking for its reader; those that answer a question bear its words. */
export function fileBox({ actor }: PageContext, { booking, terms, mayAddFiles }: BookingPage, locale: Locale): FileBox {
  const questions = (terms?.form ?? booking.form)?.questions ?? [];
  return {
    bookingId: booking.id,
    userId: mayAddFiles ? actor.userId : null,
    remove: removeBookingFileAction,
    files: booking.files.map((file) => {
      const question = questions.find(({ id }) => id === file.questionId);
      return { ...file, ...(question && { label: plainText(question.label, locale) }) };
    }),
  };
}

/** Files beside those that the form of a held booking shows. */
export async function FilesSection({ ctx, page }: { ctx: PageContext; page: BookingPage }) {
  const box = fileBox(ctx, page, await getLocale());
  const files = page.terms ? box.files.filter(({ questionId }) => questionId === null) : box.files;
  return (
    <ClientMessages namespaces={['bookings']}>
      <BookingFiles box={{ ...box, files }} mayAdd={page.mayAddFiles} />
    </ClientMessages>
  );
}
