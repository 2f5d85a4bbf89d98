import { patents } from './patent-builder';
import type { SeedListing } from './types';

/** Transport, manufacturing, environment. */
export const ENGINEERING_PATENTS: readonly SeedListing[] = patents(
  401,
  `
wheel-polygon-detection ; swjtu ; transport/rail ; invention 2018-10-30 2020-11-17 ; G01M 17/10, B61K 9/12 ; 9 ; licence service ; negotiable ; 史长风 雷雅婷 贾思远
高速列车车轮多边形车载识别方法 | On-board detection of polygonal wheels on high-speed trains
用轴箱加速度阶次谱识别 1–30 阶多边形，按里程给出镟修建议。已装车运行。 | Order spectra of axle-box acceleration show polygons of order 1–30 and advise when to reprofile. In service.
波深误差 0.01 mm，提前 3 万公里预警，减少过度镟修。 | 0.01 mm depth, warning 30,000 km ahead, less needless turning.
车轮多边形、阶次分析、轴箱振动 | wheel polygons, order analysis, axle box
高铁、地铁运维 | rail maintenance

maglev-hts-cryostat ; swjtu ; transport/rail ; invention 2019-08-29 2021-10-12 ; B60L 13/10, H01F 6/04 ; 6 ; joint invest ; negotiable ; 傅嘉伟 常文博 马晨曦
高温超导磁悬浮车载低温杜瓦 | Cryostat for high-temperature superconducting maglev
薄底杜瓦把超导块材与轨道间隙压到最小，续航更长。已在真车试验线验证。 | A thin base brings the superconductors close to the track and lasts longer. Proven on a test line.
底厚 3 mm，液氮保持 10 小时，悬浮力提高 35 %。 | 3 mm base, ten hours on nitrogen, 35 % more lift.
高温超导、磁悬浮、杜瓦 | superconductors, maglev, cryostat
轨道交通、物流输送 | rail, conveying

pantograph-arc-monitor ; jdtt ; transport/rail ; invention 2020-06-11 2022-02-22 ; B60L 5/26, G01J 5/00 ; 8 ; licence sole ; lump-sum-royalty 400000/i ; 徐可欣 薛文博
弓网燃弧多光谱监测装置 | Multispectral monitor of pantograph arcs
紫外与可见双通道测燃弧能量，阳光下不误判。可随车连续记录。 | Ultraviolet and visible channels measure arc energy and ignore sunlight. It records on the move.
检出 1 ms 燃弧，定位误差 2 米，符合 EN 50317。 | Arcs of 1 ms, placed within 2 m, to EN 50317.
弓网、燃弧、多光谱 | pantograph, arcs, multispectral
电气化铁路 | electric railways

track-slab-repair ; jdtt ; transport/rail ; model 2021-04-12 2021-11-23 ; E01B 37/00, E01B 29/00 ; 9 ; licence assign ; fixed 160000/i ; 田子涵 郭梦瑶 熊云帆
无砟轨道板离缝快速注浆装置 | Fast grouting of gaps under slab track
负压引流与压力注浆交替，一个天窗点完成 20 米。无需揭板。 | Suction and pressure take turns and finish 20 m in one night, without lifting slabs.
离缝饱满度 98 %，抬升误差 0.3 mm。 | 98 % filled, lift within 0.3 mm.
无砟轨道、离缝、注浆 | slab track, gaps, grouting
高铁工务 | track maintenance

mountain-ev-energy ; caeri ; transport/automotive ; invention 2021-05-14 2023-04-07 ; B60W 20/12, B60L 15/20 ; 8 ; licence service ; negotiable ; 杜佳宁 赵一凡
山区道路电动车能量预测与再生制动控制 | Energy forecast and regeneration for electric cars in the mountains
用坡度地图提前规划制动回收与电池温度，长下坡不依赖摩擦制动。 | Slope maps plan regeneration and battery temperature ahead, so long descents spare the friction brakes.
重庆典型工况能耗降低 8.6 %，续航估算误差 3 %。 | 8.6 % less energy on Chongqing cycles, range within 3 %.
再生制动、坡度预测、能量管理 | regeneration, slope forecast, energy management
新能源汽车、重卡 | electric cars, trucks

brake-noise-pad ; cqut ; transport/automotive ; model 2022-05-09 2022-11-29 ; F16D 65/00, F16D 69/00 ; 9 ; assign ; fixed 80000/i ; 谭志鹏 邱梦瑶 冯志鹏
抑制制动啸叫的阻尼消音片 | Damping shim against brake squeal
三层不对称开槽结构错开模态，原车可换装。 | Three layers with uneven slots part the modes; it fits existing calipers.
2–12 kHz 啸叫发生率由 9 % 降到 1 %。 | Squeal between 2 and 12 kHz falls from 9 to 1 %.
制动啸叫、阻尼、消音片 | squeal, damping, shim
制动系统 | brakes

autoclave-cure-monitor ; qla ; transport/aviation ; invention 2022-01-25 2023-12-08 ; B29C 70/54, G01N 21/41 ; 7 ; licence joint ; negotiable ; 冯翔 阎佳宁
热压罐固化光纤折射率在线监测方法 | Fibre-optic monitoring of autoclave cure
埋入式菲涅尔探头测树脂折射率得到固化度。工艺曲线随件调整。 | An embedded Fresnel probe gives the degree of cure from the refractive index, and the cycle adapts.
固化度误差 1.5 %，热压罐占用时间缩短 22 %。 | 1.5 % error and 22 % less time in the autoclave.
热压罐、固化监测、光纤 | autoclave, cure monitoring, fibre optics
航空复材 | aircraft composites

drone-swarm-landing ; uestc ; transport/aviation ; invention 2022-07-05 2024-05-17 ; G05D 1/46, B64U 70/97 ; 6 ; licence joint ; negotiable ; 许文博 吕云帆 刘书豪
山区配送无人机自主避障降落方法 | Autonomous landing of delivery drones in the mountains
视觉与毫米波融合识别枝叶和电线，断网时也能降落。 | Vision and millimetre-wave together see branches and wires, even without a network.
夜间避障成功率 98.5 %，降落偏差 0.2 米，算力 15 W。 | 98.5 % at night, 0.2 m off, 15 W of computing.
无人机、避障、多传感融合 | drones, avoidance, sensor fusion
物流、应急 | logistics, emergency

arch-bridge-cable-hoist ; cqjtu ; transport/bridge-tunnel ; invention 2017-12-19 2019-09-24 ; E01D 21/00, E01D 4/00 ; 9 ; licence service ; open-licence 50000/t ; 康雨桐 顾建平 黄望舒
大跨拱桥缆索吊装线形智能控制方法 | Smart alignment control in cable-hoisted arch bridges
以影响矩阵实时修正扣索索力，合龙不用反复调索。用于多座跨江拱桥。 | An influence matrix corrects stay forces in real time and the arch closes without retuning. Used on several river bridges.
合龙误差 5 mm，调索次数减少 70 %。 | 5 mm at closure, 70 % fewer adjustments.
拱桥、缆索吊装、线形控制 | arch bridges, cable hoisting, alignment
桥梁施工 | bridge building

tunnel-gas-ventilation ; cqjtu ; transport/bridge-tunnel ; invention 2020-11-24 2022-12-13 ; E21F 1/00, E21F 17/18 ; 7 ; licence joint ; negotiable ; 赖梦瑶 冯欣怡
瓦斯隧道按需智能通风方法 | Ventilation on demand in gassy tunnels
按瓦斯涌出预测分区调速，低风险时段节电。 | Gas inflow is forecast and fans follow by zone, saving power when risk is low.
节电 34 %，瓦斯超限零次，预测提前 20 分钟。 | 34 % less power, no excess of gas, 20 min ahead.
瓦斯隧道、通风、预测控制 | gassy tunnels, ventilation, predictive control
隧道施工 | tunnelling

gear-grinding-burn ; cqu ; manufacturing/machine-tool ; invention 2020-04-03 2022-03-08 ; B24B 49/00, B23F 5/04 ; 7 ; licence service ; royalty 2.5% ; 金雨桐 顾听澜
成形磨齿烧伤在线识别与参数自调整方法 | Grinding burn found and avoided while gears are ground
声发射与功率融合判断烧伤趋势，自动修整砂轮或降进给。 | Acoustic emission and power show burn coming; the wheel is dressed or the feed lowered.
烧伤漏检率低于 0.5 %，磨齿效率提高 18 %。 | Under 0.5 % missed, 18 % faster.
磨齿、烧伤、声发射 | gear grinding, burn, acoustic emission
齿轮制造 | gear making

harmonic-reducer-tooth ; ycr ; manufacturing/robot ; invention 2021-08-26 2023-06-27 ; F16H 49/00, F16H 55/08 ; 9 ; licence ; negotiable ; 彭越 崔成林
长寿命谐波减速器双圆弧齿形 | Double-arc tooth for long-lived harmonic reducers
共轭区加宽并错开柔轮应力峰，适合协作机器人腕关节。 | A wider contact and shifted stress peaks suit the wrists of collaborative robots.
额定寿命 12000 小时，背隙小于 20″，噪声降低 3 dB。 | 12,000 h, backlash under 20″, 3 dB quieter.
谐波减速器、齿形、柔轮 | harmonic reducer, tooth shape, flexspline
协作机器人 | collaborative robots

robot-skin-proximity ; ycr ; manufacturing/robot ; model 2022-09-19 2023-03-28 ; B25J 13/08, G01D 5/24 ; 8 ; licence assign ; fixed 110000/i ; 彭越 吕立新
协作机器人电容式接近觉外壳 | Capacitive proximity cover for cobots
外壳内贴分区电极，人靠近 15 厘米即减速。可后装。 | Zoned electrodes inside the cover slow the arm when a person is within 15 cm. Can be retrofitted.
响应 8 ms，覆盖 95 % 臂面，成本增加 6 %。 | 8 ms, 95 % of the arm, 6 % more cost.
接近觉、电容传感、人机协作 | proximity, capacitive sensing, human-robot work
产线人机协作 | assembly lines

lmd-blade-repair ; dyh ; manufacturing/additive ; invention 2021-03-11 2023-02-14 ; B22F 10/25, B23P 6/00, B22F 7/08 ; 8 ; licence service ; negotiable ; 范铸 范天佑
燃机叶片激光熔覆自适应修复方法 | Adaptive laser repair of gas-turbine blades
扫描磨损叶尖自动生成熔道，熔池温度闭环。修复后直接磨抛。 | The worn tip is scanned, tracks are made from it, and the melt pool is held at temperature. Then it is ground.
裂纹率低于 1 %，单片修复 40 分钟，寿命恢复至新件 90 %。 | Under 1 % cracks, 40 min a blade, 90 % of new life.
激光熔覆、叶片修复、闭环控制 | laser cladding, blade repair, closed loop
燃机维修 | turbine service

binder-jet-sand ; dyh ; manufacturing/additive ; model 2020-12-21 2021-08-17 ; B22C 9/02, B33Y 30/00 ; 9 ; licence ; fixed 130000/i ; 范铸 朱听澜 吴雨桐
大型砂型打印防塌边铺砂机构 | Recoater that keeps the edges of large printed sand moulds
双刮刀带振动压实，四边不塌。适用于两米级砂箱。 | Two blades with vibration pack the sand so the edges stand. For boxes of two metres.
砂型抗拉强度 1.8 MPa，铺砂速度提高 30 %。 | 1.8 MPa tensile, 30 % faster.
砂型打印、铺砂、铸造 | sand printing, recoating, casting
铸造 | foundries

debris-flow-warning ; imhe ; environment/geohazard ; invention 2018-07-19 2020-10-23 ; G08B 21/10, G01V 1/00 ; 9 ; licence service ; open-licence 15000/t ; 李玉洁 韩俊杰 夏志鹏
基于地声与雨量的泥石流分级预警方法 | Graded debris-flow warning from ground sound and rain
地声特征频带与临界雨量联合判断，误报少。已在川西百余条沟运行。 | The band of the ground sound and critical rain together give few false alarms. Over a hundred gullies use it.
提前 15–40 分钟，误报率 7 %，太阳能供电两年。 | 15–40 min ahead, 7 % false, two years on solar power.
泥石流、地声、预警 | debris flow, ground sound, warning
防灾减灾、景区 | hazard control, tourism

landslide-anchor-smart ; cdut ; environment/geohazard ; model 2021-07-15 2022-02-01 ; E02D 5/76, G01L 1/24 ; 8 ; licence assign ; fixed 95000/i ; 赵玉洁 秦云帆
自感知光纤锚索 | Fibre-optic anchor cable that feels its load
光栅与钢绞线同体，长期测应力分布，张拉损伤小。 | Gratings inside the strand measure stress along it and survive tensioning.
量程 1860 MPa，误差 1.5 %，存活率 97 %。 | To 1,860 MPa, 1.5 % error, 97 % survive.
锚索、光纤光栅、边坡监测 | anchors, fibre gratings, slope monitoring
边坡加固、水电 | slopes, hydropower

landfill-leachate-ao ; scu ; environment/water ; invention 2019-02-14 2021-12-07 ; C02F 9/14, C02F 1/72 ; 8 ; licence service ; negotiable ; 唐欣怡 叶景行
铁铜双金属还原氧化处理渗滤液浓液方法 | Leachate concentrate treated with iron-copper
还原断链后接催化氧化，浓缩液不回灌。可集装箱化。 | Chains are broken by reduction and then oxidised, so nothing is recirculated. Fits in containers.
COD 去除 92 %，吨水药耗 28 元，污泥减少一半。 | 92 % COD removed, CNY 28 a tonne, half the sludge.
渗滤液、零价铁、高级氧化 | leachate, zero-valent iron, oxidation
垃圾处理、工业废水 | landfills, industrial waste water

baijiu-wastewater-biogas ; swu ; environment/water ; invention 2020-10-13 2022-07-19 ; C02F 11/04, C12P 5/02 ; 7 ; licence joint ; negotiable ; 钱俊杰 杨一凡
白酒底锅水高负荷厌氧产沼方法 | Biogas from the pot water of baijiu stills at high load
驯化耐酸颗粒污泥并回流碱度，免加碱。适合川渝酒企。 | Acid-proof granules and returned alkalinity need no lye. For the region's distilleries.
负荷 22 kg COD/(m³·d)，产气 0.42 m³/kg，甲烷 68 %。 | 22 kg COD/(m³·d), 0.42 m³/kg, 68 % methane.
厌氧、白酒废水、沼气 | anaerobic digestion, distillery water, biogas
酿酒、环保工程 | distilling, environment

phosphogypsum-ceramsite ; swust ; environment/air-solid-waste ; invention 2021-10-11 2023-05-30 ; C04B 33/132, B09B 3/40 ; 7 ; licence assign ; listing-auction 300000/i ; 王宇航 王嘉伟 郝晨曦
磷石膏与钒尾渣制备轻质陶粒方法 | Light aggregate from phosphogypsum and vanadium tailings
以两种大宗固废互为助熔，低温发泡。德阳、攀枝花均有原料。 | Two bulk wastes flux each other and foam at low temperature. Deyang and Panzhihua have both.
固废掺量 85 %，筒压 6.2 MPa，烧成温度降低 120 ℃。 | 85 % waste, 6.2 MPa crushing, 120 °C cooler.
磷石膏、陶粒、固废利用 | phosphogypsum, aggregate, waste use
建材 | building materials

voc-zeolite-rotor ; swtc ; environment/air-solid-waste ; invention 2020-01-07 2021-11-30 ; B01D 53/06, B01J 20/18 ; 9 ; licence service ; negotiable ; 江海涛 雷佳宁 吕雨桐
高湿废气用疏水分子筛转轮 | Hydrophobic zeolite rotor for humid exhaust
表面硅烷化的高硅分子筛在 85 % 湿度下仍吸附。由本中心代理许可。 | Silanised high-silica zeolite still adsorbs at 85 % humidity. Licensed through this centre.
去除率 95 %，浓缩倍数 20，寿命五年。 | 95 % removed, concentrated twentyfold, five years of life.
VOCs、分子筛、转轮 | VOCs, zeolite, rotor
喷涂、印刷 | coating, printing

reservoir-bloom-ultrasound ; cigit ; environment/water ; model 2022-06-28 2023-01-17 ; C02F 1/36, B63B 35/00 ; 7 ; licence joint ; fixed 140000/i ; 邓浩然 熊晨曦
三峡库湾超声控藻无人浮台 | Unmanned ultrasonic raft against algae in reservoir bays
- | A solar raft follows chlorophyll and doses low-power ultrasound where blooms begin, sparing fish.
叶绿素 a 下降 70 %，单台覆盖 3 公顷。 | 70 % less chlorophyll a, three hectares a raft.
水华、超声、无人平台 | algal blooms, ultrasound, unmanned platforms
湖库治理 | lakes and reservoirs

cryogenic-drilling ; swtc ; manufacturing/machine-tool ; invention 2019-06-04 2021-04-13 ; B23Q 11/10, B23B 47/00 ; 8 ; assign licence ; negotiable ; 梁春燕 傅文博
难加工材料低温微量润滑钻削系统 | Cryogenic minimum-quantity drilling of hard materials
液氮与微量植物油在刀尖混合，钛合金深孔不烧刀。可改装现有机床。 | Liquid nitrogen and a trace of plant oil meet at the tip; deep holes in titanium do not burn the drill. Fits existing machines.
刀具寿命提高 2.4 倍，切削液用量减少 99 %。 | 2.4 times the tool life, 99 % less coolant.
低温切削、微量润滑、钛合金 | cryogenic machining, MQL, titanium
航空结构件 | aircraft parts
`,
);
