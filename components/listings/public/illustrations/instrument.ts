import { at, circle, type Drawing, ellipse, rect, row } from './drawing';

const peaks = 'M18 96c6 0 5-22 9-22s4 22 9 22c7 0 6-44 11-44s5 44 11 44';

/** By category, then by its class. */
export const INSTRUMENT_DRAWINGS: Record<string, Drawing> = {
  analytical: {
    solid: 'M88 30h20v22l20 40a6 6 0 0 1-6 9H74a6 6 0 0 1-6-9l20-40z',
    shade: 'M80 70h36l11 23a4 4 0 0 1-4 6H73a4 4 0 0 1-4-6z',
    line: 'M84 30h28M80 70h36',
    accent: peaks,
    spot: circle(92, 84, 2.5) + circle(104, 90, 2) + circle(100, 78, 1.5),
  },
  'analytical/electron-microscope': {
    shade: rect(44, 78, 72, 24, 3),
    solid:
      rect(68, 12, 24, 14, 3) +
      rect(64, 26, 32, 10) +
      rect(60, 36, 40, 12) +
      rect(66, 48, 28, 10) +
      rect(56, 58, 48, 20, 3) +
      rect(104, 62, 22, 9) +
      rect(34, 54, 22, 8),
    line: 'M74 6h12v6H74zM44 78v24M116 78v24M40 102h80',
    fine: 'M64 31h32M60 42h40M66 53h28M126 66h12M34 58H22M66 88h28M66 94h28',
    accent: 'M80 12v50l-5 10h10l-5-10',
    spot: circle(80, 73, 2.5),
  },
  'analytical/mass-spectrometer': {
    shade: rect(20, 62, 64, 40, 4),
    solid: rect(20, 50, 64, 52, 4) + rect(30, 34, 24, 16, 3),
    line: 'M94 102h50M100 102V84M108 102V62M124 102V74M132 102V90M139 102V80',
    fine: 'M28 60h48M28 92h20M42 34V22h26v28',
    accent: 'M30 76c20 0 24-10 40-10M116 102V34',
    spot: circle(30, 76, 2.5) + circle(116, 32, 2.5),
  },
  'analytical/chromatograph': {
    shade: rect(28, 72, 50, 30, 3),
    solid:
      rect(28, 36, 50, 15) +
      rect(28, 53, 50, 15) +
      rect(28, 70, 50, 32) +
      rect(34, 18, 12, 18, 3) +
      rect(52, 18, 12, 18, 3),
    line: 'M37 18v-4h6v4M55 18v-4h6v4M90 102h56',
    fine: 'M34 44h18M34 61h18M64 44h8M64 61h8M70 76v20M64 76v20M40 26V12M58 26V12',
    accent: 'M92 98c7 0 6-18 10-18s4 18 9 18c6 0 5-58 10-58s5 58 10 58c5 0 4-10 8-10s3 10 7 10',
    spot: circle(64, 80, 2),
  },
  'analytical/spectrometer': {
    shade: 'M58 94l24-46 24 46z',
    solid: 'M52 98l30-58 30 58z',
    line: 'M94 66l50-22M97 70l47-10M99 74l45 4M102 79l42 13',
    fine: 'M144 36v64M82 40v58',
    accent: 'M14 80l56-9 24-5',
    spot: circle(144, 44, 2.5) + circle(144, 60, 2.5) + circle(144, 78, 2.5) + circle(144, 92, 2.5),
  },
  'analytical/x-ray': {
    shade: circle(80, 64, 26),
    solid: `${circle(80, 64, 36) + rect(66, 62, 28, 6, 1)}M28 22l18 12-6 9-18-12zM132 22l-18 12 6 9 18-12z`,
    line: 'M56 100h48M80 100V68',
    fine: 'M80 28v12M44 64h8M108 64h8M55 39l6 6M105 39l-6 6',
    accent: 'M42 37l38 25 38-25',
    spot: circle(80, 62, 2.5),
  },
  'analytical/nmr': {
    shade: rect(52, 44, 56, 30, 8),
    solid: rect(48, 26, 64, 56, 12) + rect(70, 12, 20, 14, 2) + rect(54, 14, 8, 12) + rect(98, 14, 8, 12),
    line: 'M56 82l-8 20M104 82l8 20M80 82v8M42 102h76',
    fine: 'M80 40c-34 0-34 30 0 30s34-30 0-30M80 46c-20 0-20 18 0 18s20-18 0-18M48 54H30M112 54h18',
    accent: 'M80 8v52',
    spot: rect(77, 50, 6, 12, 3),
  },
  'analytical/thermal': {
    shade: rect(30, 62, 44, 34, 3),
    solid: `${rect(26, 40, 52, 62, 4)}M42 66h20l-3 18H45z`,
    line: 'M52 40V22M44 22h16M92 102V30M92 102h54',
    fine: 'M32 56h6M32 66h6M32 76h6M66 56h6M66 66h6M66 76h6M92 46h50M92 66h50M92 86h50',
    accent: 'M94 40h14c12 0 10 34 18 34s6 20 18 20',
    spot: circle(52, 74, 3),
  },
  'analytical/optical-microscope': {
    solid:
      rect(68, 16, 18, 9) + rect(70, 25, 14, 36) + rect(73, 61, 8, 9, 1) + rect(54, 96, 64, 6) + rect(54, 78, 44, 5),
    line: 'M84 36h12c24 2 26 44 8 60M84 48h10c12 2 13 20 4 30M50 102h74',
    shade: rect(66, 84, 22, 12, 1),
    fine: 'M40 80.5h14M46 74v13M118 66h8M122 62v8',
    accent: 'M77 96V72M72 75l5-5 5 5',
    spot: circle(77, 78, 2.5),
  },
  'analytical/electrochemical': {
    shade: 'M30 66h46v26a8 8 0 0 1-8 8H38a8 8 0 0 1-8-8z',
    solid: 'M30 48h46v46a8 8 0 0 1-8 8H38a8 8 0 0 1-8-8z',
    line: 'M26 48h54M40 32v54M53 26v60M66 32v54M92 66h54M118 36v62',
    fine: 'M30 64h46M96 86c14 0 16-10 22-20',
    accent: 'M96 88c18 2 16-46 26-46s10 20 20 20c-14 0-10 34-22 34s-10-8-24-8z',
    spot: circle(53, 86, 3),
  },
  'analytical/biochemical': {
    shade: rect(42, 34, 76, 60, 3),
    solid: rect(34, 22, 92, 80, 6),
    fine: row(5, 50, 34, 15, (x) => `M${x} 34v60`),
    line: row(5, 44, 32, 15, (x) => `M${x} 32h12`),
    accent: 'M44 50h12M59 62h12M59 50h12M74 76h12M89 50h12M89 66h12M89 82h12M104 58h12',
  },
  'analytical/sample-preparation': {
    solid: `M34 60h60c0 26-10 42-30 42s-30-16-30-42z${rect(112, 40, 18, 62, 8)}`,
    shade: rect(113, 70, 16, 31, 7),
    line: 'M74 58l20-40 8 4-16 38M108 40h26M112 70h18',
    fine: 'M44 70c2 12 8 20 14 24',
    accent: 'M46 60c8 6 26 6 38 0',
    spot: at(
      [
        [54, 66],
        [62, 70],
        [72, 67],
        [66, 76],
      ],
      (x, y) => circle(x, y, 2),
    ),
  },
  'analytical/surface': {
    shade: 'M20 76c10-8 16 6 26 0s14 6 24 0 16 6 26 0 14 6 44 0v26H20z',
    line: 'M20 76c10-8 16 6 26 0s14 6 24 0 16 6 26 0 14 6 44 0',
    solid: circle(44, 90, 6) + circle(72, 88, 8) + circle(104, 92, 6) + circle(124, 88, 5),
    fine: 'M80 20v26M60 24l8 20M100 24l-8 20',
    accent: 'M80 24v38M75 56l5 7 5-7',
    spot: at(
      [
        [32, 64],
        [56, 62],
        [96, 64],
        [118, 62],
        [64, 50],
        [104, 46],
        [40, 44],
      ],
      (x, y) => circle(x, y, 2.5),
    ),
  },
  'physical-testing': {
    shade: rect(36, 90, 88, 12, 2),
    solid:
      rect(36, 88, 88, 14, 2) +
      rect(44, 14, 8, 74, 2) +
      rect(108, 14, 8, 74, 2) +
      rect(38, 34, 84, 12, 2) +
      rect(72, 46, 16, 8, 1) +
      rect(72, 80, 16, 8, 1),
    line: 'M44 14h72',
    fine: 'M60 20v10M100 20v10M128 40v46M125 43l3-4 3 4M125 83l3 4 3-4',
    accent: 'M76 54c0 8 2 8 2 13s-2 5-2 13M84 54c0 8-2 8-2 13s2 5 2 13',
  },
  'physical-testing/environmental': {
    shade: rect(42, 30, 54, 52, 3),
    solid: rect(30, 18, 100, 84, 5) + rect(40, 28, 58, 56, 4),
    line: 'M106 34h16M106 42h16M112 60v20M106 92h16',
    fine: 'M48 70h42M48 50h42',
    accent: 'M69 36v28M57 43l24 14M81 43L57 57',
    spot: circle(114, 70, 3),
  },
  'physical-testing/particle-size': {
    solid: rect(24, 44, 36, 24, 3) + rect(74, 34, 16, 44, 3),
    shade: rect(75, 46, 14, 31, 2),
    line: 'M130 26c10 18 10 42 0 60M52 102h60M82 78v24',
    fine: 'M90 54l36-24M90 56h44M90 58l36 24',
    accent: 'M60 56h14',
    spot:
      at(
        [
          [79, 52],
          [85, 60],
          [79, 68],
          [84, 72],
        ],
        (x, y) => circle(x, y, 1.8),
      ) + circle(135, 56, 2.5),
  },
  metrology: {
    solid: 'M18 42h124v14H18z' + 'M18 56h16v34l-8 8-8-8z' + 'M74 36h34v26H90v28l-8 8-8-8z',
    line: 'M108 46h10v6h-10z',
    fine: row(14, 26, 42, 8, (x) => `M${x} 42v5`) + row(4, 78, 62, 8, (x) => `M${x} 62v-4`),
    shade: circle(54, 82, 15),
    accent: `${circle(54, 82, 18)}M36 106h36M36 103v6M72 103v6`,
  },
  'electronic-measurement': {
    shade: rect(30, 34, 62, 46, 3),
    solid: rect(20, 24, 120, 70, 6) + rect(28, 32, 66, 50, 3),
    line:
      'M34 94v8M126 94v8' +
      at(
        [
          [106, 42],
          [126, 42],
          [106, 60],
          [126, 60],
        ],
        (x, y) => circle(x, y, 5),
      ) +
      at(
        [
          [104, 80],
          [116, 80],
          [128, 80],
        ],
        (x, y) => circle(x, y, 3),
      ),
    fine: 'M28 57h66M61 32v50M44 32v50M78 32v50',
    accent: 'M30 57c6-26 10-26 16 0s10 26 16 0 10-26 16 0 9 22 14 6',
  },
  'electronic-measurement/emc': {
    shade: 'M18 26h14l-8 9 8 9-8 9 8 9-8 9 8 9-8 9 8 9H18z',
    line: 'M18 26h14l-8 9 8 9-8 9 8 9-8 9 8 9-8 9 8 9H18zM118 102V66M104 102h28M96 66h44M102 58h32M108 50h20M112 42h12',
    solid: rect(48, 80, 30, 16, 2),
    fine: 'M48 102h30M63 96v6',
    accent: 'M88 50c-8 10-8 24 0 34M80 44c-12 14-12 32 0 46M72 38c-14 18-14 36-4 46',
    spot: circle(118, 66, 3),
  },
  marine: {
    solid: `M68 60h24l10 24H58z${rect(76, 30, 8, 30, 1)}`,
    shade: 'M14 84c12-8 20 8 32 0s20 8 32 0 20 8 32 0 20 8 36 0v18H14z',
    line: 'M14 84c12-8 20 8 32 0s20 8 32 0 20 8 32 0 20 8 36 0M80 30V16',
    fine: 'M14 94c12-8 20 8 32 0s20 8 32 0 20 8 32 0 20 8 36 0M64 70h32',
    accent: 'M70 22c2-8 18-8 20 0M64 18c4-14 28-14 32 0',
    spot: circle(80, 24, 3),
  },
  'earth-exploration': {
    shade: 'M14 58c30-8 50 8 76 2s34-6 56-2v16c-24-4-32-4-56 2s-46-8-76-2z',
    line: 'M14 42h132M14 58c30-8 50 8 76 2s34-6 56-2M14 76c30-8 50 8 76 2s34-6 56-2M14 92c30-8 50 8 76 2s34-6 56-2',
    solid: 'M70 42l10-32 10 32z',
    fine: 'M73 32h14M76 22h8M26 42v-6h8v6M118 42v-6h8v6',
    accent: 'M80 42v46M30 44c14 26 30 38 50 44M122 44c-12 26-24 38-42 44',
    spot: circle(80, 88, 3),
  },
  atmospheric: {
    shade: circle(80, 46, 22),
    solid: `${circle(80, 46, 28)}M58 64h44v12H58z${rect(64, 76, 32, 26, 2)}`,
    line: 'M52 46h56',
    fine: 'M80 18c-12 10-12 46 0 56M80 18c12 10 12 46 0 56M56 34h48M56 58h48M74 102V86h12v16',
    accent: 'M114 30c8-8 18-8 24-2M116 38c10-4 16-4 26 2M118 46c8 0 14 2 20 8',
    spot: circle(80, 46, 3),
  },
  'special-inspection': {
    shade: rect(20, 74, 120, 22, 1),
    solid: `${rect(20, 72, 120, 26, 1)}M64 72l6-18h20l6 18zM74 54l4-28h14l-2 28z`,
    line: 'M85 26c2-12 18-12 26-6',
    fine: 'M20 84h30M110 84h30',
    accent: 'M72 78c4 4 12 4 16 0M68 82c6 7 18 7 24 0M64 87c8 9 24 9 32 0',
    spot: 'M100 90l6-4 4 4-5 3z',
  },
  laser: {
    solid: `${rect(16, 46, 52, 26, 4)}M118 26l14 14-4 4-14-14zM118 90l14-14-4-4-14 14z`,
    shade: rect(20, 50, 30, 18, 2),
    line: 'M24 72v30M60 72v30M16 102h56M124 44v4M124 68v4',
    fine: 'M22 52h24M22 58h24M22 64h16',
    accent: 'M68 59h14l40-24v48l20-12M82 59h-4',
    spot: circle(142, 71, 3),
  },
  'process-equipment': {
    shade: ellipse(80, 72, 34, 8),
    solid: `M38 40h84v50a8 8 0 0 1-8 8H46a8 8 0 0 1-8-8z${rect(56, 22, 48, 18, 3)}${ellipse(80, 76, 30, 7)}`,
    line: 'M50 98v4M110 98v4M122 60h16v-16M38 60H22v16',
    fine: 'M38 52h84M66 22v-8h28v8',
    accent: 'M66 42v22M76 42v26M84 42v26M94 42v22',
    spot: ellipse(80, 74, 9, 2),
  },
  'process-equipment/lithography': {
    shade: ellipse(80, 82, 44, 13),
    solid: `${ellipse(80, 80, 48, 15)}M62 14h36v10H62zM66 34h28l-4 10H70z`,
    fine: `${row(4, 56, 72, 16, (x) => `M${x} 70v20`)}M40 76h80M38 84h84`,
    line: 'M124 88l8 4',
    accent: 'M70 24v10M80 24v10M90 24v10M72 44l6 32M88 44l-6 32',
    spot: rect(74, 75, 12, 8, 1),
  },
  'process-equipment/additive-manufacturing': {
    shade: 'M60 72h40v20H60z',
    solid: `M58 92V72l10-6h24l10 6v20z${rect(74, 34, 14, 14, 2)}`,
    line: `${rect(30, 18, 100, 84, 4)}M30 40h44M88 40h42M46 94h68`,
    fine: 'M58 86h44M58 80h44M58 74h44',
    accent: 'M81 48v16M77 58l4 6 4-6',
    spot: circle(81, 66, 2.5),
  },
  computing: {
    shade: rect(48, 22, 64, 18) + rect(48, 62, 64, 18),
    solid:
      rect(42, 14, 76, 88, 4) +
      rect(48, 22, 64, 16) +
      rect(48, 42, 64, 16) +
      rect(48, 62, 64, 16) +
      rect(48, 82, 64, 14),
    fine: row(4, 0, 0, 20, (x) => `M56 ${30 + x}h26`),
    line: 'M28 50h14M28 70h14M118 50h14M118 70h14',
    accent: 'M28 50v-16h-8M28 70v16h-8M132 50v-16h8M132 70v16h8',
    spot: at(
      [
        [96, 30],
        [104, 30],
        [104, 50],
        [96, 70],
        [104, 70],
        [104, 89],
      ],
      (x, y) => circle(x, y, 2),
    ),
  },
  astronomical: {
    shade: 'M44 74a36 36 0 0 1 72 0z',
    solid: `M40 76a40 40 0 0 1 80 0z${rect(46, 76, 68, 26, 1)}`,
    line: 'M84 37l22-28 10 8-18 26',
    fine: 'M84 37c4 12 4 24 2 39M100 42c4 10 6 20 6 34M72 102V88h16v14',
    accent: 'M111 13l18-10',
    spot: at(
      [
        [30, 24],
        [48, 14],
        [134, 34],
        [22, 50],
        [142, 60],
      ],
      (x, y) => `M${x} ${y - 4}l1 3 3 1-3 1-1 3-1-3-3-1 3-1z`,
    ),
  },
  medical: {
    shade: circle(92, 56, 20),
    solid: circle(92, 56, 38) + circle(92, 56, 20) + rect(16, 66, 72, 8, 4) + rect(74, 94, 36, 8, 2),
    line: 'M30 74v28M46 74v28M22 102h32',
    fine: circle(92, 56, 29),
    accent: 'M92 38v10M92 64v10M74 56h10M100 56h10',
    spot: circle(92, 56, 3),
  },
  'medical/sequencing': {
    shade: rect(16, 86, 128, 16, 2),
    line: 'M24 26c24 0 24 44 48 44s24-44 48-44 14 6 20 10M24 70c24 0 24-44 48-44s24 44 48 44 14-6 20-10',
    fine: 'M30 30v36M38 38v20M60 36v24M84 36v24M106 38v20M114 30v36M128 30v34',
    accent: 'M16 94h12M34 94h6M46 94h18M70 94h8M84 94h14M104 94h6M116 94h16',
    spot: circle(48, 48, 3) + circle(96, 48, 3),
  },
  nuclear: {
    shade: circle(80, 58, 12),
    solid: circle(80, 58, 9),
    line:
      ellipse(80, 58, 48, 17) +
      'M56 100c-12-8 0-50 22-76s34-12 26 10-30 66-48 66z' +
      'M104 100c12-8 0-50-22-76S48 12 56 34s30 66 48 66z',
    accent: 'M40 102h80',
    spot: circle(80, 58, 3.5) + circle(126, 52, 3) + circle(52, 30, 3) + circle(102, 100, 3),
  },
  other: {
    shade: 'M44 78a36 36 0 0 1 72 0z',
    solid: `M36 84a44 44 0 0 1 88 0z${rect(30, 84, 100, 18, 3)}`,
    fine: 'M46 76l6 2M54 56l5 4M80 46v6M106 56l-5 4M114 76l-6 2',
    accent: 'M80 82l22-26',
    spot: circle(80, 82, 4),
  },
};
