/** code ; slug ; kind ; region ; latitude ; longitude ; website ; ROR · name · address · description */
export const BUSINESS = `
ljmaker ; liangjiang-maker-park ; incubator ; 500157 ; 29.6205 ; 106.4930 ; - ; -
两江创客园 | Liangjiang Maker Park
重庆市两江新区黄山大道中段53号 | 53 Huangshan Avenue, Liangjiang New Area, Chongqing
面向硬件与软件团队的众创空间，提供共享工位、创客工坊和打样服务。 | A maker space for hardware and software teams with shared desks, a workshop and prototyping.

cdhti ; chengdu-hitech-innovation-centre ; incubator ; 510107 ; 30.5860 ; 104.0630 ; - ; -
成都高新区技术创新服务中心 | Chengdu Hi-tech Zone Innovation Service Centre
成都市高新区天府大道北段1480号 | 1480 North Tianfu Avenue, Chengdu Hi-tech Zone
西部起步较早的科技企业孵化器之一，提供办公场地、创业辅导和政策服务。 | One of western China's first technology incubators: offices, coaching and help with policies.

tfsp ; tianfu-software-park ; incubator ; 510107 ; 30.5440 ; 104.0620 ; - ; -
天府软件园 | Tianfu Software Park
成都市高新区天府大道中段1268号 | 1268 Middle Tianfu Avenue, Chengdu Hi-tech Zone
软件与数字创意产业园，园内设有创业场与路演大厅。 | A park of software and digital media firms with a start-up hall and a stage for pitches.

tflsp ; tianfu-life-science-park ; incubator ; 510107 ; 30.6010 ; 104.0250 ; - ; -
天府生命科技园 | Tianfu Life Science Park
成都市高新区科园南路88号 | 88 South Keyuan Road, Chengdu Hi-tech Zone
生物医药孵化园，配有公共湿实验室、洁净间和危废集中处理。 | A biomedical incubator with shared wet labs, cleanrooms and central waste treatment.

jingrong ; jingrong-lake-incubator ; incubator ; 510117 ; 30.8250 ; 103.8700 ; - ; -
菁蓉镇创业孵化基地 | Jingrong Town Incubation Base
成都市郫都区德源街道菁蓉镇 | Jingrong Town, Deyuan, Pidu, Chengdu
依托郫都区高校资源的双创示范基地，以大数据、无人机和食品科技为主。 | A start-up base beside Pidu's universities: data, drones and food technology.

cqusp ; chongqing-university-science-park ; incubator ; 500106 ; 29.5730 ; 106.4580 ; - ; -
重庆大学国家大学科技园 | Chongqing University National Science Park
重庆市沙坪坝区沙北街83号 | 83 Shabei Street, Shapingba, Chongqing
高校成果转化与学生创业的国家大学科技园。 | A national science park where university results and student start-ups grow.

jinfeng ; western-science-city-jinfeng ; incubator ; 500107 ; 29.5300 ; 106.3100 ; - ; -
西部（重庆）科学城金凤孵化园 | Jinfeng Incubation Park, Western (Chongqing) Science City
重庆市九龙坡区金凤镇凤笙路21号 | 21 Fengsheng Road, Jinfeng, Jiulongpo, Chongqing
集成电路、生命健康与检验检测方向的加速器和中试厂房。 | An accelerator with pilot halls for chips, life health and testing.

mysc ; mianyang-science-city-incubator ; incubator ; 510703 ; 31.4660 ; 104.6790 ; - ; -
绵阳科技城创新中心 | Mianyang Science City Innovation Centre
绵阳市涪城区园艺街创新中心 | Innovation Centre, Yuanyi Street, Fucheng, Mianyang
面向电子信息和军民两用技术的孵化与中试基地。 | Incubation and pilot base for electronics and dual-use technology.

cqtc ; chongqing-transfer-centre ; tech-transfer-office ; 500157 ; 29.6140 ; 106.5120 ; - ; -
重庆技术转移中心 | Chongqing Technology Transfer Centre
重庆市两江新区星光大道62号 | 62 Xingguang Avenue, Liangjiang New Area, Chongqing
受高校院所委托运营专利成果，组织路演、评估与合同登记。 | Runs patents on behalf of universities: roadshows, valuation and contract registration.

swtc ; southwest-technology-transfer-centre ; tech-transfer-office ; 510107 ; 30.5930 ; 104.0660 ; - ; -
国家技术转移西南中心 | National Southwest Technology Transfer Centre
成都市高新区天府大道北段966号天府国际金融中心 | Tianfu International Finance Centre, 966 North Tianfu Avenue, Chengdu
服务西南地区的技术转移枢纽，链接高校成果与企业需求。 | A hub for technology transfer in the south-west, between university results and company needs.

jdtt ; jiaoda-technology-transfer ; tech-transfer-office ; 510106 ; 30.6960 ; 104.0520 ; - ; -
成都西南交大技术转移中心 | Southwest Jiaotong Technology Transfer Centre
成都市金牛区二环路北一段111号 | 111 North Section 1, Second Ring Road, Jinniu, Chengdu
以职务科技成果权属改革见长，专注轨道交通成果转化。 | Known for shared ownership of inventions; moves railway technology into firms.

scst ; sichuan-science-department ; government ; 510104 ; 30.6530 ; 104.0780 ; kjt.sc.gov.cn ; -
四川省科学技术厅 | Science and Technology Department of Sichuan Province
成都市锦江区学道街39号 | 39 Xuedao Street, Jinjiang, Chengdu
主管全省科技创新、仪器开放共享与科技创新券。 | In charge of science and innovation, instrument sharing and innovation vouchers in the province.

cqst ; chongqing-science-bureau ; government ; 500157 ; 29.6020 ; 106.5480 ; kjj.cq.gov.cn ; -
重庆市科学技术局 | Chongqing Science and Technology Bureau
重庆市两江新区新溉大道2号 | 2 Xingai Avenue, Liangjiang New Area, Chongqing
主管全市科技创新、大型仪器共享与成果转化。 | In charge of science, instrument sharing and technology transfer in the municipality.

cdst ; chengdu-science-bureau ; government ; 510107 ; 30.5920 ; 104.0640 ; - ; -
成都市科学技术局 | Chengdu Science and Technology Bureau
成都市高新区天府大道北段966号 | 966 North Tianfu Avenue, Chengdu Hi-tech Zone
管理成都市科技创新券、孵化载体认定与技术合同登记。 | Manages the city's vouchers, the recognition of incubators and contract registration.

tfs ; tianfu-sensors ; enterprise ; 510107 ; 30.5610 ; 104.0580 ; - ; -
成都天府传感科技有限公司（示例） | Tianfu Sensors (fictional)
成都市高新区益州大道中段555号 | 555 Middle Yizhou Avenue, Chengdu Hi-tech Zone
示例企业：研发汽车与工业用 MEMS 压力传感器，自有晶圆级探针台和可靠性试验室。 | A fictional firm: MEMS pressure sensors for cars and industry, with its own wafer prober and reliability lab.

ljo ; liangjiang-optics ; enterprise ; 500157 ; 29.7130 ; 106.5560 ; - ; -
重庆两江光电仪器有限公司（示例） | Liangjiang Optics (fictional)
重庆市两江新区云汉大道117号 | 117 Yunhan Avenue, Liangjiang New Area, Chongqing
示例企业：生产车载镜头与激光测量模块，开放光学镀膜和检测设备。 | A fictional firm: automotive lenses and laser gauges; opens coating and inspection machines.

qla ; qinglong-aero-composites ; enterprise ; 510105 ; 30.6840 ; 103.9560 ; - ; -
成都青龙航空复材有限公司（示例） | Qinglong Aero Composites (fictional)
成都市青羊区青羊工业总部基地 | Qingyang Industrial Headquarters Base, Chengdu
示例企业：航空复合材料构件制造，拥有热压罐与超声无损检测能力。 | A fictional firm: composite aircraft parts, with an autoclave and ultrasonic inspection.

ybc ; yibin-sanjiang-cells ; enterprise ; 511502 ; 28.7930 ; 104.6450 ; - ; -
宜宾三江储能电池有限公司（示例） | Sanjiang Storage Cells (fictional)
宜宾市翠屏区三江新区 | Sanjiang New Area, Cuiping, Yibin
示例企业：储能电芯制造，中试线与电池安全实验室对外开放。 | A fictional firm: cells for energy storage; opens a pilot line and a battery safety lab.

dyh ; deyang-heavy-castings ; enterprise ; 510603 ; 31.1120 ; 104.3980 ; - ; -
德阳重锻精铸有限公司（示例） | Deyang Heavy Castings (fictional)
德阳市旌阳区珠江东路 | East Zhujiang Road, Jingyang, Deyang
示例企业：大型铸锻件与燃机叶片，配有理化与无损检测室。 | A fictional firm: large castings and turbine blades, with its own materials lab.

ycr ; yongchuan-robotics ; enterprise ; 500118 ; 29.3210 ; 105.8950 ; - ; -
重庆永川灵巧机器人有限公司（示例） | Yongchuan Robotics (fictional)
重庆市永川区凤凰湖产业园 | Fenghuang Lake Industrial Park, Yongchuan, Chongqing
示例企业：协作机器人与精密减速器，提供装配与寿命试验服务。 | A fictional firm: collaborative robots and precision reducers; offers assembly and life tests.

zyf ; ziyang-herbal-foods ; enterprise ; 512002 ; 30.1280 ; 104.6270 ; - ; -
资阳川味草本食品有限公司（示例） | Ziyang Herbal Foods (fictional)
资阳市雁江区城南工业园 | Chengnan Industrial Park, Yanjiang, Ziyang
示例企业：药食同源食品与复合调味料，开放食品中试车间。 | A fictional firm: herbal foods and seasonings; opens its food pilot workshop.

byip ; bayu-ip-agency ; intermediary ; 500103 ; 29.5580 ; 106.5720 ; - ; -
重庆巴渝知识产权代理有限公司（示例） | Bayu IP Agency (fictional)
重庆市渝中区邹容路68号 | 68 Zourong Road, Yuzhong, Chongqing
示例机构：专利代理、检索分析与知识产权贯标。 | A fictional agency: patent filing, searches and IP management systems.

jclaw ; jincheng-law-firm ; intermediary ; 510104 ; 30.6580 ; 104.0830 ; - ; -
四川锦程律师事务所（示例） | Jincheng Law Firm (fictional)
成都市锦江区东大街下东大街段216号 | 216 Xiadong Street, Jinjiang, Chengdu
示例机构：技术合同、股权激励与数据合规法律服务。 | A fictional law firm: technology contracts, equity plans and data compliance.

cyg ; chuanyu-guarantee ; intermediary ; 510107 ; 30.5710 ; 104.0640 ; - ; -
川渝科创融资担保有限公司（示例） | Chuanyu Sci-tech Guarantee (fictional)
成都市高新区吉泰五路88号 | 88 Jitai Fifth Road, Chengdu Hi-tech Zone
示例机构：为科技型中小企业提供贷款担保和知识产权质押融资。 | A fictional guarantor: loans and IP-backed finance for small technology firms.

tft ; tianfu-testing ; intermediary ; 510116 ; 30.5340 ; 103.9470 ; - ; -
四川天府检测认证有限公司（示例） | Tianfu Testing and Certification (fictional)
成都市双流区西航港大道二段 | Section 2, Xihanggang Avenue, Shuangliu, Chengdu
示例机构：第三方检测实验室，覆盖材料、环境、电磁兼容与食品。 | A fictional third-party laboratory: materials, environment, EMC and food.

sxa ; shuxiang-angel ; intermediary ; 510107 ; 30.5510 ; 104.0710 ; - ; -
蜀翔天使投资服务中心（示例） | Shuxiang Angel Services (fictional)
成都市高新区天府一街1008号 | 1008 Tianfu First Street, Chengdu Hi-tech Zone
示例机构：早期项目路演、投融资辅导与财务规划。 | A fictional service: pitches, fundraising and financial planning for early ventures.
`;
