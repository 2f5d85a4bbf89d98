/** code ; slug ; kind ; region ; latitude ; longitude ; website ; ROR · name · address · description */
export const ACADEMIC = `
scu ; sichuan-university ; university ; 510107 ; 30.6310 ; 104.0836 ; www.scu.edu.cn ; 011ashp19
四川大学 | Sichuan University
成都市武侯区一环路南一段24号 | 24 South Section 1, First Ring Road, Wuhou, Chengdu
综合性研究型大学，分析测试中心与华西公共平台面向社会开放电镜、质谱、核磁和生物影像等仪器。 | A comprehensive research university; its analytical centre and the West China core facilities open microscopes, mass spectrometers, NMR and imaging to outside users.

uestc ; uestc ; university ; 510117 ; 30.7500 ; 103.9310 ; www.uestc.edu.cn ; 04qr3zq92
电子科技大学 | University of Electronic Science and Technology of China
成都市高新区（西区）西源大道2006号 | 2006 Xiyuan Avenue, Chengdu Hi-tech West Zone
以电子信息见长，开放微波毫米波测试、微纳工艺线和集成电路测试平台。 | Strong in electronics: opens microwave and millimetre-wave test benches, a nanofabrication line and IC testing.

swjtu ; southwest-jiaotong-university ; university ; 510117 ; 30.7640 ; 103.9850 ; www.swjtu.edu.cn ; 00hn7w693
西南交通大学 | Southwest Jiaotong University
成都市高新区西部园区西南交通大学犀浦校区 | Xipu Campus, Pidu, Chengdu
轨道交通领域的主力高校，拥有轮轨、弓网、结构疲劳与振动试验装备。 | The home of Chinese railway research, with wheel-rail, pantograph, fatigue and vibration rigs.

cdut ; chengdu-university-of-technology ; university ; 510108 ; 30.6770 ; 104.1430 ; www.cdut.edu.cn ; 05pejbw21
成都理工大学 | Chengdu University of Technology
成都市成华区二仙桥东三路1号 | 1 East Third Road, Erxianqiao, Chenghua, Chengdu
以地质、核技术和地质灾害防治见长，开放地球物理、岩矿与放射性测量设备。 | Known for geology, nuclear techniques and geohazards; opens geophysical, mineral and radiation instruments.

swpu ; southwest-petroleum-university ; university ; 510114 ; 30.8290 ; 104.1840 ; www.swpu.edu.cn ; 03h17x602
西南石油大学 | Southwest Petroleum University
成都市新都区新都大道8号 | 8 Xindu Avenue, Xindu, Chengdu
油气开发特色高校，开放岩心驱替、压裂液流变和高温高压腐蚀试验装置。 | A petroleum university that opens core flooding, fracturing-fluid rheology and high-pressure corrosion rigs.

sicau ; sichuan-agricultural-university ; university ; 511802 ; 29.9790 ; 102.9990 ; www.sicau.edu.cn ; 0388c3403
四川农业大学 | Sichuan Agricultural University
雅安市雨城区新康路46号 | 46 Xinkang Road, Yucheng, Ya'an
作物育种、动物营养和农产品加工领域的公共平台对农业企业开放。 | Shared facilities in crop breeding, animal nutrition and food processing for agricultural firms.

cdutcm ; chengdu-university-of-tcm ; university ; 510115 ; 30.6900 ; 103.8090 ; www.cdutcm.edu.cn ; -
成都中医药大学 | Chengdu University of Traditional Chinese Medicine
成都市温江区柳台大道1166号 | 1166 Liutai Avenue, Wenjiang, Chengdu
中药资源与质量评价平台，服务道地药材溯源、制剂和中药新药研究。 | Platforms for Chinese herbal resources and quality: tracing of genuine herbs, formulation and new drugs.

swust ; southwest-university-of-science-and-technology ; university ; 510703 ; 31.5400 ; 104.6970 ; www.swust.edu.cn ; -
西南科技大学 | Southwest University of Science and Technology
绵阳市涪城区青龙大道中段59号 | 59 Qinglong Avenue, Fucheng, Mianyang
地处中国科技城绵阳，开放环境友好能源材料与含能材料测试条件。 | In Mianyang, the science city: opens test facilities for energy and functional materials.

cqu ; chongqing-university ; university ; 500106 ; 29.5660 ; 106.4620 ; www.cqu.edu.cn ; 023rhb549
重庆大学 | Chongqing University
重庆市沙坪坝区沙正街174号 | 174 Shazheng Street, Shapingba, Chongqing
机械传动、镁合金、输变电与电镜中心向川渝企业开放。 | Opens its transmission, magnesium, high-voltage and electron-microscopy facilities to firms of the region.

swu ; southwest-university ; university ; 500109 ; 29.8200 ; 106.4200 ; www.swu.edu.cn ; 01kj4z117
西南大学 | Southwest University
重庆市北碚区天生路2号 | 2 Tiansheng Road, Beibei, Chongqing
蚕桑、柑橘、薯类和洁净能源材料研究的公共仪器平台。 | Shared instruments for silkworm, citrus, potato and clean-energy materials research.

cqmu ; chongqing-medical-university ; university ; 500103 ; 29.5540 ; 106.5130 ; www.cqmu.edu.cn ; 017z00e58
重庆医科大学 | Chongqing Medical University
重庆市渝中区医学院路1号 | 1 Yixueyuan Road, Yuzhong, Chongqing
超声医学、检验医学与生命科学平台，支持药械企业开展临床前研究。 | Ultrasound, laboratory medicine and life-science platforms that support preclinical work of drug and device makers.

cqupt ; chongqing-university-of-posts-and-telecommunications ; university ; 500108 ; 29.5310 ; 106.6070 ; www.cqupt.edu.cn ; 03dgaqz26
重庆邮电大学 | Chongqing University of Posts and Telecommunications
重庆市南岸区崇文路2号 | 2 Chongwen Road, Nan'an, Chongqing
移动通信、工业互联网与智能网联汽车测试平台。 | Test beds for mobile communication, industrial internet and connected vehicles.

cqjtu ; chongqing-jiaotong-university ; university ; 500108 ; 29.4900 ; 106.5700 ; www.cqjtu.edu.cn ; -
重庆交通大学 | Chongqing Jiaotong University
重庆市南岸区学府大道66号 | 66 Xuefu Avenue, Nan'an, Chongqing
桥梁、隧道、内河航运与山区道路的试验与检测平台。 | Test facilities for bridges, tunnels, inland navigation and mountain roads.

cqut ; chongqing-university-of-technology ; university ; 500113 ; 29.4550 ; 106.5290 ; www.cqut.edu.cn ; -
重庆理工大学 | Chongqing University of Technology
重庆市巴南区红光大道69号 | 69 Hongguang Avenue, Banan, Chongqing
汽车零部件、齿轮检测与时栅位移传感领域特色鲜明。 | Distinctive work on automotive parts, gear inspection and time-grating displacement sensors.

cib ; cas-chengdu-institute-of-biology ; institute ; 510107 ; 30.6350 ; 104.0700 ; www.cib.cas.cn ; -
中国科学院成都生物研究所 | Chengdu Institute of Biology, Chinese Academy of Sciences
成都市武侯区人民南路四段9号 | 9 Section 4, South Renmin Road, Wuhou, Chengdu
天然产物、微生物与两栖爬行动物研究，开放色谱质谱和发酵平台。 | Natural products, microbes, amphibians and reptiles; opens chromatography, mass spectrometry and fermentation.

ioe ; cas-institute-of-optics-and-electronics ; institute ; 510116 ; 30.5580 ; 103.9760 ; www.ioe.cas.cn ; -
中国科学院光电技术研究所 | Institute of Optics and Electronics, Chinese Academy of Sciences
成都市双流区西航港光电大道1号 | 1 Guangdian Avenue, Shuangliu, Chengdu
自适应光学、微细加工光学与精密检测装备的研究机构。 | Research in adaptive optics, micro-fabrication optics and precision inspection.

imhe ; cas-institute-of-mountain-hazards ; institute ; 510116 ; 30.3920 ; 104.0730 ; www.imde.ac.cn ; -
中国科学院、水利部成都山地灾害与环境研究所 | Institute of Mountain Hazards and Environment, Chinese Academy of Sciences
四川天府新区群贤南街189号 | 189 South Qunxian Street, Tianfu New Area, Sichuan
泥石流、滑坡与山地生态监测，开放野外台站和水土样品分析条件。 | Debris flows, landslides and mountain ecology: field stations and soil and water analysis.

nimtt ; national-institute-of-measurement-and-testing-technology ; institute ; 510108 ; 30.6540 ; 104.1090 ; www.nimtt.com ; -
中国测试技术研究院 | National Institute of Measurement and Testing Technology
成都市成华区玉双路10号 | 10 Yushuang Road, Chenghua, Chengdu
计量校准与检验检测机构，覆盖长度、力学、热学、电磁、光学和时间频率。 | Calibration and testing in length, force, temperature, electromagnetics, optics and time-frequency.

cigit ; cas-chongqing-institute ; institute ; 500157 ; 29.8030 ; 106.5210 ; www.cigit.cas.cn ; -
中国科学院重庆绿色智能技术研究院 | Chongqing Institute of Green and Intelligent Technology, Chinese Academy of Sciences
重庆市两江新区水土街道方正大道266号 | 266 Fangzheng Avenue, Shuitu, Liangjiang New Area, Chongqing
石墨烯、三峡生态环境与智能制造技术研究院所。 | Research in graphene, the ecology of the Three Gorges and intelligent manufacturing.

caeri ; china-automotive-engineering-research-institute ; institute ; 500157 ; 29.6750 ; 106.5400 ; www.caeri.com.cn ; -
中国汽车工程研究院 | China Automotive Engineering Research Institute
重庆市两江新区金渝大道9号 | 9 Jinyu Avenue, Liangjiang New Area, Chongqing
汽车风洞、碰撞安全、电磁兼容与动力电池测试评价机构。 | Automotive testing: wind tunnel, crash safety, EMC and traction batteries.

cqmetro ; chongqing-academy-of-metrology ; institute ; 500157 ; 29.6380 ; 106.5010 ; - ; -
重庆市计量质量检测研究院 | Chongqing Academy of Metrology and Quality Inspection
重庆市两江新区杨柳北路1号 | 1 North Yangliu Road, Liangjiang New Area, Chongqing
法定计量检定机构，承担电子、轻工与仪表产品的质量检测。 | Legal metrology body that also tests electronics, consumer goods and instruments.

saas ; sichuan-academy-of-agricultural-sciences ; institute ; 510104 ; 30.6110 ; 104.1130 ; - ; -
四川省农业科学院 | Sichuan Academy of Agricultural Sciences
成都市锦江区静居寺路20号 | 20 Jingjusi Road, Jinjiang, Chengdu
水稻、油菜、茶叶与农产品质量安全研究，开放农残检测与分子育种平台。 | Rice, rapeseed, tea and food safety: opens residue testing and molecular breeding facilities.
`;
