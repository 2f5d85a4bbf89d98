import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

export const ANALYTICAL: readonly SeedListing[] = [
  ...instruments(
    '赛默飞世尔科技',
    'Thermo Fisher Scientific',
    'US',
    `
    scu ; Q Exactive Plus ; analytical/mass-spectrometer ; 2016-05 ; 498 ; 400/h 300/s ; assist send
    高分辨四极杆-静电场轨道阱质谱仪 | Quadrupole-Orbitrap mass spectrometer
    分辨率 140000（m/z 200），质量精度 <1 ppm（内标） | resolution 140,000 at m/z 200, accuracy <1 ppm with lock mass
    蛋白质组、代谢组与中药成分的高分辨定性定量。 | Proteomes, metabolomes and herbal constituents at high resolution.

    tflsp ; Orbitrap Exploris 480 ; analytical/mass-spectrometer ; 2021-09 ; 690 ; 600/h 700/s ; assist send
    轨道阱高分辨质谱仪 | Orbitrap mass spectrometer
    分辨率 480000，扫描 40 Hz，可选 FAIMS | resolution 480,000, 40 Hz, FAIMS option
    抗体药物肽图、宿主蛋白残留与生物标志物筛选。 | Peptide maps of antibodies, host-cell proteins and biomarkers.

    saas ; TSQ Altis ; analytical/mass-spectrometer ; 2019-04 ; 285 ; 260/s ; send cma catl
    三重四极杆液质联用仪 | Triple-quadrupole LC-MS
    利血平 1 pg 信噪比 500000:1，600 SRM/s | reserpine 1 pg at 500,000:1, 600 SRM a second
    蔬菜、茶叶中 200 余种农药残留一次进样筛查。 | Over 200 pesticide residues in vegetables and tea in one run.

    cdut ; Neptune Plus ; analytical/mass-spectrometer ; 2013-11 ; 760 ; 800/h 500/s ; assist send
    多接收电感耦合等离子体质谱仪 | Multi-collector ICP-MS
    9 个法拉第杯，Sr 同位素比外精度 20 ppm | nine Faraday cups, Sr ratios to 20 ppm
    岩石与水样的锶、钕、铅、铪同位素定年示踪。 | Sr, Nd, Pb and Hf isotopes in rocks and waters for dating and tracing.

    cdut ; Element XR ; analytical/mass-spectrometer ; 2015-07 ; 398 ; 500/h 260/s ; assist send
    高分辨电感耦合等离子体质谱仪 | High-resolution ICP-MS
    分辨率 300/4000/10000，线性范围 10¹² | resolution 300/4,000/10,000, 12 decades
    锆石 U-Pb 定年与超痕量元素测定，可配激光剥蚀。 | Zircon U-Pb ages and ultra-trace elements, with laser ablation.

    uestc ; ESCALAB Xi+ ; analytical/surface ; 2018-10 ; 560 ; 350/h 200/s ; send
    X 射线光电子能谱仪 | X-ray photoelectron spectrometer
    能量分辨率 0.45 eV，空间分辨率 3 μm，Ar 团簇源 | 0.45 eV, 3 μm, argon cluster source
    薄膜与界面元素价态、深度剖析。 | Oxidation states and depth profiles of films and interfaces.

    cqu ; Nicolet iS50 ; analytical/spectrometer ; 2017-03 ; 68 ; 80/h 50/s ; self assist instant
    傅里叶变换红外光谱仪 | FTIR spectrometer
    分辨率 0.09 cm⁻¹，ATR 与近红外、热重联用 | 0.09 cm⁻¹, ATR, near-infrared and TGA coupling
    高分子与油品的官能团定性、老化产物分析。 | Functional groups and ageing products of polymers and oils.

    imhe ; iCAP 7400 ; analytical/spectrometer ; 2016-08 ; 92 ; 80/s ; send
    电感耦合等离子体发射光谱仪 | ICP optical emission spectrometer
    波长 166–847 nm，检出限 ppb 级，双向观测 | 166–847 nm, ppb detection, dual view
    土壤、水体与植物中金属元素批量测定。 | Batches of metals in soils, waters and plants.

    cqmetro ; TRACE 1310-ISQ ; analytical/mass-spectrometer ; 2017-10 ; 88 ; 220/s ; send cma cnas
    气相色谱-质谱联用仪 | GC-MS
    质量范围 1.2–1100 u，EI 信噪比 1000:1 | 1.2–1,100 u, EI 1,000:1
    玩具、家具和车内饰的挥发性有机物检测。 | Volatile organics from toys, furniture and car interiors.
  `,
  ),
  ...instruments(
    '安捷伦',
    'Agilent Technologies',
    'US',
    `
    cdutcm ; 1290 Infinity II-6545 ; analytical/mass-spectrometer ; 2018-09 ; 330 ; 320/h 260/s ; assist send
    超高效液相-四极杆飞行时间质谱 | UHPLC Q-TOF
    分辨率 40000，质量精度 0.8 ppm，压力 1300 bar | resolution 40,000, 0.8 ppm, 1,300 bar
    川芎、附子等道地药材的指纹图谱与入血成分分析。 | Fingerprints and blood-absorbed constituents of Sichuan herbs.

    sicau ; 7890B-5977B ; analytical/mass-spectrometer ; 2016-04 ; 82 ; 150/h 160/s ; self assist
    气相色谱-质谱联用仪 | GC-MS
    OFN 1 pg 信噪比 1500:1，质量 1.6–1050 u | OFN 1 pg at 1,500:1, 1.6–1,050 u
    茶叶香气、脂肪酸与农残测定，配顶空与固相微萃取。 | Tea aroma, fatty acids and residues, with headspace and SPME.

    tft ; 7900 ICP-MS ; analytical/mass-spectrometer ; 2018-05 ; 175 ; 260/s ; send cma cnas
    电感耦合等离子体质谱仪 | ICP-MS
    线性范围 11 个数量级，氧化物 <1.5% | 11 decades, oxides under 1.5 %
    饮用水、食品和电子化学品中超痕量金属检测。 | Ultra-trace metals in water, food and electronic chemicals.

    zyf ; 1260 Infinity II ; analytical/chromatograph ; 2021-06 ; 46 ; 90/h 120/s ; self assist instant
    高效液相色谱仪 | HPLC
    压力 600 bar，二极管阵列与示差检测器 | 600 bar, diode-array and refractive-index detectors
    食品中糖、有机酸、黄酮与添加剂含量测定。 | Sugars, organic acids, flavonoids and additives in food.

    swpu ; 7890A SCD ; analytical/chromatograph ; 2012-12 ; 65 ; 180/s ; send
    硫化学发光气相色谱仪 | Gas chromatograph with sulphur detector
    硫检出限 0.5 pg/s，PONA 与模拟蒸馏 | sulphur 0.5 pg/s, PONA and simulated distillation
    天然气总硫及形态硫、原油馏程分析。 | Total and speciated sulphur in gas, boiling ranges of crude.

    scu ; Cary 5000 ; analytical/spectrometer ; 2014-03 ; 72 ; 60/h ; self instant
    紫外-可见-近红外分光光度计 | UV-Vis-NIR spectrophotometer
    波长 175–3300 nm，吸光度至 8 Abs，积分球 150 mm | 175–3,300 nm, to 8 Abs, 150 mm sphere
    薄膜、粉末与溶液的透射、漫反射光谱和带隙计算。 | Transmission and diffuse reflectance of films, powders and solutions; band gaps.
  `,
  ),
  ...instruments(
    '沃特世',
    'Waters',
    'US',
    `
    cib ; Xevo G2-XS QTof ; analytical/mass-spectrometer ; 2016-10 ; 345 ; 300/h 240/s ; assist send
    超高效液相-飞行时间质谱 | UPLC-QTof
    分辨率 40000，质量精度 <1 ppm，MSE 采集 | resolution 40,000, <1 ppm, MSE acquisition
    微生物次级代谢产物与植物成分的非靶向筛查。 | Untargeted screening of microbial metabolites and plant constituents.

    sicau ; ACQUITY UPLC H-Class ; analytical/chromatograph ; 2015-05 ; 62 ; 80/h 100/s ; self assist
    超高效液相色谱仪 | UPLC
    耐压 15000 psi，PDA 与荧光检测器 | 15,000 psi, PDA and fluorescence
    饲料中氨基酸、维生素与霉菌毒素定量。 | Amino acids, vitamins and mycotoxins in feed.

    tft ; Xevo TQ-S micro ; analytical/mass-spectrometer ; 2019-11 ; 210 ; 300/s ; send cma
    超高效液相-串联质谱 | UPLC-MS/MS
    利血平 1 pg 信噪比 150000:1，质量 2–2048 u | reserpine 1 pg at 150,000:1, 2–2,048 u
    兽药残留、全氟化合物与新污染物检测。 | Veterinary drugs, PFAS and emerging pollutants.
  `,
  ),
  ...instruments(
    '岛津',
    'Shimadzu',
    'JP',
    `
    cqu ; AXIS SUPRA+ ; analytical/surface ; 2020-12 ; 520 ; 300/h 180/s ; send
    成像光电子能谱仪 | Imaging photoelectron spectrometer
    能量分辨率 0.43 eV，成像分辨率 1 μm，UPS 可选 | 0.43 eV, imaging 1 μm, UPS option
    镁合金表面膜与催化剂价态分析，可做手套箱转移。 | Surface films on magnesium and catalysts, with air-free transfer.

    swust ; XRD-7000 ; analytical/x-ray ; 2011-10 ; 78 ; 80/h 50/s ; self instant
    X 射线衍射仪 | X-ray diffractometer
    2θ 范围 -12–163°，最小步进 0.0001°，3 kW | 2θ −12 to 163°, step 0.0001°, 3 kW
    水泥熟料、陶瓷和含能材料的物相鉴定。 | Phases of clinker, ceramics and energetic materials.

    swu ; LCMS-8060 ; analytical/mass-spectrometer ; 2018-01 ; 298 ; 240/h 200/s ; assist send
    三重四极杆液质联用仪 | Triple-quadrupole LC-MS
    扫描 30000 u/s，正负切换 5 ms，SRM 555/s | 30,000 u/s, polarity switch 5 ms, 555 SRM a second
    柑橘类黄酮、植物激素与真菌毒素靶向定量。 | Citrus flavonoids, plant hormones and mycotoxins by targeted methods.

    imhe ; TOC-L CPH ; analytical/biochemical ; 2017-06 ; 38 ; 60/s ; send
    总有机碳分析仪 | Total organic carbon analyser
    测定范围 4 μg/L–30000 mg/L，配固体模块与总氮 | 4 μg/L to 30,000 mg/L, solids and total nitrogen
    溪流、土壤浸提液的碳氮含量批量测定。 | Carbon and nitrogen in streams and soil extracts.

    cdutcm ; GCMS-TQ8050 NX ; analytical/mass-spectrometer ; 2020-06 ; 145 ; 200/h 180/s ; assist send
    三重四极杆气质联用仪 | Triple-quadrupole GC-MS
    OFN 100 fg 信噪比 40000:1，MRM 888/s | OFN 100 fg at 40,000:1, 888 MRM a second
    挥发油成分与药材中禁用农药测定。 | Volatile oils and banned pesticides in herbs.
  `,
  ),
  ...instruments(
    '理学',
    'Rigaku',
    'JP',
    `
    scu ; Ultima IV ; analytical/x-ray ; 2011-05 ; 118 ; 80/h 50/s ; self send instant
    组合型多功能 X 射线衍射仪 | Multipurpose X-ray diffractometer
    测角半径 285 mm，3 kW，变温 -180–1500 ℃ | radius 285 mm, 3 kW, −180 to 1,500 °C
    粉末物相、结晶度与高温相变测定。 | Powder phases, crystallinity and high-temperature transitions.

    uestc ; SmartLab 9kW ; analytical/x-ray ; 2019-12 ; 328 ; 200/h ; self assist
    转靶高分辨 X 射线衍射仪 | Rotating-anode high-resolution XRD
    9 kW 转靶，五轴测角仪，面内衍射 | 9 kW, five-axis goniometer, in-plane arm
    外延薄膜摇摆曲线、倒易空间与反射率测量。 | Rocking curves, reciprocal-space maps and reflectivity of epitaxial films.

    cib ; XtaLAB Synergy-R ; analytical/x-ray ; 2021-08 ; 420 ; 500/s ; send
    单晶 X 射线衍射仪 | Single-crystal X-ray diffractometer
    铜微焦转靶，HyPix 光子探测器，80–500 K | copper microfocus rotating anode, HyPix detector, 80–500 K
    天然产物绝对构型，微米级小晶体也可解析。 | Absolute configuration of natural products from micrometre crystals.
  `,
  ),
  ...instruments(
    '珀金埃尔默',
    'PerkinElmer',
    'US',
    `
    tft ; PinAAcle 900T ; analytical/spectrometer ; 2015-09 ; 58 ; 60/s ; send cma
    火焰石墨炉原子吸收光谱仪 | Flame and furnace AAS
    波长 184–900 nm，纵向塞曼背景校正 | 184–900 nm, longitudinal Zeeman
    食品接触材料与涂料中铅镉铬测定。 | Lead, cadmium and chromium in food-contact materials and paints.

    swpu ; STA 8000 ; analytical/thermal ; 2016-02 ; 56 ; 90/h 120/s ; assist send
    同步热分析仪 | Simultaneous thermal analyser
    室温–1600 ℃，天平灵敏度 0.1 μg | ambient to 1,600 °C, balance 0.1 μg
    油田化学品热稳定性与稠油氧化动力学。 | Thermal stability of oilfield chemicals, oxidation of heavy oil.
  `,
  ),
  ...instruments(
    'TA 仪器',
    'TA Instruments',
    'US',
    `
    scu ; Discovery DSC 2500 ; analytical/thermal ; 2018-04 ; 66 ; 80/h 90/s ; self assist instant
    差示扫描量热仪 | Differential scanning calorimeter
    -180–725 ℃，基线重复性 20 μW，T4P 热流 | −180 to 725 °C, baseline 20 μW, T4P heat flow
    高分子熔融结晶、玻璃化转变与固化度。 | Melting, crystallisation, glass transition and cure of polymers.

    qla ; Q800 DMA ; analytical/thermal ; 2014-11 ; 78 ; 120/h 180/s ; assist send
    动态热机械分析仪 | Dynamic mechanical analyser
    力 0.0001–18 N，-150–600 ℃，频率 0.01–200 Hz | 0.0001–18 N, −150 to 600 °C, 0.01–200 Hz
    复合材料层板玻璃化温度与储能模量测定。 | Glass transition and storage modulus of laminates.

    swu ; TGA 550 ; analytical/thermal ; 2019-06 ; 52 ; 70/h 80/s ; self send instant
    热重分析仪 | Thermogravimetric analyser
    室温–1000 ℃，称量分辨率 0.1 μg，红外加热 500 ℃/min | ambient to 1,000 °C, 0.1 μg, 500 °C/min
    电极材料含水量、炭含量与热分解过程。 | Water, carbon and decomposition of electrode materials.
  `,
  ),
  ...instruments(
    '耐驰',
    'NETZSCH',
    'DE',
    `
    cqu ; LFA 467 HyperFlash ; analytical/thermal ; 2019-01 ; 96 ; 200/s ; send
    激光导热仪 | Light flash thermal diffusivity analyser
    -100–500 ℃，导热系数 0.1–2000 W/(m·K) | −100 to 500 °C, 0.1–2,000 W/(m·K)
    镁基散热材料与导热硅脂的热扩散系数测定。 | Thermal diffusivity of magnesium heat sinks and greases.

    ybc ; ARC 254 ; analytical/thermal ; 2021-10 ; 148 ; 600/d ; assist send
    绝热加速量热仪 | Accelerating rate calorimeter
    室温–500 ℃，压力 200 bar，检测灵敏度 0.005 ℃/min | ambient to 500 °C, 200 bar, 0.005 °C/min
    电芯热失控起始温度与自加热速率测定。 | Onset of thermal runaway and self-heating rate of cells.
  `,
  ),
  ...instruments(
    '雷尼绍',
    'Renishaw',
    'GB',
    `
    cigit ; inVia Qontor ; analytical/spectrometer ; 2018-07 ; 188 ; 180/h ; self assist
    显微共焦拉曼光谱仪 | Confocal Raman microscope
    激光 532/633/785 nm，光谱分辨率 0.3 cm⁻¹ | 532/633/785 nm, 0.3 cm⁻¹
    石墨烯层数、应力与缺陷成像，微塑料识别。 | Graphene layers, stress and defects; identification of microplastics.

    cqut ; XL-80 ; metrology/length ; 2015-03 ; 36 ; 150/h ; assist
    激光干涉仪 | Laser interferometer
    线性精度 ±0.5 ppm，分辨率 1 nm，80 m | ±0.5 ppm, 1 nm, 80 m
    机床定位精度、直线度与反向间隙检定。 | Positioning, straightness and backlash of machine tools.
  `,
  ),
  ...instruments(
    '麦克默瑞提克',
    'Micromeritics',
    'US',
    `
    scu ; ASAP 2460 ; analytical/surface ; 2017-09 ; 62 ; 180/s ; send
    全自动比表面与孔隙分析仪 | Surface area and porosity analyser
    比表面 ≥0.01 m²/g，孔径 0.35–500 nm，四站 | from 0.01 m²/g, pores 0.35–500 nm, four stations
    催化剂、分子筛与活性炭的比表面和孔径分布。 | Surface area and pore sizes of catalysts, zeolites and carbons.

    swpu ; AutoPore V 9620 ; analytical/surface ; 2018-11 ; 69 ; 300/s ; send
    压汞仪 | Mercury porosimeter
    压力至 60000 psi，孔径 3 nm–1100 μm | to 60,000 psi, pores 3 nm to 1,100 μm
    储层岩石孔喉结构与水泥石孔隙率。 | Pore throats of reservoir rock, porosity of cement stone.
  `,
  ),
  ...instruments(
    '瑞士万通',
    'Metrohm',
    'CH',
    `
    swu ; Autolab PGSTAT302N ; analytical/electrochemical ; 2015-10 ; 38 ; 60/h ; self instant
    电化学工作站 | Electrochemical workstation
    电位 ±10 V，电流 ±2 A，阻抗 10 μHz–1 MHz | ±10 V, ±2 A, impedance 10 μHz to 1 MHz
    电催化、超级电容与涂层防腐评价。 | Electrocatalysis, supercapacitors and corrosion protection.

    imhe ; 940 Professional IC ; analytical/chromatograph ; 2018-02 ; 45 ; 50/s ; send
    离子色谱仪 | Ion chromatograph
    阴阳离子双通道，检出限 μg/L | anions and cations, μg/L detection
    降水、溪流与冰雪样品的离子组成。 | Ions in rain, streams, snow and ice.
  `,
  ),
];
