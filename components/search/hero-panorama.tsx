import { DrawingLayers } from '@/components/listings/public/drawing-layers';
import type { Drawing } from '@/components/listings/public/illustrations/drawing';
import { INSTRUMENT_DRAWINGS } from '@/components/listings/public/illustrations/instrument';
import { PATENT_DRAWINGS } from '@/components/listings/public/illustrations/patent';
import { SERVICE_DRAWINGS } from '@/components/listings/public/illustrations/service';
import { SPACE_DRAWINGS } from '@/components/listings/public/illustrations/space';
import { cn } from '@/components/ui/class-names';

/** What stands along the hero's graduated rule, from left to right. */
const SCENE: readonly [drawing: Drawing | undefined, ink: string][] = [
  [INSTRUMENT_DRAWINGS['analytical/electron-microscope'], 'text-instrument'],
  [SPACE_DRAWINGS.lab, 'text-space'],
  [INSTRUMENT_DRAWINGS['analytical/nmr'], 'text-instrument'],
  [PATENT_DRAWINGS.materials, 'text-patent'],
  [SERVICE_DRAWINGS.testing, 'text-service'],
  [SPACE_DRAWINGS['pilot-hall'], 'text-space'],
  [PATENT_DRAWINGS.manufacturing, 'text-patent'],
  [INSTRUMENT_DRAWINGS.metrology, 'text-instrument'],
  [SPACE_DRAWINGS.desk, 'text-space'],
  [PATENT_DRAWINGS.transport, 'text-patent'],
];

const STEP = 172;

/** A row of what the market holds, standing on the graduated rule. Decoration. */
export function HeroPanorama() {
  const width = SCENE.length * STEP;
  return (
    <div aria-hidden="true" className="graduated mt-8 flex justify-start overflow-hidden xl:justify-center">
      <svg
        viewBox={`0 0 ${width} 112`}
        className="h-28 w-auto shrink-0 sm:h-36"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        focusable="false"
        aria-hidden="true"
      >
        {SCENE.map(
          ([drawing, ink], index) =>
            drawing && (
              // biome-ignore lint/suspicious/noArrayIndexKey: the scene never changes
              <g key={index} transform={`translate(${index * STEP + 6} 10)`} className={cn(ink)}>
                <DrawingLayers drawing={drawing} />
              </g>
            ),
        )}
      </svg>
    </div>
  );
}
