import { at, circle, type Drawing, ellipse, rect, row } from './drawing';

export const SPACE_DRAWINGS: Record<string, Drawing> = {
  desk: {
    shade: rect(22, 14, 116, 46, 2),
    solid: `${rect(26, 68, 108, 7, 2) + rect(58, 42, 40, 22, 2)}M106 68l3-12h12l3 12z`,
    line: 'M36 75v27M124 75v27M78 64v4M70 68h16M112 56c-4-14 4-22 8-26M110 46l10-4M22 60h116',
    fine: 'M80 14v28M51 14v46M109 14v18M64 48h28M64 54h18M104 75v14h20',
    accent: 'M40 68V46l12-14',
    spot: 'M44 30l12-4 4 10-6 4z',
  },
  room: {
    shade: rect(40, 40, 80, 42, 10),
    solid:
      rect(44, 44, 72, 34, 9) +
      row(4, 54, 32, 17, (x) => circle(x, 33, 6)) +
      row(4, 54, 89, 17, (x) => circle(x, 89, 6)),
    line: 'M18 14h124v92H18zM142 84h-14M142 60',
    fine: 'M128 84a18 18 0 0 1 14-18M18 40h6M18 80h6',
    accent: 'M18 46v30M24 50v22',
    spot: row(3, 64, 61, 16, (x) => circle(x, 61, 2)),
  },
  lab: {
    shade: rect(28, 30, 52, 36, 1),
    solid: `${rect(22, 18, 64, 54, 2) + rect(14, 72, 132, 8, 1)}M108 44h10v10l8 18H100l8-18z`,
    line: 'M14 80v22M146 80v22M54 80v22M104 44h18M28 52h52M134 72V40c0-8 8-8 8 0',
    fine: 'M22 26h64M54 2v16M44 10h20M60 88h80M22 90h26',
    accent: 'M103 66h20M40 66V58h8v8M62 66V54h8v12',
    spot: circle(113, 64, 2) + circle(109, 69, 1.5),
  },
  'lab/cleanroom': {
    shade: rect(18, 28, 124, 60, 1),
    solid: rect(18, 14, 124, 14, 1) + rect(58, 66, 58, 22, 2) + rect(68, 50, 22, 16, 2),
    line: 'M18 28v74M142 28v74M18 88h124',
    fine: row(9, 26, 14, 14, (x) => `M${x} 14v14`) + row(9, 26, 94, 14, (x) => `M${x} 92v6`),
    accent: row(5, 34, 34, 22, (x) => `M${x} 34v20M${x - 4} 48l4 7 4-7`),
    spot: circle(79, 58, 3),
  },
  'lab/maker': {
    shade: rect(20, 16, 120, 44, 2),
    solid: `${rect(14, 72, 132, 8, 1) + rect(92, 50, 34, 22, 2)}M34 72v-8h22v8z`,
    line: 'M24 80v22M136 80v22M36 24v22M32 24h8M56 22v10l-5 6h10l-5-6M74 24l8 8-8 8-8-8z',
    fine: 'M20 60h120M92 56h34M40 64V52h10v12',
    accent: 'M109 50V34l12-8 12 8M45 52V40',
    spot: circle(133, 34, 3) + circle(45, 38, 3),
  },
  'pilot-hall': {
    shade: 'M14 44l26-18v18l26-18v18l26-18v18l26-18v18l28-18v76H14z',
    line: 'M14 102V44l26-18v18l26-18v18l26-18v18l26-18v18l28-18v76',
    solid:
      'M32 60a12 6 0 0 1 24 0v28a12 6 0 0 1-24 0z' +
      'M70 54a14 7 0 0 1 28 0v32a14 7 0 0 1-28 0z' +
      rect(112, 66, 22, 30, 3),
    fine: 'M32 60a12 6 0 0 0 24 0M70 54a14 7 0 0 0 28 0M112 74h22',
    accent: 'M44 54v-6h40v-1M98 70h14M56 80h14',
    spot: circle(64, 80, 2.5) + circle(105, 70, 2.5),
  },
  floor: {
    shade: rect(20, 18, 52, 40, 0) + rect(94, 58, 46, 44, 0),
    line: 'M20 18h120v84H20zM20 58h32M62 58h10V18M94 102V58h18M122 58h18M72 18',
    solid:
      rect(28, 72, 16, 8, 1) +
      rect(50, 72, 16, 8, 1) +
      rect(28, 86, 16, 8, 1) +
      rect(50, 86, 16, 8, 1) +
      rect(104, 76, 26, 12, 3),
    fine: 'M52 58a10 10 0 0 1 10-10M112 58a10 10 0 0 0 10 10M84 26h48M84 34h48M84 42h48',
    accent: 'M20 110h120M20 107v6M140 107v6',
    spot: at(
      [
        [20, 18],
        [140, 18],
        [140, 102],
        [20, 102],
      ],
      (x, y) => rect(x - 2.5, y - 2.5, 5, 5, 0),
    ),
  },
  'event-hall': {
    shade: 'M44 18h72v32H44z',
    solid: `${rect(40, 14, 80, 38, 2)}M28 58h104l6 10H22z${rect(100, 42, 12, 16, 1)}`,
    line:
      row(7, 32, 82, 16, (x) => `M${x - 5} 84a5 5 0 0 1 10 0v4h-10z`) +
      row(8, 24, 98, 16, (x) => `M${x - 5} 98a5 5 0 0 1 10 0v4h-10z`),
    fine: 'M22 8l14 12M138 8l-14 12',
    accent: 'M50 44l14-12 10 6 18-16',
    spot: circle(92, 22, 2.5) + ellipse(106, 38, 3, 3),
  },
};
