import { cn } from '@/components/ui/class-names';
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
        {drawing.shade && <path d={drawing.shade} fill="currentColor" stroke="none" opacity="0.13" />}
        {drawing.solid && <path d={drawing.solid} className="fill-surface-raised" fillOpacity="0.78" />}
        {drawing.line && <path d={drawing.line} />}
        {drawing.fine && <path d={drawing.fine} strokeWidth="0.8" opacity="0.55" />}
        {drawing.accent && <path d={drawing.accent} className="stroke-brass" strokeWidth="1.6" />}
        {drawing.spot && <path d={drawing.spot} className="fill-brass" stroke="none" />}
      </svg>
    </span>
  );
}
