/** As `needs-materials.ts`: sensors, optics, robots, digital. */
export const DEVICES_NEEDS = `
tianfu-sensors ; patent service ; G01L 9/04, G01L 19/14 ; 6 ; 1200000 ; 150 ; non-exclusive-licence joint-development
寻求低蠕变的压阻式压力芯片封装技术 | Low-creep packaging for piezoresistive pressure dies
汽车压力传感器在 150 ℃ 下零点漂移偏大，希望改进芯片贴装与玻璃键合工艺。 | Our automotive pressure sensors drift at 150 °C; we want better die attach and glass bonding.
公司的 MEMS 压阻芯片采用硅玻璃键合和环氧贴装，高温存储一千小时后零点漂移超过满量程的 0.5 %，客户要求 0.2 %。初步分析是贴装胶蠕变和键合应力释放。希望引进低蠕变的应力隔离结构或无机贴装材料，可以联合开发，也可以直接许可。 | Our dies are bonded to glass and attached with epoxy. After 1,000 hours hot storage the zero drifts by more than 0.5 % of full scale; the customer asks for 0.2 %. We suspect creep of the adhesive and relaxing bond stress, and look for stress isolation or inorganic attach.
150 ℃ 存储 1000 小时零点漂移小于 0.2 % FS，量程 0–1 MPa，过载三倍。 | Zero drift under 0.2 % FS after 1,000 h at 150 °C, range 0–1 MPa, three times overload.
压力传感器、MEMS、封装、蠕变 | pressure sensor, MEMS
汽车电子 | automotive

tianfu-sensors ; instrument service ; - ; - ; 50000 ; 30 ; service
键合界面与焊点的扫描电镜观察 | SEM of bonded interfaces and joints
需要对传感器封装截面做离子抛光和场发射扫描电镜分析。 | Ion-polished cross-sections of sensor packages under a field-emission SEM.
为查找漂移原因，需要对二十个失效样品的键合界面、焊点和胶层做截面观察，分辨率在纳米级，并配合能谱看元素扩散。希望可以远程参与观察，当周完成。 | To find why sensors drift we need cross-sections of twenty failed samples: bond interface, joints and adhesive, at nanometre resolution, with EDS for diffusion. We would like to join remotely.
分辨率优于 1.5 nm，带氩离子截面抛光。 | Better than 1.5 nm, with argon ion polishing.
扫描电镜、截面抛光、失效分析 | SEM, failure analysis
传感器 | sensors

tianfu-sensors ; service instrument ; - ; - ; 120000 ; 60 ; service
压力传感器电磁兼容与车规可靠性试验 | -
新一代压力传感器需要完成电磁兼容摸底和 AEC-Q103 可靠性试验。 | -
产品已完成设计冻结，需要大电流注入、辐射抗扰度摸底测试，以及温度循环、高温高湿偏置、机械冲击等可靠性试验，希望一家机构承接并给出整改建议。 | -
按 ISO 11452-2、ISO 11452-4 与 AEC-Q103-002 进行，出具 CNAS 报告。 | -
电磁兼容、可靠性、车规 | -
汽车电子 | -

tianfu-sensors ; patent ; G01R 33/07, H10N 52/00 ; 3 ; - ; 200 ; joint-development
- | Graphene Hall sensors on wafer scale
- | We want to evaluate graphene Hall elements for current sensors up to 175 °C.
- | Silicon Hall elements limit our current sensors at high temperature. We seek a partner with a process for wafer-scale graphene transfer and patterning, willing to share test wafers and develop a sensor element together.
- | Current sensitivity above 1,000 V/AT, offset drift under 1 µT/K, 100 mm wafers.
- | graphene, Hall sensor
- | electric drives

liangjiang-optics ; patent service ; C03B 11/12, G02B 3/04 ; 6 ; 600000 ; 120 ; non-exclusive-licence
非球面玻璃镜片模压冷却与面形控制 | Cooling and form control of moulded aspheric lenses
车载镜头非球面模压后面形误差大，希望改进冷却装置与工艺。 | Moulded aspheres for car cameras miss their form; we seek better cooling and process control.
公司模压直径 12 毫米的非球面镜片，冷却段温度不均使面形误差达到 0.8 微米，良率只有七成。希望获得分区冷却的装置或工艺技术，能在现有十工位模压机上改造。 | Our 12 mm aspheres cool unevenly: form error reaches 0.8 µm and yield is 70 %. We want zoned cooling that can be fitted to our ten-station presses.
面形误差 PV 小于 0.3 μm，节拍不高于 35 秒。 | PV under 0.3 µm, cycle at most 35 s.
玻璃模压、非球面、冷却 | glass moulding, asphere
车载镜头 | car cameras

liangjiang-optics ; patent ; G01D 5/24, G01B 7/30 ; 7 ; 1000000 ; 180 ; non-exclusive-licence assignment
高精度角位移编码器技术 | -
为激光跟踪测量模块寻找替代进口光栅的角位移传感器。 | -
测量模块中的圆光栅依赖进口，交期长、怕油污。希望采用时栅、磁栅等国产原理的角位移传感器，能在振动和油污环境工作，并愿意转让或许可读数头设计。 | -
测角精度 ±1″，分辨率 0.1″，外径不大于 80 mm。 | -
角位移传感器、时栅、编码器 | -
精密测量 | -

liangjiang-optics ; instrument service ; - ; - ; 60000 ; 40 ; service
光学薄膜厚度与成分的深度剖析 | -
需要对多层减反膜做 X 射线光电子能谱深度剖析和椭偏测量。 | -
车载镜头减反膜在湿热试验后透过率下降，怀疑膜层扩散或吸水。需要对六个样品做成分深度剖析、膜厚测量和表面形貌分析，并帮助解释数据。 | -
XPS 深度分辨率优于 5 nm，椭偏膜厚误差小于 1 nm。 | -
光电子能谱、椭偏、光学薄膜 | -
光学镀膜 | -

liangjiang-optics ; patent ; H10K 59/12, G02F 1/1335 ; 4 ; - ; 150 ; joint-development
- | Quantum-dot colour conversion for Micro-LED head-up displays
- | Looking for patterned quantum-dot layers that turn blue Micro-LED arrays into full colour.
- | We develop a head-up display with a blue Micro-LED panel and need a colour conversion layer with pixels below 20 µm. Inkjet layers bleed and fade. Microwell arrays or photopatterned quantum dots with encapsulation would interest us for joint development.
- | Pixel pitch 15 µm, conversion above 30 %, life above 5,000 h at 85 °C.
- | quantum dots, Micro-LED, colour conversion
- | head-up display

yongchuan-robotics ; patent ; F16H 49/00, F16H 55/08 ; 7 ; 1000000 ; 120 ; non-exclusive-licence joint-development
长寿命谐波减速器齿形设计 | Tooth profiles for long-lived harmonic reducers
协作机器人关节减速器寿命不足一万小时，希望引进新的柔轮齿形。 | Joint reducers of our cobots wear out before 10,000 hours; we look for a better flexspline profile.
我们的谐波减速器采用渐开线齿形，高负载下柔轮早期疲劳、回差增大。希望获得双圆弧等新型齿形的设计方法和刀具参数，权利人协助完成样机寿命试验。 | Our reducers use involute teeth; the flexspline tires early under load and backlash grows. We want double-arc or similar profiles with cutter data, and help with life tests.
额定负载寿命不低于 15000 小时，回差小于 20″。 | At least 15,000 h at rated load, backlash under 20″.
谐波减速器、齿形、柔轮 | harmonic reducer, flexspline
协作机器人 | cobots

yongchuan-robotics ; patent ; B25J 19/06, B25J 13/08 ; 6 ; 400000 ; 90 ; non-exclusive-licence
协作机器人接近觉与碰撞预防外壳 | -
希望机器人在碰到人之前就能感知并减速。 | -
现有碰撞检测靠电流环，触碰后才停。希望引进电容式或其他原理的接近觉皮肤，能贴合曲面外壳，成本可控，通过安全认证。 | -
探测距离不小于 150 mm，响应小于 20 ms，单臂成本低于两千元。 | -
接近觉、电容传感、人机协作 | -
协作机器人 | -

yongchuan-robotics ; patent service ; B24B 51/00, B23F 23/12 ; 6 ; 500000 ; 100 ; service joint-development
磨齿烧伤的在线识别 | -
成形磨齿偶发烧伤，靠抽检酸洗发现，希望在线监测并自动调参。 | -
精密齿轮磨削后用酸洗抽检烧伤，漏检造成整批返工。希望用声发射、功率或振动信号在线识别烧伤，并与数控系统联动调整进给。 | -
烧伤识别率不低于 98 %，误报低于 2 %。 | -
磨齿、烧伤、在线监测 | -
精密齿轮 | -

yongchuan-robotics ; space service ; - ; - ; 300000 ; 60 ; service
机器人整机装配与调试场地 | Space to assemble and tune robots
需要在两江新区租用三百平方米、有行车和三相电的装配场地半年。 | We need 300 m² with a crane and three-phase power in Liangjiang for six months.
承接一批焊接工作站订单，永川厂区面积不足，希望在两江新区短租装配场地，附近有打样和机加工服务更好。 | An order of welding cells outgrew our plant. We look for a short let in Liangjiang, ideally with machining near by.
净高 5 m 以上，承重 1 t/m²，有货梯或地面卸货。 | Clear height above 5 m, floor 1 t/m², ground-level loading.
装配、中试厂房 | -
机器人 | robots

tianfu-testing ; patent ; G01N 21/17, G01N 33/28 ; 6 ; 350000 ; 120 ; non-exclusive-licence
变压器油中溶解气体的现场快速检测 | -
为电力客户寻找不用载气的油中气体检测装置。 | -
目前送样到实验室用气相色谱分析，来回三天。希望引进光声光谱等原理的便携装置，现场半小时出结果，作为检测服务的补充。 | -
可测七种特征气体，乙炔检出限 0.5 μL/L。 | -
光声光谱、油中溶解气体 | -
电力设备检测 | -

tianfu-testing ; instrument ; - ; - ; 90000 ; 50 ; service
液质联用仪短期租用 | -
食品兽药残留检测任务集中，需要租用三重四极杆液质联用仪两周。 | -
省级抽检任务集中在两周内，自有液质联用仪机时不足，需要就近租用同类仪器的夜间机时，由我方人员操作。 | -
三重四极杆，正负离子切换，色谱柱温箱，夜间可用。 | -
液质联用、质谱、残留检测 | -
食品检测 | -

liangjiang-maker-park ; patent ; G05D 1/10, B64C 39/02 ; 5 ; - ; 120 ; joint-development investment
山区无人机配送自主降落技术 | -
园区无人机团队寻找复杂地形下自主避障与降落的技术。 | -
团队在武隆、黔江做山区药品配送试点，河谷多风、落点小，目前靠人工遥控降落。希望引进基于视觉或毫米波雷达的自主避障降落方法，可以技术入股。 | -
落点误差小于 0.5 m，抗风 6 级，载重 5 kg。 | -
无人机、自主降落、避障 | -
山区配送 | -

liangjiang-maker-park ; service ; - ; - ; 100000 ; 90 ; service
入园团队的专利检索与布局服务 | -
为二十家硬件团队采购专利检索、撰写和布局服务。 | -
园区每年有二十家左右硬件团队需要新颖性检索、专利撰写和简单的自由实施分析，希望选定两家长期合作的代理机构，按件结算，可使用创新券。 | -
单件检索报告十个工作日内交付。 | -
专利检索、专利撰写 | -
孵化服务 | -

sichuan-university ; service space ; - ; - ; - ; 120 ; joint-development service
骨修复材料中试放大与注册检验合作 | -
课题组的多孔磷酸钙骨修复材料需要中试放大和注册检验。 | -
材料已完成动物实验，希望与具备医疗器械洁净车间和质量体系的企业或平台合作，完成三批中试样品、灭菌验证和型式检验。 | -
万级洁净，批量五百件，提供注册检验报告。 | -
骨修复、磷酸钙、中试 | -
医疗器械 | -

tianfu-sensors ; patent ; G06T 7/00, G06N 3/08 ; 5 ; 300000 ; 90 ; non-exclusive-licence joint-development
晶圆表面缺陷的少样本识别 | Recognising wafer defects from few pictures
晶圆外观检验缺陷种类常变，希望少量图片就能学会新缺陷。 | Defect types change often; the inspection should learn a new one from few pictures.
探针台配套的外观检验现在用规则算法，换产品就要重调。希望引进少样本、增量学习的缺陷识别方法，能在边缘计算机上运行，不上传图片。 | Inspection beside our prober uses hand-made rules that need tuning for every product. We look for few-shot, incremental recognition that runs on an edge computer and uploads nothing.
新缺陷 20 张图片即可达到 95 % 检出率，单片不超过 60 秒。 | 95 % detection from 20 pictures of a new defect, 60 s a wafer.
缺陷识别、少样本、机器视觉 | few-shot, machine vision
半导体 | semiconductors

deyang-heavy-castings ; patent ; C22C 23/04, B21B 3/00 ; 6 ; 500000 ; 200 ; joint-development
- | Ductile magnesium sheet for housings
- | We want to enter thin magnesium housings and look for sheet that can be pressed near room temperature.
- | Our new plant will press magnesium housings for electronics. Commercial AZ31 sheet cracks below 200 °C. We seek an alloy or rolling process without rare earths that weakens the basal texture, and would pay for trials on our mill.
- | Elongation above 28 %, Erichsen value above 7 mm, no rare earths.
- | magnesium sheet, texture, rolling
- | light housings

ziyang-herbal-foods ; patent service ; C12P 5/02, C02F 3/28 ; 7 ; 600000 ; 150 ; service
高浓度有机废水厌氧产沼 | -
酱料和白酒底锅水混合废水浓度高，希望稳定产沼并回用热能。 | -
废水化学需氧量超过三万，季节波动大，现有厌氧池经常酸化。希望引进高负荷厌氧技术和启动菌种，沼气供锅炉使用。 | -
容积负荷不低于 12 kgCOD/(m³·d)，去除率 90 %。 | -
厌氧、沼气、高浓度废水 | -
食品废水 | -

qinglong-aero-composites ; instrument ; - ; - ; 70000 ; 45 ; service
复材层板的显微 CT 孔隙率测量 | -
需要对层压板和夹层试样做显微 CT，统计孔隙率和纤维取向。 | -
新树脂体系验证需要三十个试样的三维孔隙率数据，与超声衰减对照。希望提供原始数据和分割结果。 | -
体素 3 μm 以下，试样 20×20×5 mm。 | -
显微CT、孔隙率、复合材料 | -
航空材料 | -

liangjiang-optics ; patent ; C04B 35/44, C04B 35/64 ; 5 ; 800000 ; 180 ; joint-development exclusive-licence
大尺寸透明激光陶瓷 | Large transparent YAG ceramics
激光测量模块升级需要直径 60 毫米以上的 YAG 透明陶瓷。 | An upgrade of our laser gauges needs transparent YAG ceramics above 60 mm.
单晶尺寸和成本受限，希望找到能稳定烧结大尺寸、低散射 YAG 陶瓷的团队，联合完成镜片级加工和激光性能验证。 | Single crystals are too small and dear. We look for a team that sinters large YAG with low scatter, to polish and test it together.
直径 60 mm，1064 nm 透过率大于 83.5 %，散射损耗小于 0.2 %/cm。 | 60 mm, over 83.5 % at 1,064 nm, scatter under 0.2 %/cm.
激光陶瓷、烧结、YAG | laser ceramics, YAG
激光器 | lasers
`;
