import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

/** Analytical instruments of Chinese makers. */
export const DOMESTIC: readonly SeedListing[] = [
  ...instruments(
    '聚光科技',
    'Focused Photonics (FPI)',
    'CN',
    `
    tft ; EXPEC 7200 ; analytical/mass-spectrometer ; 2022-03 ; 96 ; 200/s ; send cma
    国产三重四极杆电感耦合等离子体质谱 | Triple-quadrupole ICP-MS
    质量 2–260 u，检出限 ppt 级，碰撞反应池 | 2–260 u, ppt detection, collision-reaction cell
    土壤详查与地表水重金属批量检测。 | Batches of heavy metals for soil surveys and surface water.

    imhe ; EXPEC 2000 ; atmospheric/composition ; 2020-08 ; 88 ; 1500/d ; assist
    大气挥发性有机物在线监测系统 | Online VOC monitor
    117 种组分，检出限 0.05 ppb，1 小时周期 | 117 compounds, 0.05 ppb, hourly cycle
    城市与园区空气中臭氧前体物连续监测。 | Continuous ozone precursors in cities and industrial parks.
  `,
  ),
  ...instruments(
    '普析通用',
    'Persee Analytics',
    'CN',
    `
    sicau ; TU-1950 ; analytical/spectrometer ; 2016-09 ; 9.8 ; 30/h ; self instant
    双光束紫外可见分光光度计 | Double-beam UV-Vis spectrophotometer
    190–900 nm，杂散光 0.02%T | 190–900 nm, stray light 0.02 %T
    叶绿素、可溶性糖与酶活性测定，学生可自主上机。 | Chlorophyll, sugars and enzyme activity; students may use it alone.

    cdutcm ; XD-6 ; analytical/x-ray ; 2013-03 ; 46 ; 60/h 40/s ; assist send
    国产多晶 X 射线衍射仪 | Powder X-ray diffractometer
    4 kW，2θ 重复性 0.001° | 4 kW, 2θ repeatability 0.001°
    矿物药晶型与药物多晶型鉴别。 | Forms of mineral medicines and drug polymorphs.
  `,
  ),
  ...instruments(
    '东西分析',
    'East & West Analytical',
    'CN',
    `
    zyf ; AFS-7500 ; analytical/spectrometer ; 2019-08 ; 12 ; 50/s ; send
    原子荧光光度计 | Atomic fluorescence spectrometer
    As、Hg 检出限 0.01 μg/L，双通道 | As and Hg to 0.01 μg/L, two channels
    食品与药材中砷汞硒测定。 | Arsenic, mercury and selenium in foods and herbs.

    swust ; GC-MS 3200 ; analytical/mass-spectrometer ; 2017-12 ; 42 ; 120/s ; send
    国产气相色谱-质谱联用仪 | Domestic GC-MS
    质量 1.5–1000 u，OFN 信噪比 100:1 | 1.5–1,000 u, OFN 100:1
    教学与环境样品中半挥发性有机物定性。 | Semi-volatile organics in environmental samples and teaching.
  `,
  ),
  ...instruments(
    '国仪量子',
    'CIQTEK',
    'CN',
    `
    uestc ; EPR200-Plus ; analytical/nmr ; 2022-05 ; 165 ; 150/h 120/s ; assist send
    国产 X 波段电子顺磁共振谱仪 | X-band EPR spectrometer
    灵敏度 5×10⁹ 自旋/(G·√Hz)，变温 2–800 K | 5×10⁹ spins/(G·√Hz), 2–800 K
    半导体缺陷、光催化自由基与电池材料研究。 | Defects in semiconductors, photocatalytic radicals and battery materials.

    cqu ; SEM5000 ; analytical/electron-microscope ; 2023-06 ; 185 ; 220/h ; self assist
    国产场发射扫描电镜 | Domestic field-emission SEM
    分辨率 0.9 nm（30 kV）、1.2 nm（15 kV） | 0.9 nm at 30 kV, 1.2 nm at 15 kV
    金属断口与粉末形貌常规观察，培训后可夜间自主上机。 | Routine fractures and powders; trained users may work at night.

    swpu ; H-Sorb X6000 ; analytical/surface ; 2021-04 ; 39 ; 200/s ; send
    高温高压气体吸附仪 | High-pressure gas sorption analyser
    真空–200 bar，液氮温度–500 ℃，六站 | vacuum to 200 bar, 77 K to 500 °C, six stations
    页岩、煤的甲烷等温吸附与储氢测试。 | Methane isotherms of shale and coal, hydrogen storage.
  `,
  ),
];
