import { patents } from './patent-builder';
import type { SeedListing } from './types';

/** Materials and energy. */
export const MATERIALS_PATENTS: readonly SeedListing[] = patents(
  301,
  `
mg-alloy-high-formability ; cqu ; materials/metal ; invention 2017-04-27 2019-02-19 ; C22C 23/04, C22F 1/06 ; 9 ; licence service ; royalty 3% ; 杨若曦 杨天佑 金知远
高塑性低成本镁合金板材及轧制方法 | Ductile low-cost magnesium sheet and its rolling
用非对称挤轧弱化基面织构，室温即可冲压。已为汽车仪表板骨架供料。 | Asymmetric extrusion and rolling weaken the basal texture so the sheet stamps at room temperature. It supplies dashboard frames.
延伸率 32 %，杯突值 7.8 mm，不含稀土。 | 32 % elongation, cupping 7.8 mm, no rare earths.
镁合金、织构、轧制 | magnesium, texture, rolling
汽车轻量化、3C 外壳 | light cars, electronics housings

magnesium-battery-cathode ; cqu ; energy/battery ; invention 2022-05-13 2024-03-05 ; H01M 10/054, H01M 4/58 ; 4 ; joint invest ; use-first ; 武俊杰 郝可欣 傅望舒
镁离子电池用层间扩展硫化钒正极 | Vanadium sulphide cathode with wide layers for magnesium batteries
以有机胺撑开层间距，镁离子可逆脱嵌。适合安全要求高的储能。 | Amines spread the layers so magnesium ions move in and out. For storage where safety counts.
比容量 240 mAh/g，1000 次循环保持 81 %，针刺不起火。 | 240 mAh/g, 81 % after 1,000 cycles, no fire on nail test.
镁电池、正极、硫化钒 | magnesium battery, cathode, vanadium sulphide
储能电站 | storage plants

lfp-thermal-vent ; ybc ; energy/battery ; model 2022-03-21 2022-08-30 ; H01M 50/30, H01M 10/6556 ; 9 ; licence ; fixed 200000/i ; 曾海 任明轩
储能电芯定向泄压与液冷一体结构 | Storage module with directed venting and liquid cooling
泄爆通道与冷板隔离，热失控气体单向排出。可用于 280 Ah 电芯模组。 | Vent ducts are kept apart from the cold plate and lead gas one way. For 280 Ah modules.
单芯失控时相邻电芯温升小于 45 ℃，舱内可燃气体低于爆炸下限四分之一。 | Neighbours warm by less than 45 °C and gas stays under a quarter of the explosive limit.
热失控、液冷、储能 | thermal runaway, liquid cooling, storage
储能系统集成 | storage integration

sodium-hard-carbon-bamboo ; scu ; energy/battery ; invention 2023-01-10 ; C01B 32/05, H01M 4/587 ; 5 ; licence joint invest ; negotiable ; 孙欣怡 郑清和 戴知远
竹基硬碳负极的分级炭化方法 | Hard carbon from bamboo by staged carbonisation
利用四川丰产慈竹，经酸洗与两段炭化得到闭孔丰富的硬碳。成本低于椰壳路线。 | Local bamboo is washed and carbonised in two stages into carbon rich in closed pores. Cheaper than coconut shell.
比容量 330 mAh/g，首效 90 %，吨成本约 2.6 万元。 | 330 mAh/g, 90 % first efficiency, about CNY 26,000 a tonne.
钠离子电池、硬碳、竹材 | sodium-ion, hard carbon, bamboo
电动两轮车、储能 | e-bikes, storage

pps-fibre-filter ; scu ; materials/polymer ; invention 2016-10-12 2018-12-25 ; D01F 6/76, B01D 39/16 ; 9 ; licence assign ; negotiable ; 苏俊杰 崔国梁
耐氧化聚苯硫醚纤维及滤料 | Oxidation-resistant PPS fibre and filter felt
在主链引入封端与纳米抗氧剂，减缓高温氧化脆断。已用于垃圾焚烧除尘。 | End caps and nano antioxidants slow brittle failure in hot oxygen. In use at incinerators.
190 ℃ 含氧 15 % 烟气中寿命由两年延长至四年。 | Life in 190 °C gas with 15 % oxygen grows from two to four years.
聚苯硫醚、滤料、抗氧化 | PPS, filter felt, antioxidation
垃圾焚烧、水泥除尘 | incineration, cement dust

pla-blown-film ; scu ; materials/polymer ; invention 2020-07-22 2022-06-21 ; C08L 67/04, B29C 55/28 ; 8 ; licence service ; lump-sum-royalty 500000/i ; 乔清和 孔雅婷
高韧可降解聚乳酸吹膜料 | Tough compostable PLA for blown film
原位接枝弹性体相，使聚乳酸可连续吹膜。用于快递袋与地膜。 | An elastomer phase is grafted in situ and PLA blows without a break. For mailers and mulch film.
断裂伸长率 310 %，膜厚 12 μm，180 天堆肥降解 93 %。 | 310 % elongation at 12 μm, 93 % composted in 180 days.
聚乳酸、增韧、吹膜 | PLA, toughening, blown film
快递包装、农膜 | packaging, mulch film

phosphorus-free-flame-retardant ; swust ; materials/polymer ; invention 2021-11-17 2023-07-11 ; C08K 3/38, C08L 75/04 ; 6 ; licence joint ; negotiable ; 熊立新 白佳宁 周晨曦
硼杂化无卤无磷阻燃聚氨酯泡沫 | Polyurethane foam flame-retarded by boron, free of halogen and phosphorus
以硼酸酯交联网络代替磷系阻燃剂，发烟少。适合高铁座椅。 | A borate network takes the place of phosphorus and gives little smoke. For railway seats.
极限氧指数 29 %，烟密度降低 58 %，回弹率 45 %。 | LOI 29 %, 58 % less smoke, 45 % resilience.
阻燃、聚氨酯、硼酸酯 | flame retardancy, polyurethane, borate
轨道内饰、家具 | rail interiors, furniture

sic-fibre-interphase ; qla ; materials/ceramic ; invention 2020-09-08 2022-10-18 ; C04B 35/80, C04B 35/628 ; 6 ; sole joint ; negotiable ; 冯翔 彭明轩
碳化硅纤维氮化硼界面层快速沉积方法 | Fast boron nitride interphase on silicon carbide fibre
采用脉冲 CVI 让整卷纤维均匀包覆。面向航空发动机陶瓷基复合材料。 | Pulsed CVI coats a whole spool evenly. For ceramic composites in engines.
界面厚度偏差 8 %，沉积时间缩短 60 %，复材断裂韧性 22 MPa·m½。 | 8 % thickness spread, 60 % faster, toughness 22 MPa·m½.
碳化硅、界面层、CVI | silicon carbide, interphase, CVI
航空发动机 | aero engines

transparent-laser-ceramic ; scu ; materials/ceramic ; invention 2019-12-03 2022-01-25 ; C04B 35/44, C04B 35/64 ; 6 ; licence joint ; negotiable ; 郭可欣 谭春燕 武一凡
大尺寸 YAG 透明激光陶瓷烧结方法 | Sintering of large transparent YAG laser ceramics
真空烧结与热等静压两步消除气孔，可做复合结构。口径达 100 毫米。 | Vacuum sintering and hot isostatic pressing remove pores, also in composite parts, to 100 mm.
1064 nm 透过率 84 %，散射损耗 0.002 cm⁻¹。 | 84 % at 1,064 nm, scatter 0.002 cm⁻¹.
激光陶瓷、YAG、热等静压 | laser ceramics, YAG, HIP
固体激光器 | solid-state lasers

graphene-heating-film ; cigit ; materials/nano ; model 2020-11-05 2021-07-06 ; H05B 3/14, H05B 3/34 ; 9 ; licence assign ; fixed 150000/i ; 郑景行 段玉洁 邹成林
石墨烯柔性电热膜电极结构 | Electrode layout of a flexible graphene heater
叉指电极配导电胶缓冲层，反复弯折不断。用于理疗和后视镜除雾。 | Interdigital electrodes on a conductive buffer survive bending. For therapy wraps and mirrors.
5 V 供电 60 秒升温 40 ℃，弯折 20 万次电阻变化小于 3 %。 | 40 °C in a minute at 5 V, under 3 % change after 200,000 bends.
石墨烯、电热膜、柔性 | graphene, heaters, flexible
理疗、汽车后视镜 | therapy, car mirrors

co2-methanol-catalyst ; scu ; materials/catalysis ; invention 2021-06-10 2023-09-26 ; B01J 23/80, C07C 29/154 ; 5 ; licence joint ; negotiable ; 田立新 谢可欣 邵书豪
二氧化碳加氢制甲醇铟锆催化剂 | Indium-zirconium catalyst for methanol from carbon dioxide
在单斜氧化锆上稳定氧空位，适合波动绿氢。已完成公斤级评价。 | Oxygen vacancies are kept stable on monoclinic zirconia, so fluctuating green hydrogen will do. Tested with kilograms.
300 ℃ 选择性 92 %，连续 1500 小时活性下降 4 %。 | 92 % selectivity at 300 °C, 4 % loss in 1,500 h.
二氧化碳加氢、甲醇、催化 | CO₂ hydrogenation, methanol, catalysis
绿色甲醇、化工 | green methanol, chemicals

vanadium-titanium-slag ; cqu ; materials/metal ; invention 2018-03-06 2020-08-21 ; C22B 34/22, C22B 7/04 ; 7 ; licence service ; negotiable ; 段俊杰 龚雨桐
钒渣电场强化浸出提钒方法 | Vanadium leached from slag with an electric field
用脉冲电场破坏尖晶石包裹，免高温钠化焙烧。面向攀西钒钛资源。 | Pulsed fields open the spinel so no sodium roasting is needed. For the ores of Panxi.
浸出率 93 %，能耗降低 45 %，不产生含盐废气。 | 93 % leached, 45 % less energy, no salty off-gas.
提钒、电场浸出、钒渣 | vanadium, electro-leaching, slag
钒钛冶金、液流电池 | metallurgy, flow batteries

shale-fracturing-fluid ; swpu ; energy/oil-gas ; invention 2019-07-16 2021-09-14 ; C09K 8/68, E21B 43/26 ; 9 ; licence service ; royalty 2% ; 周静怡 高望舒
页岩气用可回用一体化变黏压裂液 | Reusable variable-viscosity fluid for shale gas
一种乳液在线调浓即可由滑溜水变为携砂胶液。返排水直接复配。 | One emulsion turns from slickwater to carrying gel by dose alone. Flowback is mixed again.
降阻率 76 %，携砂比 30 %，返排水回用率 95 %。 | 76 % drag cut, 30 % sand, 95 % of flowback reused.
压裂液、变黏、回用 | fracturing fluid, viscosity, reuse
页岩气、致密气 | shale gas, tight gas

sour-gas-inhibitor ; swpu ; energy/oil-gas ; invention 2020-02-25 2022-04-26 ; C23F 11/14, C09K 8/54 ; 8 ; assign licence ; listing-auction 420000/i ; 吕浩然 石宇航
高含硫气井用喹啉季铵缓蚀剂 | Quinoline inhibitor for sour gas wells
双吸附位缓蚀剂在元素硫存在下仍成膜。加注浓度低。 | Two binding sites keep the film even with elemental sulphur. Small doses suffice.
腐蚀速率 0.03 mm/a（150 ℃，H₂S 2 MPa），点蚀消失。 | 0.03 mm a year at 150 °C and 2 MPa H₂S, no pitting.
缓蚀剂、含硫气田、季铵 | inhibitors, sour gas, quaternary ammonium
天然气开采 | gas production

pem-bipolar-coating ; swjtu ; energy/hydrogen ; invention 2021-12-28 2023-12-19 ; H01M 8/0228, C23C 14/06 ; 6 ; licence joint ; negotiable ; 万静怡 沈晨曦 文立新
燃料电池金属双极板碳铬复合涂层 | Carbon-chromium coating for metal bipolar plates
梯度过渡层缓解应力，卷对卷磁控溅射。用于氢能有轨电车电堆。 | A graded layer eases stress and is sputtered roll to roll. For stacks of hydrogen trams.
接触电阻 4 mΩ·cm²，加速腐蚀 5000 小时离子溶出小于 2 ppm。 | 4 mΩ·cm², under 2 ppm of ions after 5,000 h.
双极板、涂层、燃料电池 | bipolar plates, coatings, fuel cells
氢能车辆 | hydrogen vehicles

hydrogen-liquid-carrier ; scu ; energy/hydrogen ; invention 2022-10-20 ; C01B 3/00, B01J 23/42 ; 3 ; joint ; negotiable ; 顾雅婷 周嘉伟 钟浩然
有机液体储氢低温脱氢催化剂 | Low-temperature dehydrogenation of liquid hydrogen carriers
以单原子铂与碱性载体协同，降低全氢乙基咔唑脱氢温度。小试阶段。 | Single platinum atoms and a basic support lower the temperature for perhydro-ethylcarbazole. Bench scale.
160 ℃ 脱氢率 98 %，铂用量降低 70 %。 | 98 % at 160 °C with 70 % less platinum.
有机液体储氢、脱氢、单原子 | LOHC, dehydrogenation, single atoms
氢储运 | hydrogen transport

transformer-oil-sensing ; cqu ; energy/power-grid ; invention 2019-04-15 2021-06-22 ; G01N 21/39, G01R 31/12 ; 8 ; licence service ; fixed 380000/i ; 毛书豪 史晨曦 龙云帆
变压器油中溶解气体光声检测装置 | Photoacoustic detection of gases in transformer oil
可调谐激光多谐振腔一次测七种故障气体，免载气。可带电安装。 | Tunable lasers and several cavities measure seven fault gases without carrier gas, installed live.
乙炔检出限 0.1 μL/L，周期 30 分钟，三年免维护。 | Acetylene to 0.1 μL/L every 30 min, three years without service.
光声光谱、油中气体、变压器 | photoacoustics, dissolved gas, transformers
电网、新能源场站 | grids, wind and solar plants

icing-line-robot ; cqu ; energy/power-grid ; invention 2018-12-17 2021-01-12 ; H02G 7/16, B25J 11/00 ; 7 ; licence joint ; negotiable ; 郭浩然 方望舒
输电线路电流转移融冰装置 | De-icing of lines by shifting the current
把分裂导线电流集中到单根轮流融冰，线路不停电。山区重冰区适用。 | The current of bundled lines is shifted to one wire at a time and melts the ice with power on. For heavy ice in the mountains.
20 mm 冰厚 50 分钟融净，不需外接电源。 | 20 mm of ice in 50 min, without outside power.
融冰、输电线路、分裂导线 | de-icing, transmission, bundled conductors
电网防灾 | grid protection

perovskite-tandem ; uestc ; energy/solar ; invention 2023-05-30 ; H10K 30/57, H10K 85/50 ; 4 ; joint invest ; negotiable ; 蔡宇航 乔建平 雷春燕
钙钛矿/硅叠层电池绒面共形沉积方法 | Conformal perovskite on textured silicon tandems
蒸镀无机骨架后气相胺化，直接覆盖微米绒面。适配现有硅电池产线。 | An evaporated scaffold is converted by vapour and covers micrometre pyramids. It fits existing silicon lines.
小面积效率 30.1 %，连续光照 1200 小时保持 93 %。 | 30.1 % on small cells, 93 % after 1,200 h of light.
钙钛矿、叠层、气相沉积 | perovskite, tandem, vapour deposition
光伏制造 | solar cells

battery-second-life-sorting ; cqtc ; energy/battery ; invention 2021-02-08 2022-09-20 ; H01M 10/54, G01R 31/392 ; 7 ; licence assign ; use-first ; 马景行 邵佳宁 文建平
退役动力电池快速分选方法 | Quick sorting of retired traction batteries
用 90 秒脉冲响应代替整周充放电估计容量与内阻一致性。受高校委托推广。 | A 90-second pulse replaces a full cycle to judge capacity and matching. Offered for a university.
容量误差 2.8 %，分选效率提高 40 倍。 | 2.8 % capacity error, forty times as fast.
梯次利用、脉冲、分选 | second life, pulses, sorting
电池回收、储能 | battery recycling, storage

superhydrophobic-insulator ; cqtc ; materials/nano ; model 2021-09-06 2022-03-15 ; H01B 17/50, C09D 5/16 ; 8 ; licence assign ; fixed 90000/i ; 冯清和 罗俊杰
绝缘子防污闪超疏水涂层喷涂工装 | Spraying jig for superhydrophobic insulator coating
可套装在运行绝缘子串上均匀喷涂，带电作业距离安全。操作简单。 | It slips over strings in service and coats evenly at a safe distance. Easy to use.
接触角 158°，单串作业 6 分钟，涂层寿命三年。 | Contact angle 158°, six minutes a string, three years of life.
超疏水、绝缘子、喷涂 | superhydrophobic, insulators, spraying
电网运维 | grid maintenance
`,
);
