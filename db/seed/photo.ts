import sharp from 'sharp';
import { steadyNumber } from './data/records';
import type { SeedListing } from './data/types';

const WIDTH = 1200;
const HEIGHT = 800;

/** Ground, body and light of a picture: the kinds' own hues, so that a page of them stays calm. */
const PALETTES: Record<string, readonly [ground: string, wall: string, body: string, glow: string][]> = {
  instrument: [
    ['#dfe6ef', '#c4d0e0', '#33456b', '#7fa6e8'],
    ['#dde9e6', '#bcd3cd', '#1f5a50', '#6fd0bb'],
    ['#e6e4ee', '#cbc6dd', '#463a72', '#a99cf0'],
  ],
  space: [
    ['#f1e6dd', '#e2cdbb', '#8a4a28', '#f2b98f'],
    ['#e9e8dc', '#d3d0b4', '#6a6030', '#e6d37a'],
  ],
};

/** A drawn picture of a listing, always the same for the same listing; JPEG bytes as a camera would give. */
export async function drawPhoto(listing: SeedListing): Promise<Buffer> {
  const palettes = PALETTES[listing.kind] ?? PALETTES.instrument ?? [];
  const [ground, wall, body, glow] = palettes[steadyNumber(listing.slug, palettes.length)] ?? [
    '#eee',
    '#ddd',
    '#333',
    '#888',
  ];
  const dice = (name: string, limit: number) => steadyNumber(`${listing.slug}/${name}`, limit);
  const scene = listing.kind === 'space' ? room(body, glow, dice) : instrument(listing.category, body, glow, dice);
  const floor = 560 + dice('floor', 60);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${ground}"/><stop offset="1" stop-color="${wall}"/></linearGradient>
      <linearGradient id="bench" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#ffffff" stop-opacity=".75"/><stop offset="1" stop-color="${wall}"/></linearGradient>
      <linearGradient id="metal" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="#f7f9fb"/><stop offset=".5" stop-color="#cfd8df"/><stop offset="1" stop-color="#9fabb5"/></linearGradient>
      <radialGradient id="lamp"><stop offset="0" stop-color="${glow}" stop-opacity=".9"/><stop offset="1" stop-color="${glow}" stop-opacity="0"/></radialGradient>
    </defs>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="url(#wall)"/>
    <circle cx="${200 + dice('lamp', 800)}" cy="${90 + dice('height', 160)}" r="360" fill="url(#lamp)" opacity=".55"/>
    <rect y="${floor}" width="${WIDTH}" height="${HEIGHT - floor}" fill="url(#bench)"/>
    <rect y="${floor}" width="${WIDTH}" height="3" fill="${body}" opacity=".25"/>
    <g transform="translate(0 ${floor - 600})">${scene}</g>
  </svg>`;
  return await sharp(Buffer.from(svg)).jpeg({ quality: 88 }).toBuffer();
}

type Dice = (name: string, limit: number) => number;

function instrument(category: string, body: string, glow: string, dice: Dice): string {
  const x = 330 + dice('x', 120);
  const cabinet = `<ellipse cx="${x + 250}" cy="604" rx="330" ry="22" fill="#000" opacity=".14"/>`;
  const screen = (left: number, top: number) =>
    `<rect x="${left}" y="${top}" width="170" height="112" rx="8" fill="#182028"/><path d="${trace(left + 14, top + 84, dice)}" fill="none" stroke="${glow}" stroke-width="4"/><rect x="${left + 74}" y="${top + 112}" width="22" height="44" fill="#59646d"/>`;
  if (/microscop/.test(category)) {
    return `${cabinet}<rect x="${x + 60}" y="470" width="360" height="130" rx="14" fill="url(#metal)"/>
      <rect x="${x + 190}" y="170" width="96" height="310" rx="20" fill="${body}"/><rect x="${x + 172}" y="140" width="132" height="70" rx="16" fill="url(#metal)"/>
      <rect x="${x + 150}" y="330" width="176" height="120" rx="18" fill="url(#metal)"/><circle cx="${x + 238}" cy="390" r="34" fill="${glow}"/><circle cx="${x + 238}" cy="390" r="18" fill="#fff" opacity=".7"/>${screen(x + 480, 430)}`;
  }
  if (/nmr|medical|computing/.test(category)) {
    return `${cabinet}<rect x="${x + 90}" y="150" width="300" height="450" rx="110" fill="url(#metal)"/><rect x="${x + 90}" y="330" width="300" height="60" fill="${body}" opacity=".85"/>
      <rect x="${x + 205}" y="80" width="70" height="110" rx="20" fill="${body}"/><circle cx="${x + 240}" cy="250" r="26" fill="${glow}"/>${screen(x + 470, 430)}`;
  }
  if (/physical|process|special|metrology/.test(category)) {
    return `${cabinet}<rect x="${x + 70}" y="520" width="380" height="80" rx="10" fill="${body}"/><rect x="${x + 110}" y="150" width="40" height="380" rx="8" fill="url(#metal)"/><rect x="${x + 370}" y="150" width="40" height="380" rx="8" fill="url(#metal)"/>
      <rect x="${x + 90}" y="${230 + dice('beam', 60)}" width="340" height="56" rx="12" fill="${body}"/><rect x="${x + 236}" y="290" width="48" height="120" fill="url(#metal)"/><rect x="${x + 220}" y="440" width="80" height="84" rx="8" fill="${glow}" opacity=".85"/>${screen(x + 500, 400)}`;
  }
  return `${cabinet}<rect x="${x}" y="330" width="300" height="270" rx="18" fill="url(#metal)"/><rect x="${x + 24}" y="360" width="150" height="90" rx="8" fill="${body}"/><path d="${trace(x + 36, 436, dice)}" fill="none" stroke="${glow}" stroke-width="4"/>
    <rect x="${x + 310}" y="${240 + dice('tower', 60)}" width="190" height="360" rx="18" fill="${body}"/><circle cx="${x + 405}" cy="400" r="44" fill="url(#metal)"/><circle cx="${x + 405}" cy="400" r="20" fill="${glow}"/>
    <rect x="${x + 30}" y="500" width="240" height="12" rx="6" fill="${body}" opacity=".35"/><rect x="${x + 30}" y="530" width="180" height="12" rx="6" fill="${body}" opacity=".35"/>`;
}

function room(body: string, glow: string, dice: Dice): string {
  const windows = Array.from(
    { length: 4 },
    (_, n) =>
      `<rect x="${110 + n * 260}" y="130" width="200" height="250" rx="8" fill="#fff" opacity=".78"/><rect x="${110 + n * 260}" y="${250 + dice(`hill${n}`, 60)}" width="200" height="${130 - dice(`hill${n}`, 60)}" rx="8" fill="${glow}" opacity=".5"/>`,
  ).join('');
  const desks = Array.from({ length: 3 + dice('desks', 2) }, (_, n) => {
    const x = 90 + n * 280;
    return `<rect x="${x}" y="500" width="220" height="16" rx="6" fill="${body}"/><rect x="${x + 14}" y="516" width="10" height="92" fill="${body}"/><rect x="${x + 196}" y="516" width="10" height="92" fill="${body}"/><rect x="${x + 76}" y="436" width="72" height="50" rx="6" fill="#26313a"/><rect x="${x + 104}" y="486" width="16" height="14" fill="#59646d"/><circle cx="${x + 180}" cy="482" r="17" fill="${glow}"/>`;
  }).join('');
  return `${windows}${desks}<rect x="0" y="604" width="1200" height="8" fill="${body}" opacity=".12"/>`;
}

/** A measured curve with a few peaks. */
function trace(x: number, y: number, dice: Dice): string {
  const heights = [6, 20 + dice('p1', 40), 10, 8, 30 + dice('p2', 30), 12, 6];
  return heights.reduce((path, height, n) => `${path} L${x + 4 + n * 20} ${y - height}`, `M${x - 8} ${y}`);
}
