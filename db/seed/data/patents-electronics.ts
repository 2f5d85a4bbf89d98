import { patents } from './patent-builder';
import type { SeedListing } from './types';

/** Electronics and software. */
export const ELECTRONICS_PATENTS: readonly SeedListing[] = patents(
  101,
  `
gan-hemt-p-gate ; uestc ; electronics/semiconductor ; invention 2021-03-18 2023-06-09 ; H01L 29/778, H01L 29/423 ; 5 ; licence sole joint ; lump-sum-royalty 600000/i ; 范清和 赖长风 侯清和
一种具有阶梯 p 型栅的增强型氮化镓晶体管 | Enhancement-mode GaN transistor with a stepped p-type gate
以阶梯厚度的 p-GaN 栅缓解栅边电场，阈值电压稳定在 2 V 以上。适合 650 V 快充与车载充电机。 | A p-GaN gate of stepped thickness relieves the field at the gate edge and holds the threshold above 2 V. It suits 650 V fast chargers and on-board chargers.
栅极耐压由 7 V 提高到 11 V，高温栅偏 1000 小时阈值漂移小于 0.1 V，无需额外光刻层。 | Gate breakdown rises from 7 V to 11 V; drift under 0.1 V after 1,000 h of hot gate bias; no extra mask.
氮化镓、功率器件、增强型 | gallium nitride, power devices, enhancement mode
快充、车载电源 | fast charging, vehicle power

mems-pressure-creep ; tfs ; electronics/sensor ; invention 2020-07-02 2022-04-15 ; G01L 9/04, B81C 1/00 ; 8 ; licence service ; negotiable ; 刘一航 曾俊杰 吴成林
低蠕变压阻式 MEMS 压力芯片及其封装方法 | Piezoresistive MEMS pressure die with low creep, and its packaging
在玻璃基座刻出应力隔离槽，使封装应力不再传到敏感膜。已用于制动系统真空度测量。 | Grooves in the glass base keep packaging stress away from the membrane. Already used to measure brake vacuum.
零点长期漂移由 0.5 % 降到 0.1 %FS/年，-40–150 ℃ 全温区误差小于 1 %。 | Zero drift falls from 0.5 to 0.1 % of full scale a year; under 1 % error from −40 to 150 °C.
MEMS、压力传感、应力隔离 | MEMS, pressure sensing, stress isolation
汽车制动、工业变送器 | automotive brakes, transmitters

time-grating-encoder ; cqut ; electronics/sensor ; invention 2019-05-21 2021-08-03 ; G01D 5/347, G01B 7/30 ; 8 ; assign licence joint ; negotiable ; 谭清和 邓国梁
基于交变电场的纳米时栅角位移传感器 | Nano time-grating angle encoder using an alternating field
用时间测量空间，不需超精密刻线即可得到亚角秒分辨率。样机已在转台上连续运行两年。 | Space is measured by time, so sub-arcsecond resolution needs no ultra-fine ruling. A prototype has run on a turntable for two years.
精度 ±0.5″，抗油污和振动，制造成本约为进口光栅的三分之一。 | ±0.5″ accuracy, proof against oil and shock, at about a third of the price of imported gratings.
时栅、角位移、编码器 | time grating, angle encoder, displacement
数控机床、机器人关节 | machine tools, robot joints

mmwave-array-calibration ; uestc ; electronics/microwave ; invention 2022-01-12 2024-02-27 ; H01Q 21/00, H04B 17/12 ; 6 ; licence joint ; negotiable ; 熊一凡 康可欣
毫米波相控阵在线互耦校准方法 | In-service calibration of millimetre-wave arrays by mutual coupling
利用单元之间的互耦信号自校准幅相，不用暗室和外部探头。整机通电即可完成。 | Elements calibrate each other through their mutual coupling, without chamber or probe. It is done at power-on.
256 单元校准时间由 40 分钟缩短到 20 秒，幅度误差 0.4 dB、相位 3°。 | Calibration of 256 elements takes 20 s instead of 40 min, to 0.4 dB and 3°.
相控阵、毫米波、校准 | phased array, millimetre wave, calibration
卫星通信、车载雷达 | satellite terminals, car radar

5g-iiot-scheduler ; cqupt ; electronics/communication ; invention 2021-09-30 2023-12-05 ; H04W 72/12, H04L 47/24 ; 6 ; licence joint ; open-licence 30000/t ; 石浩然 马云帆 顾宇航
面向工业互联网的 5G 与时间敏感网络协同调度方法 | Joint scheduling of 5G and time-sensitive networks for factories
把 TSN 门控列表映射为 5G 半静态授权，端到端时延可预计。已在变速器产线试点。 | Gate lists of TSN are mapped onto semi-static 5G grants, so delay can be foretold. Tried on a gearbox line.
99.999 % 报文时延小于 8 ms，抖动小于 1 ms，网关无需改造。 | 99.999 % of frames under 8 ms with 1 ms jitter, and no change to gateways.
5G、时间敏感网络、工业互联网 | 5G, time-sensitive networking, industrial internet
智能工厂、远程控制 | smart factories, remote control

quantum-dot-micro-led ; uestc ; electronics/display-optics ; invention 2022-06-08 ; H01L 33/50, H01L 27/15 ; 4 ; joint invest ; negotiable ; 贺玉洁 戴欣怡 黄天佑
用于 Micro-LED 全彩显示的量子点微孔阵列 | Quantum-dot microwell array for full-colour Micro-LED
在硅基微孔内喷印量子点并原子层封装，抑制串扰。面向近眼显示。 | Quantum dots are jetted into silicon wells and sealed by ALD, which stops crosstalk. Made for near-eye displays.
像素 4 μm，色域 118 %NTSC，85 ℃/85 % 老化 500 小时亮度保持 92 %。 | 4 μm pixels, 118 % NTSC, 92 % brightness after 500 h at 85/85.
量子点、微显示、原子层沉积 | quantum dots, microdisplay, ALD
增强现实、车载抬头显示 | augmented reality, head-up displays

aspheric-lens-molding ; ljo ; electronics/display-optics ; model 2022-04-20 2022-10-11 ; C03B 11/08, G02B 3/02 ; 9 ; licence assign ; fixed 180000/i ; 唐巍 秦若曦 傅成林
一种非球面玻璃镜片模压冷却装置 | Cooling device for moulded aspheric glass lenses
分区控温的模具座让镜片中心与边缘同步降温。可直接加装在现有压机上。 | A mould base with zoned temperature cools centre and rim together. It fits existing presses.
面形 PV 由 0.6 μm 降到 0.25 μm，单模节拍缩短 18 %。 | Form error falls from 0.6 to 0.25 μm and the cycle shortens by 18 %.
玻璃模压、非球面、控温 | glass moulding, aspheres, temperature control
车载镜头、安防 | car cameras, security

adaptive-optics-retina ; ioe ; electronics/display-optics ; invention 2019-11-06 2021-12-24 ; A61B 3/12, G02B 26/06 ; 7 ; licence sole joint ; negotiable ; 杜长风 曹国梁
自适应光学视网膜细胞级成像系统 | Adaptive-optics imaging of the retina at cell level
以 97 单元变形镜实时校正人眼像差，可看清单个感光细胞。整机已做 300 例志愿者观察。 | A 97-actuator mirror corrects the eye in real time and single photoreceptors appear. Tried on 300 volunteers.
横向分辨率 2.5 μm，校正带宽 40 Hz，拍摄一只眼小于 5 分钟。 | 2.5 μm lateral, 40 Hz correction, under five minutes an eye.
自适应光学、视网膜、变形镜 | adaptive optics, retina, deformable mirror
眼科设备、早筛 | ophthalmology, screening

sar-landslide-ai ; cdut ; software/artificial-intelligence ; invention 2021-12-15 2023-10-20 ; G06V 20/10, G06N 3/08, G01S 13/90 ; 7 ; licence service ; negotiable ; 冯望舒 张静怡
融合雷达形变与光学影像的滑坡隐患识别方法 | Spotting hidden landslides from radar deformation and optical images
把 InSAR 形变速率与地形光学特征送入双流网络，自动圈出隐患斜坡。已用于川西三县普查。 | InSAR rates and terrain images feed a two-stream network that outlines slopes at risk. Used in surveys of three counties of western Sichuan.
召回率 91 %，人工复核量减少三分之二，一天处理 5000 平方公里。 | 91 % recall, two thirds less manual checking, 5,000 km² a day.
InSAR、滑坡、深度学习 | InSAR, landslides, deep learning
地灾防治、铁路巡护 | hazard control, railway patrol

dialect-speech-call ; cqupt ; software/artificial-intelligence ; invention 2022-03-03 2024-01-19 ; G10L 15/16, G10L 15/06 ; 7 ; licence service ; royalty 5% ; 朱成林 任子涵 魏明轩
川渝方言低资源语音识别方法 | Speech recognition of Sichuan and Chongqing dialects with few data
用普通话模型加声调适配层，只需 80 小时方言数据。已接入某热线坐席辅助。 | A Mandarin model with tone adapters needs only 80 h of dialect. In use beside hotline agents.
字错率由 24 % 降到 9.8 %，可在八核处理器上实时运行。 | Character errors fall from 24 to 9.8 %, in real time on eight cores.
语音识别、方言、小样本 | speech recognition, dialects, few-shot
政务热线、客服 | public hotlines, customer service

sm9-vehicle-auth ; uestc ; software/security ; invention 2020-10-19 2022-09-02 ; H04L 9/32, H04W 4/44 ; 6 ; licence joint ; negotiable ; 邱子涵 罗雨桐
基于国密 SM9 的车路协同匿名认证方法 | Anonymous vehicle authentication with the SM9 scheme
车辆用一次性标识签名，路侧批量验签，事后可追责。适配国产安全芯片。 | Cars sign with one-time identities, roadside units verify in batches, and abuse can still be traced. Runs on domestic chips.
每秒验签 3200 条，是逐条验签的 6.5 倍，无需证书吊销列表。 | 3,200 signatures a second, 6.5 times one-by-one, and no revocation lists.
SM9、车联网、匿名认证 | SM9, vehicle networks, anonymous authentication
智能网联汽车、智慧高速 | connected cars, smart motorways

gear-mesh-cae ; cqu ; software/industrial ; invention 2018-09-12 2021-05-11 ; G06F 30/17, F16H 55/08 ; 9 ; licence service ; fixed 280000/i ; 周欣怡 潘玉洁 宋国梁
人字齿行星传动均载与振动一体化设计方法 | Load sharing and vibration of planetary gears designed together
在同一模型里计算均载系数、啮合刚度与壳体响应，并给出修形建议。已做成可独立安装的软件。 | Load sharing, mesh stiffness and housing response are solved in one model that proposes modifications. It ships as software.
某风电齿轮箱振动下降 4.2 dB，设计周期由三个月缩短到三周。 | A wind gearbox lost 4.2 dB; design took three weeks instead of three months.
齿轮传动、均载、振动 | gears, load sharing, vibration
风电、盾构机、船舶 | wind power, tunnelling machines, ships

chiplet-thermal ; jinfeng ; electronics/semiconductor ; invention 2023-04-25 ; H01L 23/473, H01L 23/538 ; 4 ; joint invest ; use-first ; 邹望舒 范若曦 贺书豪
芯粒封装内嵌微通道散热结构 | Microchannels embedded in a chiplet package
在硅转接板背面刻歧管微通道，冷却液贴近热点。可与 2.5D 封装流程兼容。 | Manifold channels on the back of the interposer bring coolant to the hot spots. It fits 2.5D packaging.
热流密度 600 W/cm² 时结温低于 85 ℃，压降 22 kPa。 | Junctions stay below 85 °C at 600 W/cm² with 22 kPa drop.
芯粒、微通道、先进封装 | chiplets, microchannels, advanced packaging
数据中心、激光雷达 | data centres, lidar

graphene-hall ; cigit ; electronics/sensor ; invention 2021-05-27 2023-03-31 ; H10N 52/00, C01B 32/186 ; 5 ; licence joint ; negotiable ; 郝望舒 沈玉洁 唐一凡
晶圆级石墨烯霍尔传感器制备方法 | Wafer-scale graphene Hall sensors
以氮化硼封装的单层石墨烯做敏感层，八英寸片内一致。低温到 200 ℃ 都能用。 | Single-layer graphene sealed in boron nitride, even over eight inches. Works from cryogenic to 200 °C.
灵敏度 1200 V/(A·T)，温漂 50 ppm/℃，噪声低于硅霍尔 10 倍。 | 1,200 V/(A·T), 50 ppm/°C drift, a tenth of the noise of silicon.
石墨烯、霍尔传感、晶圆级 | graphene, Hall sensors, wafer scale
电机电流、位置检测 | motor current, position sensing

pv-string-arc ; cqtc ; software/industrial ; invention 2020-12-08 2022-11-22 ; H02H 1/00, G06N 3/04, H02S 50/00 ; 8 ; licence assign ; listing-auction 350000/i ; 康晨曦 赖景行 蔡海涛
光伏直流串联电弧故障识别方法 | Recognising series DC arcs in photovoltaic strings
用小波能量加轻量网络区分电弧与逆变器噪声，运行在单片机上。受高校委托挂牌。 | Wavelet energy and a small network tell arcs from inverter noise on a microcontroller. Listed on behalf of a university.
检出率 99.2 %，误报每年每串少于 0.1 次，响应 180 ms。 | 99.2 % detection, under 0.1 false alarms a string and year, 180 ms.
电弧故障、光伏、边缘智能 | arc faults, photovoltaics, edge AI
分布式光伏、逆变器 | rooftop solar, inverters

terahertz-imager ; mysc ; electronics/microwave ; invention 2022-08-16 2024-06-14 ; G01N 21/3581, G01V 8/10 ; 6 ; licence joint service ; negotiable ; 蔡子涵 魏建平
太赫兹阵列快速成像安检装置 | Fast terahertz array imager
0.14 THz 稀疏阵列与频率扫描结合，行人不停步成像。可切换工业无损检测模式。 | A sparse 0.14 THz array with frequency scan images people as they walk. It can also inspect parts.
成像 8 帧/秒，横向分辨率 8 mm，阵元数减少 70 %。 | Eight frames a second, 8 mm lateral, 70 % fewer elements.
太赫兹、稀疏阵列、成像 | terahertz, sparse arrays, imaging
安检、复合材料检测 | security, composites inspection

ferroelectric-memory-hzo ; uestc ; electronics/semiconductor ; invention 2022-12-06 ; H10B 53/30, C23C 16/40 ; 4 ; joint licence ; negotiable ; 郝听澜 崔佳宁
铪锆氧铁电存储单元的低温晶化方法 | Low-temperature crystallisation of hafnium-zirconium memory cells
在 350 ℃ 以氧空位调控层诱导铁电相，可与后道工艺兼容。面向嵌入式非易失存储。 | A layer of oxygen vacancies brings out the ferroelectric phase at 350 °C, within back-end limits. For embedded non-volatile memory.
剩余极化 22 μC/cm²，耐久 10¹⁰ 次，无唤醒效应。 | 22 μC/cm², 10¹⁰ cycles, no wake-up.
铁电存储、铪锆氧、原子层沉积 | ferroelectric memory, HZO, ALD
车规芯片、物联网 | automotive chips, internet of things

fiber-distributed-acoustic ; uestc ; electronics/sensor ; invention 2019-02-27 2021-05-28 ; G01H 9/00, G01D 5/353 ; 9 ; licence service ; lump-sum-royalty 800000/i ; 乔可欣 邵长风
百公里分布式光纤声波传感解调方法 | Demodulating distributed acoustic sensing over a hundred kilometres
用随机激光放大与啁啾脉冲压缩同时得到长距离和米级分辨。可直接接入既有通信光缆。 | Random-laser amplification and chirped pulses give both range and metre resolution. It works on cables already laid.
108 公里、5 米分辨率，应变灵敏度 50 pε/√Hz。 | 108 km, 5 m resolution, 50 pε/√Hz.
分布式光纤、声波传感、随机激光 | distributed fibre, acoustic sensing, random laser
管道安全、周界防护 | pipelines, perimeters

traffic-signal-mixed ; cqjtu ; software/artificial-intelligence ; invention 2022-04-28 2024-02-06 ; G08G 1/081, G06N 20/00 ; 7 ; licence service ; use-first ; 袁可欣 罗一凡
立体交叉山城路网信号协同控制方法 | Signal control for the layered streets of a mountain city
用图强化学习处理匝道、桥隧与地面道路的层间耦合，断面流量突变时仍稳定。 | Graph reinforcement learning couples ramps, bridges, tunnels and surface streets, and stays stable when flow jumps.
早高峰平均行程时间缩短 12 %，无需新增检测器。 | 12 % shorter trips in the morning peak without new detectors.
强化学习、信号控制、路网 | reinforcement learning, signal control, road networks
智慧交通 | smart traffic

ic-wafer-defect-few ; tfsp ; software/industrial ; invention 2023-02-21 2024-09-10 ; G06T 7/00, H01L 21/66 ; 8 ; licence assign ; royalty 6% ; 董文博 沈国梁 范明轩
少样本晶圆缺陷增量识别方法 | Learning new wafer defects from a few pictures
以原型网络增量学习新缺陷类型，不遗忘旧类，标注量小。园区企业委托推广。 | Prototype networks add new defects without forgetting old ones. Offered for a firm of the park.
每类 10 张图即可达到 94 % 准确率，推理 6 ms。 | 94 % from ten pictures a class, 6 ms each.
晶圆缺陷、小样本、增量学习 | wafer defects, few-shot, incremental learning
晶圆厂、封测 | fabs, packaging
`,
);
