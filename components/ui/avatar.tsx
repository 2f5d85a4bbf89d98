import { cn } from './class-names';

const SIZES = {
  sm: 'size-6 text-2xs',
  md: 'size-9 text-sm',
  lg: 'size-14 text-lg',
  xl: 'size-20 text-2xl',
};

/** A person (round) or an organisation (square): its picture, else its first character. The name stands beside it. */
export function Avatar({
  name,
  src,
  shape = 'round',
  size = 'md',
  className,
}: {
  name: string;
  src?: string | null;
  shape?: 'round' | 'square';
  size?: keyof typeof SIZES;
  className?: string;
}) {
  const style = cn(
    'inline-grid shrink-0 select-none place-items-center overflow-hidden border border-line bg-accent-soft font-semibold text-accent',
    shape === 'round' ? 'rounded-full' : 'rounded-md',
    SIZES[size],
    className,
  );
  if (src) {
    // biome-ignore lint/performance/noImgElement: logos are already re-encoded to their size
    return <img src={src} alt="" className={cn(style, 'bg-surface-raised object-contain')} loading="lazy" />;
  }
  return (
    <span aria-hidden="true" className={style}>
      {[...name.trim()][0]?.toUpperCase() ?? '·'}
    </span>
  );
}
