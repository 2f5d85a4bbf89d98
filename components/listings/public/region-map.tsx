import { useLocale, useTranslations } from 'next-intl';

/** Cities to find one's way by: name, longitude, latitude. */
const CITIES: readonly [zh: string, en: string, longitude: number, latitude: number, weight: 1 | 2][] = [
  ['成都', 'Chengdu', 104.066, 30.573, 2],
  ['重庆', 'Chongqing', 106.551, 29.563, 2],
  ['绵阳', 'Mianyang', 104.679, 31.468, 1],
  ['乐山', 'Leshan', 103.766, 29.552, 1],
  ['宜宾', 'Yibin', 104.643, 28.752, 1],
  ['泸州', 'Luzhou', 105.442, 28.871, 1],
  ['南充', 'Nanchong', 106.111, 30.838, 1],
  ['达州', 'Dazhou', 107.468, 31.209, 1],
  ['万州', 'Wanzhou', 108.409, 30.808, 1],
  ['广元', 'Guangyuan', 105.843, 32.436, 1],
  ['雅安', "Ya'an", 103.042, 30.01, 1],
  ['黔江', 'Qianjiang', 108.771, 29.533, 1],
];

/** The Yangtze and its tributaries, as points [longitude, latitude] from source to mouth. */
const RIVERS: readonly (readonly (readonly [number, number])[])[] = [
  [
    [103.9, 28.45],
    [104.64, 28.76],
    [105.45, 28.87],
    [106.1, 29.1],
    [106.57, 29.56],
    [107.4, 29.71],
    [108.05, 30.3],
    [108.4, 30.8],
    [109.5, 31.04],
  ],
  [
    [103.6, 31.0],
    [103.95, 30.45],
    [103.85, 30.05],
    [103.77, 29.55],
    [104.2, 29.0],
    [104.64, 28.76],
  ],
  [
    [104.75, 31.5],
    [105.2, 31.0],
    [105.57, 30.52],
    [106.27, 30.0],
  ],
  [
    [105.84, 32.43],
    [106.0, 31.6],
    [106.1, 30.8],
    [106.3, 30.0],
    [106.57, 29.56],
  ],
  [
    [104.3, 31.0],
    [104.75, 30.3],
    [105.05, 29.58],
    [105.45, 28.87],
  ],
];

const WEST = 102.4;
const EAST = 109.6;
const SOUTH = 28.2;
const NORTH = 32.8;
const WIDTH = 480;
/** One degree of latitude is longer than one of longitude here. */
const HEIGHT = Math.round(((NORTH - SOUTH) / (EAST - WEST) / Math.cos((30.5 * Math.PI) / 180)) * WIDTH);

/** Where the listing lies among the region's cities and rivers: a drawing of ours, no tiles from elsewhere. */
export function RegionMap({ latitude, longitude, place }: { latitude: number; longitude: number; place: string }) {
  const t = useTranslations('market.listing');
  const locale = useLocale();
  const here = project([longitude, latitude]);
  if (here.x < 0 || here.x > WIDTH || here.y < 0 || here.y > HEIGHT) return null;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={t('map-label', { place })}
      className="w-full rounded-lg border border-line bg-surface-raised"
    >
      <g className="stroke-line" strokeWidth="1">
        {[103, 104, 105, 106, 107, 108, 109].map((degree) => (
          <path key={degree} d={`M${project([degree, 30]).x} 0V${HEIGHT}`} />
        ))}
        {[29, 30, 31, 32].map((degree) => (
          <path key={degree} d={`M0 ${project([105, degree]).y}H${WIDTH}`} />
        ))}
      </g>
      <g className="stroke-info" fill="none" strokeWidth="2" strokeLinejoin="round" opacity="0.45">
        {RIVERS.map((points) => (
          <path key={points.join(' ')} d={smooth(points.map(project))} />
        ))}
      </g>
      {CITIES.map(([zh, en, east, north, weight]) => {
        const { x, y } = project([east, north]);
        const isAtEdge = x > WIDTH - 60;
        // Clear of the mark when it stands on the city.
        const gap = Math.hypot(here.x - x, here.y - y) < 20 ? 18 + Math.max(here.x - x, 0) : 6;
        return (
          <g key={en} className="fill-ink-muted">
            <circle cx={x} cy={y} r={weight === 2 ? 3.5 : 2.2} />
            <text
              x={isAtEdge ? x + 6 : x + gap}
              y={isAtEdge ? y + 18 : y + 4}
              textAnchor={isAtEdge ? 'end' : 'start'}
              fontSize={weight === 2 ? 15 : 12}
            >
              {locale === 'en' ? en : zh}
            </text>
          </g>
        );
      })}
      <circle cx={here.x} cy={here.y} r="15" className="fill-brass" opacity="0.22" />
      <circle cx={here.x} cy={here.y} r="6" className="fill-brass stroke-surface-raised" strokeWidth="2" />
    </svg>
  );
}

function project([longitude, latitude]: readonly [number, number]): { x: number; y: number } {
  return {
    x: Math.round(((longitude - WEST) / (EAST - WEST)) * WIDTH * 10) / 10,
    y: Math.round(((NORTH - latitude) / (NORTH - SOUTH)) * HEIGHT * 10) / 10,
  };
}

/** A curve through the middles of the legs, so that rivers bend instead of breaking. */
function smooth(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const bends = rest.slice(0, -1).map((point, i) => {
    const next = rest[i + 1] ?? point;
    return `Q${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  const last = rest.at(-1) ?? first;
  return `M${first.x} ${first.y}${bends.join('')}L${last.x} ${last.y}`;
}
