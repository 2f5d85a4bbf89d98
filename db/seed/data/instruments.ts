import { instruments } from './instrument-builder';
import { ANALYTICAL } from './instruments-analytical';
import { DOMESTIC } from './instruments-domestic';
import { FIELD } from './instruments-field';
import { LIFE } from './instruments-life';
import { MICROSCOPY } from './instruments-microscopy';
import { PHYSICAL } from './instruments-physical';
import { PROCESS } from './instruments-process';
import { hours } from './records';
import type { SeedListing } from './types';

/*
 * Makes, models and indicators are those of real instruments; who owns which, prices, dates and figures of use are
 * illustrative.
 */

/** Booked at once, at any time of any day: the first thing a visitor tries. */
const DEMO_SEM: readonly SeedListing[] = instruments(
  '日本电子',
  'JEOL',
  'JP',
  `
  scu ; JSM-7800F ; analytical/electron-microscope ; 2015-09 ; 398 ; 400/h ; self assist send instant
  热场发射扫描电子显微镜 | Thermal field-emission SEM
  分辨率 0.8 nm（15 kV）、1.2 nm（1 kV），放大 25–1000000 倍，配能谱与 EBSD | 0.8 nm at 15 kV, 1.2 nm at 1 kV, 25–1,000,000×, EDS and EBSD
  纳米材料、高分子与生物样品的表面形貌、成分和晶体取向分析。 | Morphology, composition and crystal orientation of nanomaterials, polymers and biological samples.
`,
).map((listing) => ({
  ...listing,
  slug: 'demo-sem',
  stepMinutes: 15,
  minMinutes: 15,
  maxMinutes: 24 * 60,
  noticeMinutes: 0,
  horizonDays: 365,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  openings: hours('all-week', '00:00-24:00'),
}));

/** The laboratory looks at every request first. */
const DEMO_NMR: readonly SeedListing[] = instruments(
  '布鲁克',
  'Bruker',
  'DE',
  `
  scu ; AVANCE III HD 600 MHz ; analytical/nmr ; 2014-12 ; 528 ; 240/h 150/s ; assist send
  600 兆核磁共振波谱仪 | 600 MHz NMR spectrometer
  场强 14.1 T，BBFO 探头，变温 -150–150 ℃，24 位进样器 | 14.1 T, BBFO probe, −150 to 150 °C, 24-place sampler
  有机分子、天然产物与高分子的结构鉴定，可做扩散、弛豫与定量实验。 | Structures of organic molecules, natural products and polymers, with diffusion, relaxation and quantitative work.
`,
).map((listing) => ({ ...listing, slug: 'demo-nmr' }));

export const INSTRUMENTS: readonly SeedListing[] = [
  ...DEMO_SEM,
  ...DEMO_NMR,
  ...MICROSCOPY,
  ...ANALYTICAL,
  ...DOMESTIC,
  ...PHYSICAL,
  ...FIELD,
  ...PROCESS,
  ...LIFE,
];
