import { cn } from '@/components/ui/class-names';
import { ClassIllustration } from './class-illustration';

/** What a card shows of a listing: its first photo, else the drawing of its class. Decoration beside the title. */
export function ListingCover({
  kind,
  category,
  photoFileId,
  className,
}: {
  kind: string;
  category: string | null;
  photoFileId: string | null;
  className?: string;
}) {
  if (!photoFileId) return <ClassIllustration kind={kind} category={category} className={className} />;
  return (
    // biome-ignore lint/performance/noImgElement: photos are already re-encoded to their size
    <img
      src={`/files/${photoFileId}`}
      alt=""
      loading="lazy"
      decoding="async"
      className={cn('bg-surface-sunken object-cover', className)}
    />
  );
}
