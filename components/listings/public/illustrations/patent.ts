import { at, circle, type Drawing, rect, row } from './drawing';

export const PATENT_DRAWINGS: Record<string, Drawing> = {
  electronics: {
    shade: rect(54, 34, 52, 52, 3),
    solid: rect(50, 30, 60, 60, 5) + rect(66, 46, 28, 28, 2),
    line:
      row(5, 58, 30, 11, (x) => `M${x} 30V18M${x} 90v12`) +
      row(5, 0, 38, 11, (x) => `M50 ${38 + x}H36M110 ${38 + x}h14`),
    fine: 'M50 38h-6M36 18',
    accent: 'M66 54h-8V38h-8M94 66h8v16h8M80 46V38M80 74v8',
    spot: circle(58, 82, 2.5) + circle(80, 60, 3),
  },
  software: {
    shade: circle(80, 60, 18),
    line: 'M32 32l48 28M32 88l48-28M80 60l48-32M80 60l48 32M80 60h50M32 32l-2 56M128 28l2 32-2 32',
    solid:
      at(
        [
          [32, 32],
          [32, 88],
          [128, 28],
          [130, 60],
          [128, 92],
        ],
        (x, y) => circle(x, y, 8),
      ) + circle(80, 60, 13),
    accent: 'M74 56l-5 4 5 4M86 56l5 4-5 4M82 53l-4 14',
    spot: at(
      [
        [32, 32],
        [32, 88],
        [128, 28],
        [130, 60],
        [128, 92],
      ],
      (x, y) => circle(x, y, 2.5),
    ),
  },
  biomedicine: {
    line: 'M56 10c0 26 48 26 48 50s-48 24-48 48M104 10c0 26-48 26-48 50s48 24 48 48',
    shade: circle(80, 60, 40),
    fine: 'M58 18h44M64 26h32M62 48h36M58 56h44M58 64h44M62 72h36M64 94h32M58 102h44',
    accent: 'M116 56h24M128 44v24',
    spot: circle(80, 35, 3) + circle(80, 85, 3) + circle(30, 44, 2.5) + circle(24, 74, 2) + circle(38, 88, 1.5),
  },
  materials: {
    line: 'M50 40l30-16 30 16v36L80 92 50 76zM50 40l30 16 30-16M80 56v36M80 24v32M50 76l30-20 30 20',
    shade: 'M50 40l30 16v36L50 76z',
    fine: 'M20 56l30-16M140 56l-30-16M20 92l30-16M140 92l-30-16M80 24V8',
    solid: at(
      [
        [50, 40],
        [80, 24],
        [110, 40],
        [50, 76],
        [110, 76],
        [80, 92],
      ],
      (x, y) => circle(x, y, 6),
    ),
    spot: circle(80, 56, 6),
  },
  energy: {
    shade: rect(46, 66, 58, 32, 3),
    solid: rect(40, 34, 70, 68, 6) + rect(58, 24, 34, 10, 3),
    line: 'M122 48v44M132 56v28M142 64v12',
    fine: 'M46 52h58M46 66h58M46 82h58',
    accent: 'M80 42L64 70h14l-6 24 20-30H78z',
    spot: circle(75, 16, 2) + circle(66, 12, 1.5) + circle(86, 12, 1.5),
  },
  transport: {
    shade: 'M14 80c20-46 60-50 132-50v50z',
    solid: 'M16 86c8-36 40-52 84-52h46v52z',
    line: 'M10 94h136M146 34v52M24 102h112M30 86h116',
    fine: row(7, 22, 94, 18, (x) => `M${x} 94v8`),
    accent: 'M22 74h124',
    spot: `M52 50c-8 3-15 8-20 14h22V50z${rect(64, 48, 18, 16, 2)}${rect(90, 48, 18, 16, 2)}${rect(116, 48, 18, 16, 2)}`,
  },
  manufacturing: {
    shade: rect(96, 78, 40, 20, 1),
    solid:
      rect(26, 88, 40, 14, 2) +
      'M38 88l4-20h8l4 20z' +
      'M42 60l30-34 9 8-30 34z' +
      'M74 24l36 20-5 9-36-20z' +
      circle(46, 64, 9) +
      circle(76, 30, 9),
    line: 'M107 48l6 4-4 14M113 52l8 2-4 12M90 102h52',
    fine: `${rect(96, 78, 40, 22, 1)}M96 88h40`,
    accent: 'M112 68v8M106 70l2 4M118 70l-2 4',
    spot: circle(46, 64, 3) + circle(76, 30, 3),
  },
  agriculture: {
    shade: 'M14 88c24-10 44 4 66 0s44-6 66 2v12H14z',
    line: 'M14 88c24-10 44 4 66 0s44-6 66 2M80 88V40',
    solid: 'M80 58C58 58 48 46 46 30c20 0 34 8 34 28z' + 'M80 46c2-20 16-30 36-30-2 20-14 30-36 30z',
    fine: 'M52 36l28 22M110 22L80 46M30 96c14-4 26 2 40 0M96 97c14-3 26-2 36 0',
    accent: 'M80 88c-6 4-8 8-10 14M80 88c6 4 8 8 10 14M80 88v14',
    spot: circle(124, 34, 2) + circle(34, 48, 2) + circle(130, 62, 2),
  },
  environment: {
    shade: 'M52 72a28 28 0 0 0 56 0z',
    solid: 'M80 14c16 22 30 38 30 56a30 30 0 0 1-60 0c0-18 14-34 30-56z',
    fine: 'M50 72h60M26 102c12-6 20 6 32 0s20 6 32 0 20 6 32 0 12 2 14 0',
    line: 'M12 92c12-6 16 4 28 2M148 92c-12-6-16 4-28 2',
    accent: 'M80 92V62c-10 0-14-6-15-14 9 0 15 5 15 14 0-12 6-18 16-19 0 12-6 19-16 19',
    spot: circle(124, 40, 3) + circle(36, 48, 2.5) + circle(132, 60, 2),
  },
};
