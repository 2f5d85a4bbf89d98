/**
 * A line drawing on a sheet of 160 × 120 whose ground lies at y = 102. Every layer is the `d` of one path; they are
 * painted in this order, so that all drawings share one hand: soft shade, bodies, lines, hairlines, and one thing in brass.
 */
export interface Drawing {
  /** Tinted areas without outline. */
  shade?: string;
  /** Bodies: filled with paper, outlined. */
  solid?: string;
  line?: string;
  /** Thin, pale construction lines. */
  fine?: string;
  /** What the thing is about: the beam, the sample, the signal. */
  accent?: string;
  spot?: string;
}

export function rect(x: number, y: number, width: number, height: number, r = 2): string {
  if (r === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const w = width - 2 * r;
  const h = height - 2 * r;
  return `M${x + r} ${y}h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 ${-r} ${r}h${-w}a${r} ${r} 0 0 1 ${-r} ${-r}v${-h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
}

export function circle(x: number, y: number, r: number): string {
  return ellipse(x, y, r, r);
}

export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0z`;
}

/** The same mark at several places: `at([[10, 20], [30, 20]], (x, y) => circle(x, y, 2))`. */
export function at(places: readonly (readonly [number, number])[], mark: (x: number, y: number) => string): string {
  return places.map(([x, y]) => mark(x, y)).join('');
}

/** Marks at even steps. */
export function row(count: number, x: number, y: number, step: number, mark: (x: number, y: number) => string): string {
  return Array.from({ length: count }, (_, i) => mark(x + i * step, y)).join('');
}
