/**
 * owner ; kinds ; IPC ; least TRL ; budget in yuan ; open for days ; partnership
 * title · summary · description · specification · technology words · market words, each `Chinese | English`, `-` for none
 */
export const MATERIALS_NEEDS = `
yibin-sanjiang-cells ; patent service ; H01M 4/587, C01B 32/05 ; 5 ; 800000 ; 120 ; non-exclusive-licence joint-development
寻求低成本生物质硬碳负极技术 | Low-cost hard carbon anode from biomass
为钠离子储能电芯寻找以竹材或秸秆为原料的硬碳负极，要求首次效率高、批次稳定。 | We seek a hard carbon anode for sodium-ion storage cells, made from bamboo or straw, with high first efficiency and steady batches.
公司在宜宾建设钠离子电池中试线，目前使用进口椰壳硬碳，吨价高且供货不稳。川南竹资源丰富，希望引进竹基硬碳的炭化工艺，先在中试线验证，再合建千吨级产线。已试过一次炭化的竹炭，闭孔少、容量偏低。 | We are building a sodium-ion pilot line in Yibin and buy imported coconut-shell carbon at a high price. Bamboo grows around us: we want a carbonisation process for bamboo hard carbon, proved on our line first and scaled to a thousand tonnes a year together. Bamboo charcoal from a single carbonisation had few closed pores and too little capacity.
可逆比容量不低于 320 mAh/g，首效不低于 89 %，比表面积小于 5 m²/g，吨成本不高于 3 万元。 | At least 320 mAh/g reversible, 89 % first efficiency, under 5 m²/g, at most CNY 30,000 a tonne.
钠离子电池、硬碳、竹材、炭化 | -
储能 | -

yibin-sanjiang-cells ; patent ; H01M 50/30, H01M 10/6556 ; 7 ; 600000 ; 90 ; non-exclusive-licence service
储能模组热失控定向泄压与液冷一体化方案 | -
280 Ah 电芯模组需要在单体热失控时定向排气，并与液冷板一体化。 | -
现有模组的泄爆通道与冷板互相干涉，热失控气体容易窜到相邻电芯。希望找到已经在储能系统上验证过的泄压与液冷结构，可以直接许可使用，并由权利人协助完成针刺与热箱试验。 | -
单芯失控后相邻电芯温升小于 60 ℃，舱内可燃气体浓度低于爆炸下限的 25 %。 | -
热失控、液冷、泄压 | -
储能系统集成 | -

yibin-sanjiang-cells ; patent service instrument ; H01M 10/54 ; 6 ; - ; 180 ; joint-development service
退役动力电池快速分选与健康评估 | Quick sorting of retired traction batteries
需要在一小时以内判断退役电池包能否梯次利用，替代满充满放。 | Decide within an hour whether a retired pack can have a second life, without a full cycle.
我们每月接收约两千组退役电池包，满充满放测容量占用大量设备和电费。希望采用脉冲、阻抗谱或弛豫电压的快速评估方法，并与现有分容柜对接。 | We take about two thousand retired packs a month. Capacity tests by full cycles tie up machines and power. We look for pulse, impedance or relaxation methods that work with our cyclers.
容量估计误差不超过 3 %，单包测试不超过 60 分钟。 | Capacity error at most 3 %, at most 60 minutes a pack.
电池分选、阻抗谱 | second life, impedance
梯次利用 | -

deyang-heavy-castings ; patent service ; B23K 26/34, F01D 5/00 ; 7 ; 1500000 ; 150 ; exclusive-licence joint-development
燃机叶片激光熔覆修复与自适应加工 | Laser cladding repair of turbine blades with adaptive machining
为镍基高温合金叶片的叶尖和缘板寻找激光修复工艺，要能自动识别缺损轮廓。 | Laser repair of tips and platforms of nickel superalloy blades, with automatic recognition of the worn outline.
公司承接 F 级燃机叶片维修，目前手工氩弧堆焊，热影响区裂纹多，返修率高。希望引进激光熔覆与在线测量配合的成套方法，包括熔覆路径规划、粉末参数和热处理制度。 | We repair blades of F-class gas turbines by hand TIG welding: many cracks in the heat-affected zone, much rework. We want a whole method of laser cladding with measurement in line, path planning, powder parameters and heat treatment.
修复后高温持久强度不低于母材 90 %，裂纹检出率为零，单片修复时间小于 40 分钟。 | Creep strength at least 90 % of the base, no cracks, under 40 minutes a blade.
激光熔覆、高温合金、叶片修复 | laser cladding, superalloy
燃气轮机 | gas turbines

deyang-heavy-castings ; patent service ; B22C 9/02, B33Y 30/00 ; 6 ; 700000 ; 100 ; non-exclusive-licence
大型砂型 3D 打印铺砂与防塌边技术 | -
两米以上砂型打印时边角塌陷，需要改进铺砂机构。 | -
我们用粘结剂喷射设备打印泵壳和阀体砂型，砂箱边缘几层容易塌边，拼模后合型缝大。希望找到铺砂刮板或侧向支撑的改进方案，最好能在现有设备上加装。 | -
两米砂型边角偏差小于 0.5 毫米，铺砂速度不降低。 | -
砂型打印、铺砂、增材制造 | -
铸造 | -

deyang-heavy-castings ; instrument service ; - ; - ; 80000 ; 60 ; service
大锻件内部缺陷的扫描电镜与能谱分析 | -
需要对转子锻件超声显示部位解剖取样，做断口扫描电镜和夹杂物能谱分析。 | -
一批汽轮机转子锻件超声检测有密集显示，需要尽快判断是夹杂、缩松还是白点。样品为直径二十毫米的试块，共十二件，希望一周内出报告，可派人到场。 | -
二次电子像分辨率优于 2 纳米，能谱可测轻元素，报告盖 CMA 章。 | -
扫描电镜、能谱、断口分析、夹杂物 | -
电站锻件 | -

qinglong-aero-composites ; patent instrument ; G01N 29/04, G01N 29/24 ; 6 ; 900000 ; 120 ; joint-development non-exclusive-licence
复材蒙皮空气耦合超声快速检测 | Fast air-coupled ultrasonic inspection of composite skins
大面积蜂窝夹层和蒙皮不能用水耦合，需要非接触的快速无损检测。 | Large honeycomb panels and skins must not get wet: we need fast non-contact inspection.
我公司承制翼面和短舱夹层件，喷水穿透法检测后需要烘干，效率低。希望引进空气耦合或激光超声的检测方法与探头，配套缺陷自动识别软件，先在天津和成都两条线试用。 | We make wing and nacelle sandwich parts. Water-jet inspection needs drying afterwards. We want air-coupled or laser ultrasonics, with probes and automatic recognition of flaws.
可检出直径 6 毫米脱粘，扫查速度不低于 8 m²/h。 | Finds 6 mm disbonds at 8 m² an hour or more.
超声检测、复合材料、无损检测 | ultrasonic, composites
航空结构件 | aerostructures

qinglong-aero-composites ; patent ; G01N 21/41, B29C 70/54 ; 5 ; 500000 ; 90 ; joint-development
热压罐固化过程的树脂在线监测 | -
希望在固化过程中实时知道树脂固化度，减少保守的保温时间。 | -
目前按厂家推荐制度固化，厚件中心与表面固化度差别大，保温时间留得过长。希望采用埋入或贴模的光纤、介电传感器在线测折射率或介电常数，给出提前出罐判据。 | -
固化度误差不超过 3 %，传感器耐 200 ℃、0.7 MPa。 | -
固化监测、光纤传感、热压罐 | -
复材制造 | -

qinglong-aero-composites ; patent service ; C04B 35/80, C04B 35/628 ; 4 ; 2000000 ; 240 ; joint-development investment
- | Boron nitride interphase for silicon carbide fibre
- | We look for a fast, even interphase process for SiC fibre tows used in ceramic matrix composites.
- | Our prepreg line for ceramic matrix composites needs coated fibre by the spool. Batch CVI takes three days and the coating varies along the tow. We are open to joint development with a laboratory that has a working pulsed or continuous process for boron nitride on silicon carbide fibre.
- | Thickness spread under 10 % over 200 m, deposition under 24 hours, composite toughness above 20 MPa·m½.
- | silicon carbide fibre, boron nitride, interphase
- | aero engines

ziyang-herbal-foods ; patent service ; A23L 19/20, A23L 33/135 ; 6 ; 300000 ; 90 ; non-exclusive-licence service
低盐泡菜复合发酵菌剂 | Starter cultures for low-salt pickles
希望得到能在低盐条件下稳定发酵、亚硝酸盐低的乳酸菌复合菌剂。 | Lactic starter cultures that ferment steadily with little salt and little nitrite.
公司调味菜产线计划推出低盐系列，直接减盐后发酵慢、易产膜生花，亚硝酸盐出现双峰。希望引进川渝高校的直投式菌剂与配套工艺，并协助完成货架期试验。 | Our low-salt range ferments slowly and grows film yeasts, and nitrite peaks twice. We want direct-vat starters from a university near by, the process to go with them, and help with shelf-life trials.
盐分不高于 4 %，亚硝酸盐低于 3 mg/kg，发酵时间不超过 7 天，货架期 6 个月。 | Salt at most 4 %, nitrite under 3 mg/kg, seven days, six months of shelf life.
乳酸菌、发酵菌剂、泡菜 | lactic acid bacteria, starter
调味菜 | pickles

ziyang-herbal-foods ; patent ; C08B 37/06, A23L 19/00 ; 5 ; 400000 ; 150 ; assignment joint-development
柑橘皮渣高值化利用 | -
每年约八千吨柠檬和柑橘皮渣，希望提取果胶、膳食纤维等产品。 | -
安岳柠檬加工后的皮渣目前按有机肥处理。希望找到能耗低、废水少的果胶提取工艺，最好是酶法，避免酸法的腐蚀与废水问题；副产的精油和纤维也能利用。 | -
果胶得率不低于 15 %，酯化度可控，吨水耗低于 20 吨。 | -
果胶、柑橘皮渣、酶法提取 | -
食品配料 | -

ziyang-herbal-foods ; space service ; - ; - ; 200000 ; 45 ; service
租用食品中试车间做复合调味料试生产 | -
需要带杀菌和灌装的食品中试线，每批五百公斤，连续四批。 | -
新产品上市前要做四批试生产和稳定性留样，自有车间正在改造。希望租用具备食品生产许可条件的中试空间，含夹层锅、胶体磨、灌装和巴氏杀菌设备，并有检验人员配合。 | -
每批 500 kg，灌装 200 g 与 1 kg 两种规格，可提供理化和微生物检验。 | -
中试、调味料、灌装 | -
食品 | -
`;
