import { useLocale, useTranslations } from 'next-intl';
import { cn } from '@/components/ui/class-names';
import { plainText } from '@/core/locale-text';
import type { ListingPhoto, ListingView } from '@/domain/listings/published-queries';
import { ClassIllustration } from './class-illustration';

/** Up to five photos, the first one large; each opens in full. Without photos, the drawing of the class on a wide sheet. */
export function ListingGallery({ view }: { view: ListingView }) {
  const t = useTranslations('market.listing');
  const [first, ...rest] = view.photos;
  if (!first) {
    return (
      <ClassIllustration
        kind={view.kind}
        category={view.category}
        className="h-44 w-full rounded-xl border border-line sm:h-64"
      />
    );
  }
  const small = rest.slice(0, 4);
  return (
    <section
      aria-label={t('photos')}
      className={cn(
        'grid snap-x snap-mandatory grid-flow-col gap-2 overflow-x-auto rounded-xl sm:h-[24rem] sm:auto-cols-auto sm:grid-flow-row sm:overflow-hidden',
        // The edge of the next one shows that there are more.
        small.length > 0 ? 'auto-cols-[88%]' : 'auto-cols-[100%]',
        small.length > 2 ? 'sm:grid-cols-4 sm:grid-rows-2' : small.length > 0 ? 'sm:grid-cols-3 sm:grid-rows-2' : '',
      )}
    >
      <Photo photo={first} eager className={small.length > 0 ? 'sm:col-span-2 sm:row-span-2' : ''} />
      {small.map((photo, index) => (
        <Photo
          key={photo.fileId}
          photo={photo}
          className={cn(small.length === 1 && 'sm:row-span-2', small.length === 3 && index === 2 && 'sm:col-span-2')}
        />
      ))}
    </section>
  );
}

function Photo({ photo, eager, className }: { photo: ListingPhoto; eager?: boolean; className?: string }) {
  const t = useTranslations('market.listing');
  const caption = plainText(photo.caption, useLocale());
  return (
    <a
      href={`/files/${photo.fileId}`}
      target="_blank"
      rel="noreferrer"
      className={cn('block h-56 snap-start overflow-hidden bg-surface-sunken -outline-offset-4 sm:h-auto', className)}
    >
      {/* biome-ignore lint/performance/noImgElement: photos are already re-encoded to their size */}
      <img
        src={`/files/${photo.fileId}`}
        alt={caption || t('photo')}
        width={photo.width ?? undefined}
        height={photo.height ?? undefined}
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : undefined}
        className="size-full object-cover"
      />
    </a>
  );
}
