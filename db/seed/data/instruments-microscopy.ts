import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

export const MICROSCOPY: readonly SeedListing[] = [
  ...instruments(
    '日本电子',
    'JEOL',
    'JP',
    `
    cqu ; JEM-2100Plus ; analytical/electron-microscope ; 2018-06 ; 412 ; 500/h ; assist send
    透射电子显微镜 | Transmission electron microscope
    点分辨率 0.194 nm，晶格分辨率 0.14 nm，加速电压 80–200 kV | point resolution 0.194 nm, lattice 0.14 nm, 80–200 kV
    观察镁合金析出相与纳米颗粒的高分辨像，并做选区电子衍射。 | High-resolution images of precipitates in magnesium alloys and of nanoparticles, with selected-area diffraction.

    uestc ; JXA-8530F Plus ; analytical/electron-microscope ; 2019-03 ; 865 ; 600/h ; assist send
    场发射电子探针 | Field-emission electron probe microanalyser
    波谱分辨率 5 eV，元素范围 B–U，二次电子像 3 nm | WDS resolution 5 eV, elements B to U, SE image 3 nm
    对焊点界面和薄膜做微米尺度的定量元素面分布。 | Quantitative element maps of solder joints and films at the micrometre scale.

    swu ; JSM-7610F Plus ; analytical/electron-microscope ; 2017-11 ; 285 ; 300/h ; self assist
    热场发射扫描电镜 | Schottky field-emission SEM
    分辨率 0.8 nm（15 kV）、1.0 nm（1 kV），样品台五轴马达驱动 | 0.8 nm at 15 kV, 1.0 nm at 1 kV, five-axis motor stage
    用于蚕丝、电池电极和催化剂的表面形貌观察，配能谱。 | Surface morphology of silk, battery electrodes and catalysts, with EDS.

    dyh ; JSM-IT500HR ; analytical/electron-microscope ; 2021-05 ; 168 ; 260/h 120/s ; send
    高分辨扫描电镜 | High-resolution SEM
    分辨率 1.5 nm（30 kV），低真空 10–650 Pa，样品直径 200 mm | 1.5 nm at 30 kV, low vacuum 10–650 Pa, samples to 200 mm
    大型铸锻件断口分析，不切样即可观察 200 mm 试块。 | Fractures of large castings and forgings: blocks of 200 mm are seen uncut.
  `,
  ),
  ...instruments(
    '赛默飞世尔科技（FEI）',
    'Thermo Fisher Scientific (FEI)',
    'NL',
    `
    scu ; Talos F200X ; analytical/electron-microscope ; 2019-09 ; 980 ; 900/h ; assist
    场发射透射电镜 | Field-emission TEM/STEM
    信息分辨率 0.12 nm，STEM 0.16 nm，四探头 Super-X 能谱 | information limit 0.12 nm, STEM 0.16 nm, four-detector Super-X EDS
    纳米材料原子尺度成像，几分钟内得到清晰的元素面分布。 | Atomic-scale imaging of nanomaterials and clear element maps within minutes.

    cqu ; Helios 5 CX ; analytical/electron-microscope ; 2021-12 ; 760 ; 1200/h ; assist
    聚焦离子束双束电镜 | Focused ion beam dual-beam microscope
    电子束 0.6 nm（15 kV），离子束 2.5 nm（30 kV），Ga 源 | electron 0.6 nm at 15 kV, ion 2.5 nm at 30 kV, Ga source
    透射样品定点制备、截面观察与三维重构。 | Site-specific TEM lamellae, cross-sections and 3D reconstruction.

    scu ; Glacios ; analytical/electron-microscope ; 2022-04 ; 2150 ; 2600/h ; assist
    200 kV 冷冻透射电镜 | 200 kV cryo-TEM
    加速电压 200 kV，自动进样 12 个，Falcon 4i 直接电子探测器 | 200 kV, 12-grid autoloader, Falcon 4i direct electron detector
    蛋白复合物单颗粒数据收集与脂质体、病毒颗粒冷冻观察。 | Single-particle data of protein complexes, and vitrified liposomes and viral particles.

    uestc ; Apreo 2S ; analytical/electron-microscope ; 2022-09 ; 330 ; 400/h ; self assist
    低电压高分辨扫描电镜 | Low-voltage high-resolution SEM
    分辨率 0.9 nm（1 kV），三位一体镜筒内探测器 | 0.9 nm at 1 kV, three in-lens detectors
    无需喷金即可观察光刻胶、钙钛矿薄膜等不导电样品。 | Shows photoresist and perovskite films without gold coating.

    swjtu ; Quanta FEG 250 ; analytical/electron-microscope ; 2013-10 ; 240 ; 240/h ; assist send
    环境扫描电镜 | Environmental SEM
    高真空 1.2 nm（30 kV），环境真空可达 4000 Pa | 1.2 nm at 30 kV, environmental mode to 4000 Pa
    含水水泥、钢轨磨屑和混凝土裂缝的原位观察。 | In-situ views of wet cement, rail wear debris and cracks in concrete.
  `,
  ),
  ...instruments(
    '卡尔·蔡司',
    'Carl Zeiss',
    'DE',
    `
    cib ; LSM 880 ; analytical/optical-microscope ; 2017-04 ; 395 ; 300/h ; self assist
    激光共聚焦显微镜 | Confocal laser scanning microscope
    Airyscan 横向分辨率 140 nm，激光 405–633 nm 六条 | Airyscan lateral resolution 140 nm, six lasers 405–633 nm
    组织切片、活细胞与两栖类胚胎的多色荧光成像。 | Multicolour fluorescence of sections, live cells and amphibian embryos.

    cqmu ; LSM 980 Airyscan 2 ; analytical/optical-microscope ; 2021-07 ; 468 ; 360/h ; self assist
    快速超分辨共聚焦显微镜 | Fast super-resolution confocal microscope
    横向 120 nm、轴向 350 nm，全幅 47 帧/秒 | 120 nm lateral, 350 nm axial, 47 frames a second
    神经元钙信号与细胞器动态的活细胞长时间记录。 | Long recordings of neuronal calcium and organelle dynamics in live cells.

    tflsp ; Lightsheet 7 ; analytical/optical-microscope ; 2023-03 ; 520 ; 500/h ; assist
    光片显微镜 | Light-sheet microscope
    样品至 1 cm³，折射率 1.33–1.58，双侧照明 | samples to 1 cm³, refractive index 1.33–1.58, dual-side illumination
    透明化器官和类器官的整体三维成像，一小时完成一只鼠脑。 | Whole cleared organs and organoids in 3D; a mouse brain takes an hour.

    cqut ; Crossbeam 350 ; analytical/electron-microscope ; 2020-10 ; 590 ; 800/h ; assist
    双束扫描电镜 | FIB-SEM
    电子束 0.9 nm（15 kV），离子束 3 nm，样品台 100 mm | electron 0.9 nm at 15 kV, ion 3 nm, 100 mm stage
    刀具涂层与齿轮表面改性层的截面加工与厚度测量。 | Cross-sections of tool coatings and treated gear surfaces, with thickness.

    cdut ; Xradia 510 Versa ; analytical/x-ray ; 2018-12 ; 735 ; 700/h ; assist send
    三维 X 射线显微镜 | 3D X-ray microscope
    空间分辨率 0.7 μm，最小体素 70 nm，160 kV | resolution 0.7 μm, voxel 70 nm, 160 kV
    页岩孔隙与裂缝的无损三维成像，可配原位加载台。 | Non-destructive 3D images of pores and cracks in shale, with in-situ loading.

    ljo ; Smartzoom 5 ; analytical/optical-microscope ; 2022-02 ; 42 ; 150/h ; self instant
    超景深三维数码显微镜 | Digital 3D microscope
    放大 10–1010 倍，景深自动合成，重复定位 1 μm | 10–1010×, automatic depth of focus, repeatability 1 μm
    镜片崩边、划痕和装配缺陷的快速拍照测量。 | Quick pictures and measurements of chips, scratches and assembly faults.
  `,
  ),
  ...instruments(
    '日立高新',
    'Hitachi High-Tech',
    'JP',
    `
    sicau ; SU8600 ; analytical/electron-microscope ; 2022-06 ; 318 ; 300/h ; assist send
    冷场发射扫描电镜 | Cold field-emission SEM
    分辨率 0.6 nm（15 kV）、0.7 nm（1 kV） | 0.6 nm at 15 kV, 0.7 nm at 1 kV
    花粉、叶片气孔与淀粉颗粒的低损伤观察。 | Gentle imaging of pollen, stomata and starch grains.

    cdutcm ; TM4000Plus ; analytical/electron-microscope ; 2019-05 ; 58 ; 120/h ; self instant
    台式扫描电镜 | Benchtop SEM
    放大 10–100000 倍，5/10/15/20 kV，低真空免喷金 | 10–100,000×, 5 to 20 kV, low vacuum without coating
    中药材粉末显微鉴别，十分钟换样出图。 | Microscopic identification of herbal powders; a picture ten minutes after loading.

    swust ; HT7820 ; analytical/electron-microscope ; 2020-04 ; 315 ; 320/h ; assist
    120 kV 透射电镜 | 120 kV TEM
    晶格分辨率 0.144 nm，大视野与高分辨双模式 | lattice 0.144 nm, wide-field and high-resolution modes
    聚合物、生物切片与软物质的高衬度成像。 | High-contrast images of polymers, biological sections and soft matter.
  `,
  ),
  ...instruments(
    '徕卡',
    'Leica Microsystems',
    'DE',
    `
    scu ; STELLARIS 8 STED ; analytical/optical-microscope ; 2023-05 ; 690 ; 500/h ; self assist
    受激辐射损耗超分辨显微镜 | STED super-resolution microscope
    横向分辨率 30 nm，白激光 440–790 nm 连续可调 | 30 nm lateral, white-light laser tunable 440–790 nm
    突触蛋白与细胞骨架的纳米尺度定位。 | Synaptic proteins and the cytoskeleton located at the nanometre scale.

    swu ; EM UC7 ; analytical/sample-preparation ; 2014-09 ; 76 ; 150/h 200/s ; assist send
    超薄切片机 | Ultramicrotome
    切片厚度 1 nm–15 μm，可配 -185 ℃ 冷冻附件 | sections 1 nm to 15 μm, cryo to −185 °C
    透射电镜用生物与高分子超薄切片制备。 | Ultrathin sections of biological and polymer samples for TEM.

    cqu ; EM TIC 3X ; analytical/sample-preparation ; 2019-08 ; 95 ; 180/h ; self assist
    三离子束切割仪 | Triple ion-beam milling system
    三束交汇，加速电压 1–10 kV，切割速率 300 μm/h | three beams, 1–10 kV, 300 μm an hour
    软硬复合与多孔材料的无应力截面抛光，EBSD 制样首选。 | Stress-free sections of hard-soft and porous materials, ideal for EBSD.
  `,
  ),
  ...instruments(
    '布鲁克',
    'Bruker',
    'DE',
    `
    uestc ; Dimension Icon ; analytical/surface ; 2016-11 ; 228 ; 260/h ; self assist
    原子力显微镜 | Atomic force microscope
    垂直噪声 30 pm，扫描范围 90 μm，PeakForce 模式 | vertical noise 30 pm, range 90 μm, PeakForce modes
    薄膜粗糙度、压电响应与纳米电学测量。 | Film roughness, piezoresponse and nanoscale electrical measurements.

    swu ; AVANCE NEO 400 ; analytical/nmr ; 2020-09 ; 298 ; 100/h 60/s ; self assist send round-the-clock
    400 兆核磁共振波谱仪 | 400 MHz NMR spectrometer
    场强 9.4 T，60 位自动进样，1H 灵敏度 600:1 | 9.4 T, 60-place sampler, proton sensitivity 600:1
    有机合成产物的日常氢谱、碳谱与二维谱。 | Everyday proton, carbon and 2D spectra of synthetic products.

    cib ; AVANCE III HD 600 ; analytical/nmr ; 2015-12 ; 560 ; 260/h 180/s ; assist send
    600 兆超低温探头核磁 | 600 MHz NMR with cryoprobe
    场强 14.1 T，CryoProbe 1H 灵敏度 4500:1 | 14.1 T, cryoprobe proton sensitivity 4500:1
    微克级天然产物的结构鉴定与绝对构型研究。 | Structures of natural products from micrograms.

    swjtu ; D8 Discover ; analytical/x-ray ; 2018-03 ; 265 ; 220/h ; assist send
    X 射线衍射残余应力仪 | X-ray diffractometer for stress and texture
    测角精度 0.0001°，欧拉环五轴，二维探测器 | 0.0001° goniometer, five-axis Eulerian cradle, 2D detector
    钢轨、车轮表面残余应力与织构测定。 | Residual stress and texture at the surface of rails and wheels.

    cdut ; S8 Tiger ; analytical/x-ray ; 2014-06 ; 198 ; 150/s ; send
    波长色散 X 射线荧光光谱仪 | Wavelength-dispersive XRF
    元素 Be–U，4 kW 铑靶，检出限 ppm 级 | Be to U, 4 kW rhodium tube, ppm detection
    岩石、土壤和矿石的主次量元素快速分析。 | Major and minor elements in rocks, soils and ores.

    cqmu ; timsTOF Pro 2 ; analytical/mass-spectrometer ; 2022-11 ; 720 ; 900/s ; send
    离子淌度飞行时间质谱 | Ion-mobility TOF mass spectrometer
    淌度分辨率 200，扫描 120 Hz，PASEF 采集 | mobility resolution 200, 120 Hz, PASEF
    单细胞与微量组织的深度蛋白质组。 | Deep proteomes from single cells and minute tissues.

    scu ; EMXplus ; analytical/nmr ; 2012-09 ; 186 ; 200/h 150/s ; assist send
    电子顺磁共振波谱仪 | EPR spectrometer
    X 波段 9.8 GHz，灵敏度 1.6×10⁹ 自旋/G，3.8–300 K | X band 9.8 GHz, 1.6×10⁹ spins/G, 3.8–300 K
    自由基捕获、过渡金属价态与缺陷检测。 | Spin trapping, metal oxidation states and defects.
  `,
  ),
];
