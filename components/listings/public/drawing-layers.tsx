import type { Drawing } from './illustrations/drawing';

/** The layers of one drawing, for use inside an `<svg>` of 160 × 120. */
export function DrawingLayers({ drawing }: { drawing: Drawing }) {
  return (
    <>
      {drawing.shade && <path d={drawing.shade} fill="currentColor" stroke="none" opacity="0.13" />}
      {drawing.solid && <path d={drawing.solid} className="fill-surface-raised" fillOpacity="0.78" />}
      {drawing.line && <path d={drawing.line} />}
      {drawing.fine && <path d={drawing.fine} strokeWidth="0.8" opacity="0.55" />}
      {drawing.accent && <path d={drawing.accent} className="stroke-brass" strokeWidth="1.6" />}
      {drawing.spot && <path d={drawing.spot} className="fill-brass" stroke="none" />}
    </>
  );
}
