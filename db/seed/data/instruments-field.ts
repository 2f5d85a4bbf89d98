import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

/** Marine and hydrological, earth exploration, atmospheric, astronomical, special inspection. */
export const FIELD: readonly SeedListing[] = [
  ...instruments(
    '特励达 RD 仪器',
    'Teledyne RD Instruments',
    'US',
    `
    scu ; RiverPro 1200 ; marine/hydrology ; 2018-05 ; 32 ; 1200/d ; assist
    走航式声学多普勒流速剖面仪 | Acoustic Doppler current profiler
    水深 0.2–25 m，流速 ±5 m/s，五波束 | 0.2–25 m, ±5 m/s, five beams
    岷江、嘉陵江断面流量与流速场测量。 | Discharge and flow fields in the Min and Jialing rivers.

    imhe ; WorkHorse Sentinel 600 ; marine/hydrology ; 2014-07 ; 38 ; 1000/d ; assist
    自容式流速剖面仪 | Self-contained current profiler
    量程 50 m，精度 0.3%±3 mm/s，续航 90 天 | 50 m, 0.3 % ±3 mm/s, 90 days
    水库与堰塞湖水动力长期观测。 | Long-term dynamics of reservoirs and barrier lakes.
  `,
  ),
  ...instruments(
    '赛莱默（YSI）',
    'Xylem YSI',
    'US',
    `
    cigit ; EXO2 ; marine/water-quality ; 2019-05 ; 18 ; 400/d ; self assist
    多参数水质剖面仪 | Multiparameter water-quality sonde
    温度、电导、溶解氧、浊度、叶绿素等 7 参数，250 m | temperature, conductivity, oxygen, turbidity, chlorophyll and two more, 250 m
    三峡库区水华与消落带水质巡测。 | Blooms and water quality in the Three Gorges reservoir.
  `,
  ),
  ...instruments(
    '康斯伯格',
    'Kongsberg',
    'NO',
    `
    cqjtu ; EM 2040P ; marine/sonar ; 2017-08 ; 298 ; 6000/d ; assist
    便携式多波束测深系统 | Portable multibeam echo sounder
    频率 200–400 kHz，波束 1°×1°，水深 0.5–550 m | 200–400 kHz, 1°×1°, 0.5–550 m
    航道、桥墩冲刷与水下地形扫测。 | Channels, bridge scour and underwater terrain.
  `,
  ),
  ...instruments(
    '中海达',
    'Hi-Target',
    'CN',
    `
    cqjtu ; iBoat BS3 ; marine/sonar ; 2021-09 ; 22 ; 1500/d ; assist
    智能无人测量船 | Unmanned survey boat
    单波束 0.15–300 m，航速 6 m/s，续航 8 小时 | single beam 0.15–300 m, 6 m/s, eight hours
    中小河流与库区水下地形快速测绘。 | Fast surveys of small rivers and reservoirs.
  `,
  ),
  ...instruments(
    '凤凰地球物理',
    'Phoenix Geophysics',
    'CA',
    `
    cdut ; V8 MTU ; earth-exploration/electromagnetic ; 2012-09 ; 168 ; 3500/d ; assist
    多功能电法工作站 | Multifunction electrical workstation
    AMT/MT/CSAMT/TDIP，频率 0.00005–10400 Hz | AMT, MT, CSAMT and TDIP, 0.00005–10,400 Hz
    地热、页岩气与深部矿产电磁勘探。 | Electromagnetic surveys for geothermal, shale gas and deep ores.
  `,
  ),
  ...instruments(
    '法国舍塞尔',
    'Sercel',
    'FR',
    `
    cdut ; 428XL ; earth-exploration/seismic ; 2011-12 ; 620 ; 8000/d ; assist
    遥测数字地震仪 | Telemetric seismic recorder
    1000 道，24 位，采样 0.25–4 ms | 1,000 channels, 24-bit, 0.25–4 ms
    隧道选线与城市活断层高分辨反射勘探。 | Reflection surveys for tunnel routes and active faults under cities.
  `,
  ),
  ...instruments(
    '天宝',
    'Trimble',
    'US',
    `
    imhe ; SX12 ; earth-exploration/surveying ; 2022-04 ; 48 ; 800/d ; assist
    影像扫描全站仪 | Scanning total station
    测角 1″，测距 1 mm+1.5 ppm，扫描 600 m | 1″, 1 mm+1.5 ppm, scans to 600 m
    滑坡体变形与危岩三维监测。 | Deformation of landslides and unstable rock in 3D.
  `,
  ),
  ...instruments(
    '劳雷（Geometrics）',
    'Geometrics',
    'US',
    `
    cdut ; G-882 ; earth-exploration/gravity-magnetic ; 2016-10 ; 46 ; 1200/d ; assist
    铯光泵磁力仪 | Caesium magnetometer
    灵敏度 0.004 nT/√Hz，采样 20 Hz | 0.004 nT/√Hz, 20 Hz
    磁性矿体圈定与未爆物、管线探测。 | Magnetic ore bodies, ordnance and pipelines.
  `,
  ),
  ...instruments(
    '美国地球物理测量系统公司（GSSI）',
    'GSSI',
    'US',
    `
    swjtu ; SIR-4000 ; earth-exploration/surveying ; 2019-08 ; 58 ; 1500/d ; assist
    探地雷达 | Ground-penetrating radar
    天线 100–900 MHz，双通道，深度 15 m | 100–900 MHz, two channels, to 15 m
    隧道衬砌脱空与路基病害检测。 | Voids behind tunnel linings and faults in roadbeds.
  `,
  ),
  ...instruments(
    '岩心实验系统',
    'Core Lab',
    'US',
    `
    swpu ; AFS-870 ; earth-exploration/drilling-logging ; 2016-06 ; 248 ; 2500/d 1200/s ; assist send
    全直径岩心驱替系统 | Full-diameter core flooding system
    围压 70 MPa，温度 150 ℃，岩心直径 100 mm | confining 70 MPa, 150 °C, 100 mm cores
    储层敏感性、驱油效率与二氧化碳封存评价。 | Formation damage, oil displacement and CO₂ storage.

    swpu ; HPHT Autoclave 2L ; earth-exploration/drilling-logging ; 2018-09 ; 45 ; 800/d ; assist send
    高温高压釜腐蚀试验装置 | HPHT corrosion autoclave
    温度 350 ℃，压力 70 MPa，H₂S/CO₂ 介质 | 350 °C, 70 MPa, with H₂S and CO₂
    含硫气井管材与缓蚀剂腐蚀评价。 | Corrosion of tubing and inhibitors in sour gas wells.
  `,
  ),
  ...instruments(
    '维萨拉',
    'Vaisala',
    'FI',
    `
    imhe ; CL51 ; atmospheric/meteorology ; 2015-04 ; 36 ; 600/d ; assist
    激光云高仪 | Ceilometer
    量程 13 km，波长 910 nm，时间分辨率 6 s | 13 km, 910 nm, 6 s
    云底高度与边界层高度连续观测。 | Cloud base and boundary-layer height, continuously.

    sicau ; WXT536 ; atmospheric/meteorology ; 2019-03 ; 4.6 ; 120/d ; self instant
    六要素自动气象站 | Six-parameter weather station
    风速 0–60 m/s，温度 -52–60 ℃，雨量 0–200 mm/h | wind 0–60 m/s, −52 to 60 °C, rain 0–200 mm/h
    茶园与稻田微气象监测，可外借整个生长季。 | Microclimate of tea gardens and paddies; may be borrowed for a season.
  `,
  ),
  ...instruments(
    '皮卡洛',
    'Picarro',
    'US',
    `
    cib ; G2508 ; atmospheric/composition ; 2017-10 ; 98 ; 800/d ; assist
    温室气体分析仪 | Greenhouse gas analyser
    同测 N₂O、CH₄、CO₂、NH₃、H₂O，精度 CO₂ 0.3 ppm | N₂O, CH₄, CO₂, NH₃ and H₂O at once; CO₂ to 0.3 ppm
    若尔盖湿地与稻田土壤温室气体通量。 | Fluxes from Zoigê wetlands and paddy soils.
  `,
  ),
  ...instruments(
    '中科光电',
    'Wuxi CAS Photonics',
    'CN',
    `
    scu ; AGHJ-I-LIDAR ; atmospheric/remote-sensing ; 2018-11 ; 125 ; 1500/d ; assist
    大气颗粒物激光雷达 | Aerosol lidar
    波长 532/355 nm，探测 10 km，距离分辨率 7.5 m | 532/355 nm, 10 km, 7.5 m
    成都平原雾霾垂直分布与沙尘输送走航观测。 | Vertical haze over the Chengdu plain and dust transport, also from a van.
  `,
  ),
  ...instruments(
    '德国劳夫特',
    'Lufft',
    'DE',
    `
    cigit ; CHM 15k ; atmospheric/remote-sensing ; 2016-07 ; 32 ; 500/d ; assist
    云高与气溶胶后向散射仪 | Ceilometer for cloud and aerosol
    量程 15 km，波长 1064 nm | 15 km, 1,064 nm
    - | Aerosol layers above the Three Gorges valley, recorded day and night.
  `,
  ),
  ...instruments(
    '普兰威夫',
    'PlaneWave Instruments',
    'US',
    `
    ioe ; CDK700 ; astronomical/optical-telescope ; 2019-12 ; 268 ; 2000/d ; remote assist
    700 毫米光学望远镜 | 700 mm optical telescope
    口径 700 mm，f/6.5，跟踪 0.3″，直驱转台 | 700 mm, f/6.5, tracking 0.3″, direct drive
    空间目标测光、变星观测与自适应光学验证，可远程操作。 | Photometry of space objects, variable stars and tests of adaptive optics, remotely if wished.

    swust ; L-350 CDK14 ; astronomical/optical-telescope ; 2021-11 ; 42 ; 300/d ; remote self instant
    356 毫米教学科研望远镜 | 356 mm teaching telescope
    口径 356 mm，f/7.2，视场 70 mm | 356 mm, f/7.2, 70 mm field
    小行星与系外行星凌星测光，面向中学科普开放。 | Asteroids and exoplanet transits; open to schools as well.
  `,
  ),
  ...instruments(
    '中国科学院光电所',
    'IOE, CAS',
    'CN',
    `
    ioe ; NSAO-SOLAR 65 ; astronomical/solar ; 2016-03 ; 380 ; 3000/d ; assist
    太阳自适应光学观测系统 | Solar adaptive optics system
    口径 650 mm，Hα 带宽 0.025 nm，151 单元 | 650 mm, Hα 0.025 nm, 151 actuators
    太阳活动区高分辨成像与波前校正算法验证。 | High-resolution images of active regions and trials of wavefront control.
  `,
  ),
  ...instruments(
    '中国电科第三十九研究所',
    'CETC 39th Institute',
    'CN',
    `
    uestc ; RT-4.5m ; astronomical/radio-telescope ; 2020-06 ; 120 ; 800/d ; remote assist
    4.5 米射电望远镜 | 4.5 m radio telescope
    L/S/X 波段，系统温度 60 K，指向 0.05° | L, S and X bands, system 60 K, pointing 0.05°
    中性氢谱线教学、卫星下行接收与射频干扰监测。 | Hydrogen-line teaching, satellite downlinks and interference monitoring.
  `,
  ),
  ...instruments(
    '奥林巴斯',
    'Evident (Olympus)',
    'JP',
    `
    qla ; OmniScan X3 64 ; special-inspection/non-destructive ; 2021-03 ; 68 ; 300/h 2000/d ; assist
    相控阵超声探伤仪 | Phased-array ultrasonic detector
    64:128PR，全聚焦 TFM，带宽 0.2–26.5 MHz | 64:128PR, total focusing, 0.2–26.5 MHz
    复合材料分层、焊缝未熔合的成像检测。 | Delamination in composites and lack of fusion in welds.

    dyh ; EPOCH 650 ; special-inspection/non-destructive ; 2018-01 ; 9.6 ; 80/h ; assist send
    数字超声探伤仪 | Ultrasonic flaw detector
    增益 110 dB，量程 13.4 m，DAC/TCG/AVG | 110 dB, 13.4 m, DAC/TCG/AVG
    锻件、铸件内部缺陷按 GB/T 6402 评级。 | Inner flaws of forgings and castings to GB/T 6402.
  `,
  ),
  ...instruments(
    '依科视朗',
    'YXLON (Comet)',
    'DE',
    `
    caeri ; FF35 CT ; special-inspection/non-destructive ; 2020-08 ; 480 ; 800/h ; assist send
    工业计算机断层扫描系统 | Industrial CT
    225 kV 微焦，细节 150 nm，样品直径 530 mm | 225 kV microfocus, 150 nm detail, 530 mm samples
    压铸件气孔、电芯极片对齐与连接器装配检查。 | Pores in castings, electrode alignment and connector assembly.
  `,
  ),
  ...instruments(
    '菲力尔',
    'Teledyne FLIR',
    'US',
    `
    swjtu ; X6901sc ; special-inspection/thermal-imaging ; 2017-11 ; 98 ; 240/h ; assist
    高速制冷型红外热像仪 | High-speed cooled infrared camera
    640×512，1004 Hz，NETD 20 mK | 640×512, 1,004 Hz, 20 mK
    弓网燃弧、制动盘温度场瞬态测量。 | Pantograph arcs and brake-disc temperatures as they happen.
  `,
  ),
  ...instruments(
    '日月明',
    'Everbright Measurement',
    'CN',
    `
    swjtu ; GJY-T-EBJ ; special-inspection/rail-road ; 2020-10 ; 168 ; 4000/d ; assist
    轨道几何与波磨检测小车 | Track geometry and corrugation trolley
    轨距 ±0.3 mm，波磨 10–3000 mm，速度 5 km/h | gauge ±0.3 mm, corrugation 10–3,000 mm, 5 km/h
    地铁与重载线路轨道不平顺和波磨检测。 | Irregularity and corrugation on metro and heavy-haul lines.
  `,
  ),
  ...instruments(
    '东华测试',
    'Donghua Testing',
    'CN',
    `
    cqjtu ; DH5922D ; special-inspection/structural ; 2018-06 ; 36 ; 900/d ; assist
    动态信号测试分析系统 | Dynamic signal acquisition system
    64 通道，256 kHz，24 位，应变与加速度 | 64 channels, 256 kHz, 24-bit, strain and acceleration
    桥梁荷载试验与模态测试。 | Load tests and modal analysis of bridges.
  `,
  ),
];
