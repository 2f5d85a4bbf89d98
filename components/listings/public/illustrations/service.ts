import { at, circle, type Drawing, rect, row } from './drawing';

export const SERVICE_DRAWINGS: Record<string, Drawing> = {
  testing: {
    shade: rect(29, 58, 14, 40, 6),
    solid: rect(28, 26, 16, 74, 8) + rect(66, 18, 68, 84, 4),
    line: 'M24 26h24M76 34h30M76 46h48M76 58h48',
    fine: 'M28 58h16M76 70h26M76 82h20',
    accent: 'M104 80l8 9 16-20',
    spot: circle(34, 72, 2) + circle(39, 82, 2.5) + circle(34, 90, 1.5),
  },
  consulting: {
    shade: rect(22, 26, 68, 40, 8),
    solid:
      'M30 20h60a8 8 0 0 1 8 8v34a8 8 0 0 1-8 8H54L40 84V70H30a8 8 0 0 1-8-8V28a8 8 0 0 1 8-8z' +
      'M108 50h24a8 8 0 0 1 8 8v24a8 8 0 0 1-8 8h-4v12l-12-12H88a8 8 0 0 1-8-8v-4',
    fine: 'M34 34h50M34 44h38',
    line: 'M34 54h24',
    accent: 'M90 82l8-8 8 6 16-16',
    spot: circle(122, 64, 2.5),
  },
  development: {
    shade: circle(80, 72, 22),
    solid: circle(80, 72, 28) + circle(80, 72, 10),
    line: 'M80 10l-24 80M80 10l24 80M72 10h16M68 48h24',
    fine: 'M80 30v84M38 72h84M60 44l40 56M100 44L60 100',
    accent: 'M52 72a28 28 0 0 1 56 0',
    spot: circle(80, 14, 4),
  },
  coaching: {
    shade: 'M20 102V88h28V72h28V56h28V40h36v62z',
    line: 'M20 102V88h28V72h28V56h28V40h36M16 102h128',
    solid: `M122 14l22 7-22 8z${circle(62, 50, 6)}${circle(90, 32, 6)}`,
    fine: 'M62 56v10M54 62h16M90 38v12M82 44h16',
    accent: 'M122 40V12',
    spot: circle(34, 84, 2.5) + circle(62, 68, 2.5) + circle(90, 52, 2.5),
  },
  finance: {
    shade: rect(28, 70, 18, 32, 1) + rect(56, 56, 18, 46, 1) + rect(84, 44, 18, 58, 1),
    solid: circle(122, 76, 24),
    line: 'M20 102h84M28 102V70h18v32M56 102V56h18v46M84 102V44h18v58',
    fine: circle(122, 76, 18),
    accent: 'M24 56l26-16 26 4 32-26M98 18h10v10M116 66l6 9 6-9M122 75v14M115 79h14M115 84h14',
  },
  legal: {
    solid: `M22 58h36c0 12-8 18-18 18s-18-6-18-18zM102 58h36c0 12-8 18-18 18s-18-6-18-18z${rect(56, 96, 48, 6, 2)}`,
    shade: 'M26 62h28c-2 8-8 11-14 11s-12-3-14-11zM106 62h28c-2 8-8 11-14 11s-12-3-14-11z',
    line: 'M80 20v76M40 28h80',
    fine: 'M40 28L22 58M40 28l18 30M120 28l-18 30M120 28l18 30',
    accent: 'M72 28h16M80 14v6',
    spot: circle(80, 16, 4),
  },
  training: {
    shade: rect(26, 20, 84, 48, 1),
    solid: rect(22, 16, 92, 56, 3) + circle(128, 56, 8),
    line: 'M114 102c0-22 6-32 14-32s14 10 14 32M118 78l-22-20',
    fine: 'M40 72l-8 30M96 72l4 16M32 28h30M32 36h22',
    accent: 'M34 60c10 0 12-22 22-22s12 16 22 16 10-10 18-12',
    spot:
      circle(96, 56, 2.5) +
      at([[34, 60]], (x, y) => circle(x, y, 2)) +
      row(3, 30, 96, 14, (x) => circle(x + 20, 96, 3)),
  },
};
