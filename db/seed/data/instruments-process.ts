import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

/** Lasers, process equipment, computing. */
export const PROCESS: readonly SeedListing[] = [
  ...instruments(
    '相干',
    'Coherent',
    'US',
    `
    uestc ; Astrella ; laser/ultrafast ; 2017-12 ; 215 ; 300/h ; self assist
    飞秒激光放大器 | Femtosecond amplifier
    脉宽 35 fs，单脉冲 7 mJ，1 kHz，800 nm | 35 fs, 7 mJ, 1 kHz, 800 nm
    飞秒瞬态吸收与太赫兹产生实验光源。 | Source for transient absorption and terahertz experiments.

    ioe ; Chameleon Ultra II ; laser/tunable ; 2014-10 ; 128 ; 200/h ; assist
    可调谐钛宝石飞秒激光器 | Tunable Ti:sapphire laser
    680–1080 nm，平均功率 3.5 W，140 fs，80 MHz | 680–1,080 nm, 3.5 W, 140 fs, 80 MHz
    双光子成像、非线性光学与微纳结构直写。 | Two-photon imaging, non-linear optics and direct writing.
  `,
  ),
  ...instruments(
    '光谱物理',
    'Spectra-Physics',
    'US',
    `
    scu ; Quanta-Ray PRO-290 ; laser/tunable ; 2012-08 ; 86 ; 150/h ; assist
    调 Q 脉冲激光器与光参量振荡器 | Q-switched laser with OPO
    1064 nm 单脉冲 1.2 J，OPO 410–2500 nm | 1.2 J at 1,064 nm, OPO 410–2,500 nm
    激光诱导击穿光谱、光声与燃烧诊断。 | Laser-induced breakdown, photoacoustics and combustion diagnostics.
  `,
  ),
  ...instruments(
    '锐科激光',
    'Raycus',
    'CN',
    `
    cqut ; RFL-C6000 ; laser/continuous ; 2021-05 ; 38 ; 200/h ; assist
    6 千瓦光纤激光加工平台 | 6 kW fibre laser cell
    功率 6 kW，1080 nm，六轴机器人，送粉头 | 6 kW, 1,080 nm, six-axis robot, powder head
    厚板焊接、齿轮轴激光熔覆修复。 | Welding of thick plate, cladding repair of shafts and gears.
  `,
  ),
  ...instruments(
    '通快',
    'TRUMPF',
    'DE',
    `
    cigit ; TruMicro 2030 ; laser/ultrafast ; 2019-09 ; 145 ; 260/h ; assist send
    皮秒激光微加工系统 | Picosecond micromachining system
    脉宽 <20 ps 可调至 400 fs，20 W，定位 ±2 μm | under 20 ps down to 400 fs, 20 W, ±2 μm
    玻璃钻孔、薄膜图形化与医疗支架切割。 | Drilling glass, patterning films and cutting stents.
  `,
  ),
  ...instruments(
    '雷泰克',
    'Raith',
    'DE',
    `
    uestc ; EBPG5150 ; process-equipment/lithography ; 2019-06 ; 2380 ; 2800/h ; assist
    电子束光刻系统 | Electron-beam lithography
    100 kV，最小线宽 8 nm，套刻 8 nm，8 英寸 | 100 kV, 8 nm lines, 8 nm overlay, 8-inch
    光子晶体、T 型栅与超表面器件直写。 | Direct writing of photonic crystals, T-gates and metasurfaces.
  `,
  ),
  ...instruments(
    '苏斯微技术',
    'SUSS MicroTec',
    'DE',
    `
    uestc ; MA6 Gen4 ; process-equipment/lithography ; 2018-04 ; 265 ; 500/h ; self assist
    双面接触式光刻机 | Double-side mask aligner
    分辨率 0.5 μm，正面套刻 0.25 μm，6 英寸 | 0.5 μm, front alignment 0.25 μm, 6-inch
    MEMS、射频器件与微流控芯片光刻。 | MEMS, radio devices and microfluidic chips.
  `,
  ),
  ...instruments(
    '牛津仪器',
    'Oxford Instruments',
    'GB',
    `
    uestc ; PlasmaPro 100 Cobra ; process-equipment/deposition-etching ; 2018-04 ; 320 ; 600/h ; assist
    感应耦合等离子体刻蚀机 | ICP etcher
    3000 W 射频，-150–400 ℃ 电极，8 英寸 | 3,000 W, electrode −150 to 400 °C, 8-inch
    氮化镓、硅深槽与介质的各向异性刻蚀。 | Anisotropic etching of GaN, deep silicon and dielectrics.

    cigit ; NanoFab CVD ; process-equipment/deposition-etching ; 2015-11 ; 188 ; 400/h ; assist
    化学气相沉积系统 | CVD system for graphene
    衬底 1200 ℃，8 英寸，ICP 辅助 | 1,200 °C, 8-inch, ICP-assisted
    晶圆级石墨烯与二维材料生长。 | Wafer-scale graphene and other 2D materials.
  `,
  ),
  ...instruments(
    '贝尼克',
    'Beneq',
    'FI',
    `
    scu ; TFS 200 ; process-equipment/deposition-etching ; 2016-12 ; 158 ; 300/h ; self assist
    原子层沉积系统 | Atomic layer deposition
    氧化铝、二氧化铪、氧化锌，8 英寸均匀性 1% | Al₂O₃, HfO₂, ZnO; 1 % over 8 inches
    电极包覆、柔性封装与粉体改性。 | Coating electrodes, flexible barriers and powders.
  `,
  ),
  ...instruments(
    '易欧司',
    'EOS',
    'DE',
    `
    cqu ; EOS M290 ; process-equipment/additive-manufacturing ; 2017-09 ; 420 ; 450/h ; assist send
    激光选区熔化金属增材设备 | Metal powder-bed printer
    成形 250×250×325 mm，400 W，层厚 20–100 μm | 250×250×325 mm, 400 W, layers 20–100 μm
    钛合金、铝合金与模具钢复杂零件试制。 | Complex parts in titanium, aluminium and tool steel.
  `,
  ),
  ...instruments(
    '铂力特',
    'Bright Laser Technologies',
    'CN',
    `
    qla ; BLT-S400 ; process-equipment/additive-manufacturing ; 2022-07 ; 298 ; 380/h ; assist send
    双激光金属 3D 打印机 | Dual-laser metal printer
    成形 400×250×400 mm，2×500 W，GH4169、TC4 | 400×250×400 mm, 2×500 W, GH4169, TC4
    航空支架与燃油喷嘴小批量制造。 | Small batches of brackets and fuel nozzles.
  `,
  ),
  ...instruments(
    '科晶',
    'MTI KJ Group',
    'CN',
    `
    swust ; GSL-1700X ; process-equipment/furnace ; 2017-03 ; 6.8 ; 40/h ; self instant round-the-clock
    1700 ℃ 管式炉 | 1,700 °C tube furnace
    最高 1700 ℃，管径 80 mm，三路气体 | 1,700 °C, 80 mm tube, three gases
    陶瓷、荧光粉与碳材料烧结。 | Sintering of ceramics, phosphors and carbon.
  `,
  ),
  ...instruments(
    '德国 FCT',
    'FCT Systeme',
    'DE',
    `
    cqu ; HP D 25 SPS ; process-equipment/furnace ; 2014-12 ; 368 ; 500/h ; assist
    放电等离子烧结炉 | Spark plasma sintering
    2400 ℃，250 kN，8000 A，模具 80 mm | 2,400 °C, 250 kN, 8,000 A, 80 mm dies
    高熵合金、硬质合金与热电材料致密化。 | Densifying high-entropy alloys, hard metals and thermoelectrics.
  `,
  ),
  ...instruments(
    '德玛吉森精机',
    'DMG MORI',
    'DE',
    `
    ycr ; DMU 65 monoBLOCK ; process-equipment/machining ; 2021-01 ; 398 ; 350/h ; assist
    五轴联动加工中心 | Five-axis machining centre
    行程 735×650×560 mm，20000 rpm，定位 5 μm | 735×650×560 mm, 20,000 rpm, 5 μm
    机器人关节壳体与叶轮样件加工。 | Robot joint housings and impeller prototypes.
  `,
  ),
  ...instruments(
    '赛多利斯',
    'Sartorius',
    'DE',
    `
    tflsp ; BIOSTAT STR 50 ; process-equipment/bioprocess ; 2022-05 ; 285 ; 4500/d ; assist
    50 升一次性细胞反应器 | 50 L single-use bioreactor
    工作体积 12.5–50 L，溶氧、pH 自控 | 12.5–50 L, controlled oxygen and pH
    CHO 细胞抗体与疫苗工艺放大。 | Scale-up of CHO antibodies and vaccines.

    cib ; BIOSTAT B-DCU 10L ; process-equipment/bioprocess ; 2016-06 ; 78 ; 800/d ; self assist
    10 升发酵系统 | 10 L fermenter
    工作体积 2–10 L，尾气分析，原位灭菌 | 2–10 L, off-gas analysis, in-situ sterilisation
    工程菌与真菌高密度发酵工艺优化。 | High-density fermentation of engineered bacteria and fungi.
  `,
  ),
  ...instruments(
    '先导智能',
    'Lead Intelligent Equipment',
    'CN',
    `
    ybc ; Pilot Cell Line 0.5GWh ; process-equipment/chemical-process ; 2022-09 ; 3600 ; 28000/d ; assist
    方形铝壳电芯中试线 | Prismatic cell pilot line
    涂布 650 mm，卷绕对齐 ±0.3 mm，露点 -45 ℃ | coating 650 mm, winding ±0.3 mm, dew point −45 °C
    磷酸铁锂与钠离子电芯试制，一次最少 200 只。 | Trial lots of LFP and sodium-ion cells, 200 pieces at least.
  `,
  ),
  ...instruments(
    '科倍隆',
    'Coperion',
    'DE',
    `
    scu ; ZSK 26 Mc18 ; process-equipment/chemical-process ; 2013-09 ; 165 ; 260/h ; assist
    同向双螺杆挤出机 | Twin-screw extruder
    螺杆 26 mm，长径比 52，1200 rpm，400 ℃ | 26 mm, L/D 52, 1,200 rpm, 400 °C
    工程塑料共混、阻燃与可降解材料造粒。 | Compounding of engineering, flame-retardant and degradable plastics.
  `,
  ),
  ...instruments(
    '中科曙光',
    'Sugon',
    'CN',
    `
    cqu ; TC6600-Hygon ; computing/high-performance ; 2021-04 ; 1280 ; 12/h ; remote instant round-the-clock
    高性能计算集群（按节点计费） | HPC cluster, priced per node
    320 节点 20480 核，峰值 1.2 PFLOPS，200 Gb/s | 320 nodes, 20,480 cores, 1.2 PFLOPS, 200 Gb/s
    流体、结构与第一性原理计算，预装 VASP、OpenFOAM。 | Fluids, structures and first principles; VASP and OpenFOAM installed.
  `,
  ),
  ...instruments(
    '英伟达',
    'NVIDIA',
    'US',
    `
    uestc ; DGX A100 640GB ; computing/ai-training ; 2021-08 ; 198 ; 120/h ; remote self instant round-the-clock
    智能计算服务器 | AI training server
    8×A100 80 GB，5 PFLOPS（AI），NVLink 600 GB/s | 8×A100 80 GB, 5 AI PFLOPS, NVLink 600 GB/s
    视觉与遥感大模型训练，按整机小时预约。 | Training vision and remote-sensing models, by the hour and machine.
  `,
  ),
  ...instruments(
    '华为',
    'Huawei',
    'CN',
    `
    cqupt ; Atlas 800T A2 ; computing/ai-training ; 2024-03 ; 165 ; 90/h ; remote self instant round-the-clock
    昇腾训练服务器 | Ascend training server
    8×昇腾 910B，2.5 PFLOPS（FP16），64 GB HBM | 8×Ascend 910B, 2.5 PFLOPS (FP16), 64 GB HBM
    国产框架模型迁移、微调与推理压测。 | Porting, tuning and load tests on a domestic stack.

    nimtt ; OceanStor 9550 ; computing/storage ; 2022-11 ; 118 ; 200/d ; remote round-the-clock
    科学数据存储系统 | Scientific data store
    裸容量 2.4 PB，聚合带宽 40 GB/s | 2.4 PB raw, 40 GB/s
    计量数据与图像长期存管，可按 TB 租用。 | Long-term keeping of measurement data and images.
  `,
  ),
  ...instruments(
    '德斯拜思',
    'dSPACE',
    'DE',
    `
    caeri ; SCALEXIO HIL ; computing/simulation ; 2019-11 ; 285 ; 600/h ; assist
    硬件在环仿真台架 | Hardware-in-the-loop rig
    1 ms 实时步长，CAN FD/以太网，雷达目标模拟 | 1 ms real time, CAN FD and Ethernet, radar targets
    智能驾驶控制器故障注入与回归测试。 | Fault injection and regression of driving controllers.
  `,
  ),
];
