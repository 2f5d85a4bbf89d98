import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

/** Medical research and nuclear instruments, biochemistry. */
export const LIFE: readonly SeedListing[] = [
  ...instruments(
    '碧迪',
    'BD Biosciences',
    'US',
    `
    scu ; FACSAria III ; medical/cell-analysis ; 2014-11 ; 398 ; 400/h ; assist
    流式细胞分选仪 | Cell sorter
    4 激光 18 色，分选 25000 个/秒，四路 | four lasers, 18 colours, 25,000 a second, four-way
    免疫细胞亚群与干细胞无菌分选。 | Sterile sorting of immune subsets and stem cells.

    cqmu ; LSRFortessa X-20 ; medical/cell-analysis ; 2018-03 ; 245 ; 220/h ; self assist
    流式细胞分析仪 | Flow cytometer
    5 激光 20 色，40000 个/秒 | five lasers, 20 colours, 40,000 a second
    肿瘤免疫多色面板与胞内因子检测。 | Multicolour panels in tumour immunology and intracellular cytokines.
  `,
  ),
  ...instruments(
    '因美纳',
    'Illumina',
    'US',
    `
    scu ; NovaSeq 6000 ; medical/sequencing ; 2020-07 ; 890 ; 180/s ; send
    高通量测序系统 | High-throughput sequencer
    S4 芯片 3 Tb，读长 2×150 bp，Q30 ≥85% | 3 Tb on S4, 2×150 bp, Q30 over 85 %
    人全基因组、单细胞转录组与肠道菌群测序。 | Whole genomes, single-cell transcriptomes and gut microbiomes.
  `,
  ),
  ...instruments(
    '华大智造',
    'MGI Tech',
    'CN',
    `
    saas ; DNBSEQ-T7 ; medical/sequencing ; 2022-08 ; 760 ; 120/s ; send
    国产超高通量测序仪 | Ultra-high-throughput sequencer
    日产 6 Tb，PE150，4 张芯片独立运行 | 6 Tb a day, PE150, four independent cells
    水稻、油菜全基因组重测序与育种芯片建库。 | Resequencing of rice and rapeseed and breeding libraries.

    tflsp ; DNBSEQ-G99 ; medical/sequencing ; 2023-02 ; 98 ; 260/s ; send
    快速中通量测序仪 | Fast mid-throughput sequencer
    12 小时完成 PE150，80 M reads/芯片 | PE150 in twelve hours, 80 M reads a cell
    肿瘤小面板与病原快速测序。 | Small cancer panels and rapid pathogen sequencing.
  `,
  ),
  ...instruments(
    '赛默飞世尔科技',
    'Thermo Fisher Scientific',
    'US',
    `
    sicau ; QuantStudio 6 Flex ; medical/sequencing ; 2016-03 ; 48 ; 60/h ; self instant
    实时荧光定量 PCR 仪 | Real-time PCR
    384/96 孔，6 色，1.5 倍差异分辨 | 384 and 96 wells, six colours, 1.5-fold
    基因表达、转基因与动物疫病检测。 | Gene expression, GMO and animal disease.

    cqmu ; QuantStudio Absolute Q ; medical/sequencing ; 2022-05 ; 65 ; 90/s ; self send
    数字 PCR 仪 | Digital PCR
    20480 微孔，90 分钟，四色 | 20,480 chambers, 90 minutes, four colours
    ctDNA 突变与病毒载量绝对定量。 | Absolute counts of ctDNA mutations and viral load.
  `,
  ),
  ...instruments(
    '珀金埃尔默',
    'Revvity (PerkinElmer)',
    'US',
    `
    scu ; IVIS Spectrum CT ; medical/small-animal ; 2016-09 ; 415 ; 350/h ; assist
    小动物活体光学成像系统 | In vivo optical imaging
    制冷 -90 ℃，生物发光与荧光，CT 150 μm | cooled to −90 °C, bioluminescence, fluorescence, CT 150 μm
    肿瘤生长、药物分布与感染模型连续观察。 | Tumours, drug distribution and infection followed over time.

    cdutcm ; Operetta CLS ; medical/cell-analysis ; 2019-10 ; 285 ; 260/h ; assist
    高内涵细胞成像分析系统 | High-content imaging system
    共聚焦转盘，sCMOS，96/384 孔板，水镜 63× | spinning disk, sCMOS, 96/384 wells, 63× water
    中药活性成分细胞表型筛选。 | Phenotypic screens of herbal actives.
  `,
  ),
  ...instruments(
    '富士胶片 VisualSonics',
    'FUJIFILM VisualSonics',
    'CA',
    `
    cqmu ; Vevo 3100 ; medical/imaging ; 2018-12 ; 360 ; 400/h ; assist
    小动物超声成像系统 | Small-animal ultrasound
    频率至 70 MHz，分辨率 30 μm，300 帧/秒 | to 70 MHz, 30 μm, 300 frames a second
    心功能、血管与胚胎发育无创评价。 | Hearts, vessels and embryos without harm.
  `,
  ),
  ...instruments(
    '联影',
    'United Imaging',
    'CN',
    `
    scu ; uMR 9.4T ; medical/imaging ; 2022-12 ; 2680 ; 1500/h ; assist
    9.4T 小动物磁共振 | 9.4 T animal MRI
    场强 9.4 T，孔径 300 mm，梯度 1000 mT/m | 9.4 T, 300 mm bore, 1,000 mT/m
    脑功能、肿瘤灌注与代谢谱成像。 | Brain function, tumour perfusion and spectroscopy.

    cqmu ; uEXPLORER PET/CT ; medical/imaging ; 2021-12 ; 5200 ; 4500/s ; assist
    全身动态 PET/CT | Total-body PET/CT
    轴向视野 1940 mm，灵敏度 174 kcps/MBq | 1,940 mm axial field, 174 kcps/MBq
    新药人体药代动力学与低剂量动态显像研究。 | Human pharmacokinetics of new drugs and low-dose dynamic studies.
  `,
  ),
  ...instruments(
    '分子器件',
    'Molecular Devices',
    'US',
    `
    scu ; Axon MultiClamp 700B ; medical/physiology ; 2013-06 ; 38 ; 120/h ; self assist
    膜片钳系统 | Patch-clamp system
    双通道，噪声 0.13 pA，采样 500 kHz | two channels, 0.13 pA, 500 kHz
    离子通道药理与脑片电生理记录。 | Ion-channel pharmacology and brain slices.

    tflsp ; SpectraMax i3x ; analytical/biochemical ; 2020-02 ; 42 ; 80/h ; self instant
    多功能酶标仪 | Multimode plate reader
    吸收、荧光、发光、时间分辨荧光，6–384 孔 | absorbance, fluorescence, luminescence, TRF, 6 to 384 wells
    细胞活性、ELISA 与酶动力学检测。 | Viability, ELISA and enzyme kinetics.
  `,
  ),
  ...instruments(
    '思拓凡',
    'Cytiva',
    'SE',
    `
    tflsp ; Biacore 8K ; analytical/biochemical ; 2021-11 ; 485 ; 500/h 300/s ; assist send
    分子相互作用分析系统 | Surface plasmon resonance system
    8 通道，ka 10³–10⁹，分子量无下限 | eight channels, ka 10³–10⁹, no lower mass limit
    抗体亲和力排序与小分子片段筛选。 | Antibody affinities and fragment screens.

    cib ; ÄKTA pure 150 ; analytical/biochemical ; 2018-10 ; 48 ; 100/h ; self assist
    蛋白纯化系统 | Protein purification system
    流速 0.001–150 mL/min，压力 5 MPa | 0.001–150 mL/min, 5 MPa
    重组酶与天然蛋白层析纯化。 | Chromatography of recombinant enzymes and proteins.
  `,
  ),
  ...instruments(
    '堪培拉（美利安）',
    'Mirion (Canberra)',
    'US',
    `
    cdut ; BE5030 HPGe ; nuclear/radiation-measurement ; 2014-05 ; 68 ; 200/s ; send
    高纯锗伽马谱仪 | High-purity germanium gamma spectrometer
    相对效率 50%，分辨率 1.8 keV（1332 keV），3 keV–3 MeV | 50 %, 1.8 keV at 1,332 keV, 3 keV–3 MeV
    土壤、建材与食品中天然和人工核素活度。 | Natural and artificial nuclides in soil, building materials and food.

    scu ; Tri-Carb 4910TR ; nuclear/radiation-measurement ; 2019-07 ; 52 ; 120/s ; send
    低本底液闪谱仪 | Liquid scintillation counter
    ³H 效率 60%，¹⁴C 效率 95%，0–2000 keV | ³H 60 %, ¹⁴C 95 %, 0–2,000 keV
    水中氚、生物样品碳十四示踪测量。 | Tritium in water and carbon-14 tracers.
  `,
  ),
  ...instruments(
    '高压工程（HVE）',
    'High Voltage Engineering',
    'NL',
    `
    scu ; Tandetron 3MV ; nuclear/accelerator ; 2012-11 ; 1650 ; 1200/h ; assist
    3 MV 串列加速器 | 3 MV tandem accelerator
    端电压 0.1–3 MV，H–Au 离子，束斑 1 mm | 0.1–3 MV, ions H to Au, 1 mm spot
    离子注入、卢瑟福背散射与材料辐照损伤。 | Implantation, Rutherford backscattering and irradiation damage.
  `,
  ),
];
