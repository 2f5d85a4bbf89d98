import { instruments } from './instrument-builder';
import type { SeedListing } from './types';

/** Physical testing, metrology, electronic measurement. */
export const PHYSICAL: readonly SeedListing[] = [
  ...instruments(
    '美特斯',
    'MTS Systems',
    'US',
    `
    swjtu ; 810 Landmark 250kN ; physical-testing/fatigue ; 2013-05 ; 265 ; 300/h ; assist send
    电液伺服疲劳试验机 | Servo-hydraulic fatigue tester
    动载荷 ±250 kN，频率 0–100 Hz，高温炉 1000 ℃ | ±250 kN dynamic, 0–100 Hz, furnace to 1,000 °C
    转向架焊接接头与车轴钢的高低周疲劳和裂纹扩展。 | High- and low-cycle fatigue and crack growth of bogie welds and axle steel.

    cqjtu ; SANS CMT5305 ; physical-testing/mechanical ; 2012-07 ; 42 ; 120/h 60/s ; assist send
    微机控制电子万能试验机 | Electromechanical universal tester
    最大力 300 kN，速度 0.001–500 mm/min，0.5 级 | 300 kN, 0.001–500 mm/min, class 0.5
    钢绞线、锚具与混凝土构件拉压弯试验。 | Tension, compression and bending of strands, anchors and concrete.

    caeri ; 329 6DOF ; physical-testing/vibration ; 2016-12 ; 1850 ; 18000/d ; assist
    道路模拟试验台 | Six-degree-of-freedom road simulator
    六自由度四立柱，垂向 ±150 mm，0–50 Hz | four posts in six axes, ±150 mm vertical, 0–50 Hz
    整车耐久道路载荷谱复现，三周等效十万公里。 | Replays road loads on whole cars: three weeks stand for 100,000 km.
  `,
  ),
  ...instruments(
    '英斯特朗',
    'Instron',
    'US',
    `
    scu ; 5967 ; physical-testing/mechanical ; 2014-04 ; 58 ; 100/h 40/s ; self assist instant
    双立柱万能材料试验机 | Dual-column universal tester
    最大力 30 kN，-100–350 ℃ 环境箱，视频引伸计 | 30 kN, −100 to 350 °C chamber, video extensometer
    塑料、薄膜和纤维的拉伸、弯曲、剥离试验。 | Tension, bending and peel of plastics, films and fibres.

    qla ; 9350 Drop Tower ; physical-testing/fatigue ; 2018-08 ; 128 ; 260/h ; assist
    落锤冲击试验机 | Drop tower
    冲击能量 0.59–757 J，-70–175 ℃，采样 10 MHz | 0.59–757 J, −70 to 175 °C, 10 MHz
    复合材料层板低速冲击与冲击后压缩制样。 | Low-velocity impact of laminates and specimens for CAI.

    cqut ; E10000 ; physical-testing/fatigue ; 2017-05 ; 145 ; 200/h ; assist send
    电子动静态万能试验机 | All-electric dynamic tester
    线性 ±10 kN，扭转 ±100 N·m，100 Hz | ±10 kN linear, ±100 N·m torsion, 100 Hz
    汽车橡胶衬套、弹簧和齿根的轴扭复合疲劳。 | Axial-torsional fatigue of bushings, springs and gear teeth.
  `,
  ),
  ...instruments(
    '马尔文帕纳科',
    'Malvern Panalytical',
    'GB',
    `
    scu ; Mastersizer 3000 ; physical-testing/particle-size ; 2016-03 ; 52 ; 80/s ; self send instant
    激光粒度分析仪 | Laser diffraction particle sizer
    粒径 0.01–3500 μm，湿法与干法进样，10 kHz 采样 | 0.01–3,500 μm, wet and dry dispersion, 10 kHz
    粉体、乳液与矿浆的粒度分布快速测定。 | Size distributions of powders, emulsions and slurries.

    cqmu ; Zetasizer Ultra ; physical-testing/particle-size ; 2020-05 ; 68 ; 60/s ; self send
    纳米粒度及 Zeta 电位仪 | Nanoparticle sizer and zeta potential
    粒径 0.3 nm–10 μm，多角度，颗粒浓度 10⁸–10¹²/mL | 0.3 nm–10 μm, multi-angle, 10⁸–10¹² particles/mL
    脂质体、mRNA-LNP 与外泌体的粒径电位表征。 | Size and charge of liposomes, mRNA particles and exosomes.

    cdut ; NanoSight NS300 ; physical-testing/particle-size ; 2017-07 ; 88 ; 150/s ; assist send
    纳米颗粒跟踪分析仪 | Nanoparticle tracking analyser
    粒径 10–2000 nm，激光 405/532 nm | 10–2,000 nm, lasers 405/532 nm
    水体胶体与纳米颗粒的数量浓度和分布。 | Number and size of colloids and nanoparticles in water.
  `,
  ),
  ...instruments(
    '安东帕',
    'Anton Paar',
    'AT',
    `
    swpu ; MCR 302 ; physical-testing/rheology ; 2015-11 ; 72 ; 120/h ; self assist
    模块化高级流变仪 | Modular rheometer
    扭矩 1 nN·m–200 mN·m，400 bar 高压池，-40–300 ℃ | 1 nN·m–200 mN·m, 400 bar cell, −40 to 300 °C
    压裂液携砂、钻井液触变与稠油黏弹性评价。 | Fracturing fluids, thixotropic muds and viscoelastic heavy oil.

    zyf ; RheolabQC ; physical-testing/rheology ; 2020-03 ; 14 ; 60/h ; self instant
    旋转黏度计 | Rotational viscometer
    转速 0.01–1200 rpm，黏度 1–10⁹ mPa·s | 0.01–1,200 rpm, 1–10⁹ mPa·s
    酱料、果浆与淀粉糊的黏度曲线。 | Flow curves of sauces, purees and starch pastes.

    cqu ; UNHT3 ; physical-testing/mechanical ; 2019-10 ; 125 ; 240/h 160/s ; assist send
    超纳米压痕仪 | Ultra nanoindentation tester
    最大力 100 mN，深度分辨率 0.003 nm，热漂移 10 fm/s | 100 mN, 0.003 nm, drift 10 fm/s
    涂层、薄膜硬度与弹性模量，微小相力学性能。 | Hardness and modulus of coatings, films and single phases.
  `,
  ),
  ...instruments(
    '量子设计',
    'Quantum Design',
    'US',
    `
    uestc ; PPMS DynaCool-9T ; physical-testing/electrical-magnetic ; 2017-06 ; 480 ; 260/h ; self assist round-the-clock
    综合物性测量系统 | Physical property measurement system
    温度 1.8–400 K，磁场 ±9 T，无液氦 | 1.8–400 K, ±9 T, cryogen-free
    低温电输运、比热与磁性测量，磁性薄膜和拓扑材料常用。 | Transport, heat capacity and magnetism of films and topological materials.

    scu ; MPMS3 ; physical-testing/electrical-magnetic ; 2019-02 ; 460 ; 280/h 400/s ; assist send
    磁学测量系统 | SQUID magnetometer
    灵敏度 1×10⁻⁸ emu，磁场 ±7 T，1.8–1000 K | 1×10⁻⁸ emu, ±7 T, 1.8–1,000 K
    弱磁、超顺磁与单分子磁体的高灵敏测量。 | Weak magnetism, superparamagnets and single-molecule magnets.
  `,
  ),
  ...instruments(
    '爱斯佩克',
    'ESPEC',
    'JP',
    `
    tfs ; TSA-303EL ; physical-testing/environmental ; 2020-09 ; 62 ; 120/h ; assist send
    冷热冲击试验箱 | Thermal shock chamber
    高温 60–200 ℃，低温 -65–0 ℃，转换 10 s | hot 60–200 °C, cold −65 to 0 °C, transfer 10 s
    传感器与车规芯片的温度循环可靠性试验。 | Temperature cycling of sensors and automotive chips.

    cqmetro ; PL-3KPH ; physical-testing/environmental ; 2015-06 ; 26 ; 60/h ; assist send cma
    恒温恒湿试验箱 | Temperature and humidity chamber
    -40–100 ℃，20–98%RH，容积 225 L | −40 to 100 °C, 20–98 %RH, 225 L
    电工电子产品湿热贮存与工作试验。 | Damp-heat storage and operation of electrical products.
  `,
  ),
  ...instruments(
    '苏试试验',
    'Suzhou Sushi Testing',
    'CN',
    `
    caeri ; DC-6500-65 ; physical-testing/vibration ; 2019-03 ; 118 ; 500/h ; assist cma cnas
    电动振动台 | Electrodynamic shaker
    激振力 65 kN，5–2700 Hz，位移 51 mm | 65 kN, 5–2,700 Hz, 51 mm
    动力电池包、车灯与控制器的振动冲击试验。 | Vibration and shock of battery packs, lamps and controllers.

    tfs ; DC-1000-15 ; physical-testing/vibration ; 2021-02 ; 28 ; 200/h ; assist send
    三综合振动台 | Combined vibration chamber
    10 kN，温度 -70–150 ℃，湿度 20–98%RH | 10 kN, −70 to 150 °C, 20–98 %RH
    小型传感器振动、温度、湿度三综合应力筛选。 | Combined vibration, heat and humidity screening of small sensors.
  `,
  ),
  ...instruments(
    '海克斯康',
    'Hexagon',
    'DE',
    `
    nimtt ; Leitz Reference HP 15.9.7 ; metrology/length ; 2014-08 ; 520 ; 600/h ; assist send cnas
    高精度三坐标测量机 | High-precision coordinate measuring machine
    MPE_E 0.9+L/400 μm，行程 1500×900×700 mm | MPE_E 0.9+L/400 μm, 1,500×900×700 mm
    叶片、壳体与标准器的几何量校准。 | Calibration of blades, housings and standards.

    dyh ; Leica AT960 ; metrology/length ; 2020-11 ; 138 ; 400/h ; assist
    绝对激光跟踪仪 | Absolute laser tracker
    精度 ±15 μm+6 μm/m，动态 1000 Hz，80 m | ±15 μm+6 μm/m, 1,000 Hz, 80 m
    大型铸件与水轮机转轮现场三维测量。 | Castings and turbine runners measured on site.

    ycr ; Absolute Arm 7-axis ; metrology/length ; 2022-08 ; 46 ; 200/h ; self assist
    便携式测量臂 | Portable measuring arm
    量程 2.5 m，扫描精度 0.028 mm | 2.5 m, scanning accuracy 0.028 mm
    机器人零件逆向与装配尺寸检查。 | Reverse engineering and inspection of robot parts.
  `,
  ),
  ...instruments(
    '泰勒霍普森',
    'Taylor Hobson',
    'GB',
    `
    ioe ; Form Talysurf PGI Optics ; metrology/optical ; 2013-12 ; 268 ; 400/h ; assist send
    非球面轮廓仪 | Aspheric profilometer
    量程 12.5 mm，分辨率 0.8 nm，面形精度 60 nm | 12.5 mm, 0.8 nm, form to 60 nm
    非球面与自由曲面光学元件的面形和粗糙度。 | Form and roughness of aspheric and free-form optics.

    nimtt ; Talyrond 585 ; metrology/length ; 2015-10 ; 115 ; 240/h ; send cnas
    圆度圆柱度仪 | Roundness and cylindricity tester
    主轴误差 ±0.02 μm，量程 500 mm | spindle ±0.02 μm, 500 mm
    轴承、活塞与标准球圆度检定。 | Roundness of bearings, pistons and reference spheres.
  `,
  ),
  ...instruments(
    '福禄克',
    'Fluke Calibration',
    'US',
    `
    nimtt ; 5730A ; metrology/electromagnetic ; 2016-05 ; 78 ; 200/h ; send cnas
    多功能校准器 | Multifunction calibrator
    直流电压 3.5 ppm（一年），交流至 30 MHz | DC 3.5 ppm a year, AC to 30 MHz
    八位半数字表与多用表量值溯源。 | Traceability of 8½-digit meters and multimeters.

    cqmetro ; 1594A Super-Thermometer ; metrology/thermal ; 2017-09 ; 22 ; 150/h ; send cma cnas
    标准测温电桥 | Reference thermometer bridge
    准确度 0.8 ppm，0–500 kΩ，四通道 | 0.8 ppm, 0–500 kΩ, four channels
    铂电阻、热电偶与温度变送器检定。 | Platinum thermometers, thermocouples and transmitters.
  `,
  ),
  ...instruments(
    '微芯科技（Symmetricom）',
    'Microchip (Symmetricom)',
    'US',
    `
    nimtt ; 5071A ; metrology/time-frequency ; 2012-06 ; 68 ; 300/d ; send cnas
    铯原子频率标准 | Caesium frequency standard
    准确度 5×10⁻¹³，稳定度 2.7×10⁻¹⁴（5 天） | accuracy 5×10⁻¹³, stability 2.7×10⁻¹⁴ over five days
    晶振、时钟与通信设备的频率校准。 | Frequency calibration of oscillators, clocks and telecom equipment.
  `,
  ),
  ...instruments(
    '德国 GTM',
    'GTM Testing and Metrology',
    'DE',
    `
    cqmetro ; BNME 1MN ; metrology/mechanical ; 2010-10 ; 420 ; 500/h ; send cma cnas
    参考式力标准机 | Reference force standard machine
    量程 10 kN–1 MN，不确定度 1×10⁻⁴（k=2） | 10 kN–1 MN, 1×10⁻⁴ (k=2)
    力传感器、称重模块与标准测力仪检定。 | Force transducers, load cells and proving devices.
  `,
  ),
  ...instruments(
    '是德科技',
    'Keysight Technologies',
    'US',
    `
    uestc ; N5247B PNA-X ; electronic-measurement/network-analyser ; 2018-11 ; 265 ; 320/h ; self assist
    微波矢量网络分析仪 | Microwave vector network analyser
    900 Hz–67 GHz，扩频至 110 GHz，四端口 | 900 Hz–67 GHz, extenders to 110 GHz, four ports
    放大器、滤波器的 S 参数、噪声系数与非线性测量。 | S-parameters, noise figure and non-linear behaviour of amplifiers and filters.

    uestc ; B1500A ; electronic-measurement/semiconductor ; 2014-06 ; 78 ; 120/h ; self assist
    半导体参数分析仪 | Semiconductor device analyser
    电流 0.1 fA–1 A，CV 1 kHz–5 MHz，脉冲 IV | 0.1 fA–1 A, CV 1 kHz–5 MHz, pulsed IV
    晶体管转移输出曲线、栅介质与忆阻器测试。 | Transistor curves, gate dielectrics and memristors.

    cqupt ; UXR0334A ; electronic-measurement/oscilloscope ; 2020-12 ; 168 ; 240/h ; assist
    33 GHz 实时示波器 | 33 GHz real-time oscilloscope
    带宽 33 GHz，128 GSa/s，10 位 ADC | 33 GHz, 128 GSa/s, 10-bit
    高速串行总线眼图、抖动与一致性测试。 | Eye diagrams, jitter and compliance of fast serial links.

    cqupt ; UXM E7515B ; electronic-measurement/communication ; 2021-06 ; 390 ; 500/h ; assist
    5G 无线测试平台 | 5G wireless test platform
    FR1/FR2，带宽 1.2 GHz，NSA 与 SA 协议 | FR1/FR2, 1.2 GHz bandwidth, NSA and SA
    5G 终端与车载模组射频、协议和吞吐量测试。 | Radio, protocol and throughput tests of 5G devices and car modules.

    swjtu ; E8257D ; electronic-measurement/signal-source ; 2012-04 ; 52 ; 100/h ; self instant
    微波信号发生器 | Microwave signal generator
    100 kHz–67 GHz，相噪 -143 dBc/Hz（1 GHz，10 kHz） | 100 kHz–67 GHz, −143 dBc/Hz at 1 GHz, 10 kHz
    接收机灵敏度、雷达与车地通信信号模拟。 | Receiver sensitivity, radar and train-to-ground signals.
  `,
  ),
  ...instruments(
    '罗德与施瓦茨',
    'Rohde & Schwarz',
    'DE',
    `
    caeri ; ESW44 EMI ; electronic-measurement/emc ; 2018-06 ; 245 ; 800/h ; assist send cma cnas
    十米法暗室电磁兼容测试系统 | EMC test system in a 10 m chamber
    1 Hz–44 GHz，CISPR 16-1-1 合规，转毂 200 km/h | 1 Hz–44 GHz, CISPR 16-1-1, dynamometer to 200 km/h
    整车与零部件辐射发射、抗扰度试验。 | Emission and immunity of cars and parts.

    uestc ; FSW67 ; electronic-measurement/spectrum-analyser ; 2019-07 ; 158 ; 220/h ; self assist
    信号与频谱分析仪 | Signal and spectrum analyser
    2 Hz–67 GHz，分析带宽 2 GHz，相噪 -136 dBc/Hz | 2 Hz–67 GHz, 2 GHz bandwidth, −136 dBc/Hz
    雷达脉冲、5G 毫米波调制质量与杂散测量。 | Radar pulses, millimetre-wave modulation and spurious signals.

    cqu ; RTP164 ; electronic-measurement/oscilloscope ; 2022-10 ; 92 ; 150/h ; self instant
    16 GHz 示波器 | 16 GHz oscilloscope
    16 GHz，40 GSa/s，实时去嵌 | 16 GHz, 40 GSa/s, real-time de-embedding
    宽禁带功率器件开关波形与电源完整性。 | Switching of wide-bandgap devices and power integrity.
  `,
  ),
  ...instruments(
    '泰克',
    'Tektronix',
    'US',
    `
    scu ; MSO64B ; electronic-measurement/oscilloscope ; 2021-11 ; 28 ; 60/h ; self instant
    混合信号示波器 | Mixed-signal oscilloscope
    8 GHz，50 GSa/s，12 位，四通道 | 8 GHz, 50 GSa/s, 12-bit, four channels
    探测器信号、电源纹波与嵌入式总线调试。 | Detector signals, ripple and embedded buses.

    tfs ; 4200A-SCS ; electronic-measurement/semiconductor ; 2020-07 ; 62 ; 120/h ; assist
    半导体参数测试系统 | Parameter analyser with wafer prober
    10 aA–1 A，CV 1 kHz–10 MHz，配 8 英寸探针台 | 10 aA–1 A, CV 1 kHz–10 MHz, 8-inch prober
    MEMS 压阻芯片晶圆级参数测试。 | Wafer-level tests of piezoresistive MEMS dies.
  `,
  ),
  ...instruments(
    '中电科思仪',
    'Ceyear',
    'CN',
    `
    cqupt ; 3674L ; electronic-measurement/network-analyser ; 2022-12 ; 128 ; 180/h ; self assist
    国产矢量网络分析仪 | Domestic vector network analyser
    500 Hz–67 GHz，动态范围 140 dB | 500 Hz–67 GHz, 140 dB dynamic range
    天线与毫米波组件测试，价格约为进口机型的六成。 | Antennas and millimetre-wave parts at about six tenths of the imported price.

    mysc ; 4082L ; electronic-measurement/spectrum-analyser ; 2023-04 ; 105 ; 160/h ; self instant
    国产信号频谱分析仪 | Domestic signal and spectrum analyser
    2 Hz–110 GHz，分析带宽 2 GHz | 2 Hz–110 GHz, 2 GHz bandwidth
    毫米波链路与相控阵组件的频谱、调制分析。 | Spectrum and modulation of millimetre-wave links and array modules.
  `,
  ),
];
