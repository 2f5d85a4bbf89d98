import { cn } from '@/components/ui/class-names';
import { DrawingLayers } from './drawing-layers';
import type { Drawing } from './illustrations/drawing';
import { INSTRUMENT_DRAWINGS } from './illustrations/instrument';
import { PATENT_DRAWINGS } from './illustrations/patent';
import { SERVICE_DRAWINGS } from './illustrations/service';
import { SPACE_DRAWINGS } from './illustrations/space';

interface Sheet {
  drawings: Record<string, Drawing>;
  usual: string;
  ink: string;
  paper: string;
}

/** Each kind's drawings, its colours, and the one shown where a category has none. */
const KINDS: Record<string, Sheet> = {
  instrument: {
    drawings: INSTRUMENT_DRAWINGS,
    usual: 'other',
    ink: 'text-instrument',
    paper: 'bg-instrument-soft',
  },
  space: { drawings: SPACE_DRAWINGS, usual: 'room', ink: 'text-space', paper: 'bg-space-soft' },
  patent: { drawings: PATENT_DRAWINGS, usual: 'materials', ink: 'text-patent', paper: 'bg-patent-soft' },
  service: { drawings: SERVICE_DRAWINGS, usual: 'consulting', ink: 'text-service', paper: 'bg-service-soft' },
};

const PLAIN: Sheet = { drawings: {}, usual: '', ink: 'text-accent', paper: 'bg-accent-soft' };

const GRADUATION = Array.from({ length: 17 }, (_, i) => `M${i * 10} 120v${i % 5 === 0 ? -7 : -3.5}`).join('');

/** The drawing of what a listing is, where it has no photo. Decoration: its words stand beside it. */
export function ClassIllustration({
  kind,
  category,
  className,
}: {
  kind: string;
  category?: string | null;
  className?: string;
}) {
  const { drawings, usual, ink, paper } = KINDS[kind] ?? PLAIN;
  const drawing = drawings[category ?? ''] ?? drawings[(category ?? '').split('/')[0] ?? ''] ?? drawings[usual] ?? {};
  return (
    <span aria-hidden="true" className={cn('grid place-items-center overflow-hidden', paper, ink, className)}>
      <svg
        viewBox="0 0 160 120"
        preserveAspectRatio="xMidYMid meet"
        className="size-full"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        focusable="false"
        aria-hidden="true"
      >
        <path d={GRADUATION} strokeWidth="0.7" opacity="0.35" />
        <DrawingLayers drawing={drawing} />
      </svg>
    </span>
  );
}
