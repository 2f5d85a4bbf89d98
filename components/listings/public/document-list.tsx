import { FileText } from 'lucide-react';
import { useFormatter, useLocale } from 'next-intl';
import { plainText } from '@/core/locale-text';
import type { ListingDocument } from '@/domain/listings/published-queries';

export function DocumentList({ documents }: { documents: readonly ListingDocument[] }) {
  const locale = useLocale();
  const format = useFormatter();
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {documents.map(({ fileId, name, bytes, title }) => (
        <li key={fileId}>
          <a
            href={`/files/${fileId}`}
            className="flex items-center gap-3 rounded-md border border-line bg-surface-raised p-3 text-sm transition-colors hover:border-line-strong"
          >
            <FileText aria-hidden="true" className="size-5 shrink-0 text-accent" />
            <span className="min-w-0 flex-1">
              <span className="block truncate">{plainText(title, locale) || name}</span>
              <span className="text-ink-muted text-xs">
                {format.number(bytes / 1_048_576, {
                  style: 'unit',
                  unit: 'megabyte',
                  maximumFractionDigits: bytes < 1_048_576 ? 2 : 1,
                })}
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
