/** slug ; owner ; category ; capacity ; area ; units ; prices ; mode ; hours ; amenities · title · summary · building · focus */
export const INCUBATOR_SPACES = `
demo-desks ; ljmaker ; desk/hot-desk ; 40 ; 320 ; 40 ; 8/h 45/d 780/m ; instant ; always ; wifi round-the-clock air-conditioning printing kitchen lockers phone-booth accessible
两江创客园共享工位 | Shared desks at Liangjiang Maker Park
四十个靠窗流动工位，按小时、按天或按月使用，选定即确认。同层有创客工坊，焊台和示波器可免费借用。 | Forty hot desks by the window, by the hour, day or month, confirmed at once. Soldering stations and oscilloscopes of the workshop next door may be borrowed free.
2 号楼 3 层 | Building 2, floor 3
智能硬件、工业软件 | smart hardware, industrial software

maker-workshop ; ljmaker ; lab/maker ; 16 ; 180 ; 1 ; 120/h 700/d ; approval ; long ; wifi air-conditioning three-phase-power compressed-air lockers freight-lift
创客工坊（激光切割、3D 打印、数控） | Maker workshop with laser, 3D printers and CNC
配 CO₂ 激光切割机、六台 FDM 打印机和桌面五轴铣。首次使用须参加两小时安全培训。 | A CO₂ laser, six FDM printers and a desktop five-axis mill. The first visit begins with two hours of safety training.
2 号楼 1 层 | Building 2, ground floor
智能硬件、文创产品 | smart hardware, creative products

maker-meeting-6 ; ljmaker ; room/meeting ; 8 ; 24 ; 3 ; 40/h ; instant ; long ; wifi air-conditioning video-conference whiteboard
八人会议室（三间） | Meeting rooms for eight (three)
三间相邻的小会议室，一体机可直接投屏和开视频会。临时讨论最合适。 | Three small rooms side by side, with a screen that casts and calls. Good for a quick talk.
2 号楼 2 层 | Building 2, floor 2
- | -

maker-roadshow-hall ; ljmaker ; event-hall ; 120 ; 260 ; 1 ; 400/h 2400/d ; approval ; long ; wifi air-conditioning stage sound-system livestreaming projector catering accessible parking
路演大厅 | Pitch hall
阶梯式观众席 120 座，带三机位直播和同传间。项目路演、新品发布常用。 | Tiered seats for 120, three-camera livestream and an interpreter's booth. Used for pitches and launches.
1 号楼 1 层 | Building 1, ground floor
- | -

liangjiang-team-office ; ljmaker ; room/office ; 12 ; 65 ; 6 ; 3900/m ; enquiry ; always ; wifi round-the-clock air-conditioning printing kitchen parking
十二人独立办公室 | Private office for twelve
拎包入住，含家具、网络和保洁，前三个月减半。入孵团队可申请整年免租。 | Furnished, with network and cleaning, half price for three months. Incubated teams may apply for a free year.
3 号楼 5 层 | Building 3, floor 5
智能网联、人工智能 | connected vehicles, artificial intelligence

hitech-open-desk ; cdhti ; desk/dedicated ; 60 ; 480 ; 60 ; 680/m 60/d ; instant ; always ; wifi round-the-clock reception air-conditioning printing kitchen lockers
创业场固定工位 | Dedicated desks at the start-up hall
一人一桌一柜，可注册公司，工商窗口就在一楼。首年按六折计。 | A desk and a locker each; companies can be registered downstairs. The first year costs 60 %.
孵化楼 A 座 4 层 | Tower A, floor 4
软件、集成电路设计 | software, chip design

hitech-training-room ; cdhti ; room/training ; 50 ; 110 ; 2 ; 150/h 900/d ; instant ; long ; wifi air-conditioning projector sound-system whiteboard accessible
五十人培训教室 | Training room for fifty
课桌式与岛式可切换，配电脑推车 25 台。工作日晚间和周末也开放。 | Rows or islands, with 25 laptops on a trolley. Open in the evening and at weekends.
孵化楼 B 座 2 层 | Tower B, floor 2
- | -

hitech-ic-lab ; cdhti ; lab/dry ; 20 ; 160 ; 1 ; 200/h 1200/d ; approval ; office ; wifi air-conditioning three-phase-power lockers
集成电路测试公共实验室 | Shared IC test lab
恒温防静电环境，配高低温探针台、频谱仪和逻辑分析仪。可预约工程师现场协助。 | Temperature-held and static-safe, with a probe station, spectrum and logic analysers. Engineers can be booked too.
孵化楼 C 座 1 层 | Tower C, ground floor
集成电路设计 | chip design

hitech-floor-1200 ; cdhti ; floor/office ; 150 ; 1200 ; 1 ; 66000/m ; enquiry ; office ; wifi reception air-conditioning parking freight-lift accessible
整层研发办公 1200 ㎡ | Whole R&D floor of 1,200 m²
毛坯可按需分隔，双回路供电 630 kVA，预留机房。适合成长期企业总部研发。 | A shell to divide at will, with dual 630 kVA supply and a server room. For growing firms.
加速器 1 号楼 9 层 | Accelerator 1, floor 9
- | -

tianfu-hot-desk ; tfsp ; desk/hot-desk ; 30 ; 210 ; 30 ; 10/h 50/d ; instant ; long ; wifi air-conditioning printing kitchen phone-booth
天府软件园流动工位 | Hot desks at Tianfu Software Park
地铁口步行五分钟，含两小时免费会议室。开发者活动日免费开放。 | Five minutes from the metro, with two free hours of meeting room. Free on developer days.
E 区 1 栋 | Zone E, building 1
- | -

tianfu-studio ; tfsp ; room/studio ; 6 ; 45 ; 2 ; 180/h ; approval ; long ; wifi air-conditioning livestreaming sound-system
直播与录音棚 | Livestream and recording studio
绿幕、三灯和导播台齐备，录音棚底噪 18 dB。可代聘剪辑师。 | Green screen, lights and switcher, with an 18 dB booth. Editors on request.
G 区 3 栋 | Zone G, building 3
- | -

tianfu-event-hall ; tfsp ; event-hall ; 300 ; 620 ; 1 ; 900/h 5600/d ; approval ; long ; wifi air-conditioning stage sound-system livestreaming projector catering parking accessible
三百人多功能厅 | Hall for three hundred
无柱空间，LED 屏 48 平方米，可分隔为两厅。开发者大会与招聘会常用。 | No columns, a 48 m² LED wall, divisible in two. Used for developer days and job fairs.
A 区会议中心 | Conference Centre, zone A
- | -

life-wet-lab-bench ; tflsp ; lab/wet ; 24 ; 300 ; 24 ; 90/d 1800/m ; approval ; always ; wifi round-the-clock air-conditioning fume-hood pure-water gas-supply biosafety-cabinet cold-storage waste-treatment
共享湿实验台位 | Shared wet-lab benches
按台位租用，离心机、PCR、纯水和危废处理全含。一个人一张台面也能起步。 | Rent a single bench with centrifuges, PCR, pure water and waste disposal included. Enough for a team of one.
B3 栋 2 层 | Building B3, floor 2
创新药、体外诊断 | new drugs, diagnostics

life-bsl2 ; tflsp ; lab/biosafety ; 8 ; 120 ; 1 ; 260/h 1600/d ; approval ; office ; air-conditioning biosafety-cabinet cold-storage waste-treatment pure-water
二级生物安全实验室 | Biosafety level 2 lab
已备案 BSL-2，两台 A2 型安全柜与独立灭菌间。使用前须通过生物安全考核。 | Registered BSL-2 with two A2 cabinets and its own autoclave room. A safety test comes first.
B3 栋 4 层 | Building B3, floor 4
体外诊断、细胞治疗 | diagnostics, cell therapy

life-gmp-cleanroom ; tflsp ; pilot-hall/biomedical ; 15 ; 420 ; 1 ; 9800/d ; enquiry ; office ; cleanroom cold-storage pure-water gas-supply waste-treatment freight-lift
B+A 级洁净中试间 | Grade B+A clean pilot suite
按 GMP 设计的细胞与基因治疗中试线，含质检和冷链。按批次租用并派驻质量人员。 | A GMP line for cell and gene therapy, with quality control and cold chain. Let by batch, quality staff included.
C1 栋 1 层 | Building C1, ground floor
细胞治疗、基因治疗 | cell therapy, gene therapy

life-animal-meeting ; tflsp ; room/meeting ; 20 ; 60 ; 1 ; 80/h ; instant ; long ; wifi air-conditioning video-conference projector
二十人路演会议室 | Board room for twenty
双屏视频系统，适合投决会和专家评审。茶歇可代订。 | Two screens with video, for investment and review boards. Tea on order.
A1 栋 6 层 | Building A1, floor 6
- | -

jingrong-drone-field ; jingrong ; lab/dry ; 30 ; 800 ; 1 ; 300/h 1800/d ; approval ; office ; wifi parking three-phase-power
室内无人机试飞场 | Indoor drone flight hall
净高 11 米，带动作捕捉与风墙，风速 0–12 m/s。外场空域可代申请。 | 11 m high with motion capture and a wind wall of 0–12 m/s. Outdoor airspace on request.
无人机馆 | Drone hall
无人机、机器人 | drones, robots

jingrong-desks ; jingrong ; desk/dedicated ; 80 ; 600 ; 80 ; 20/d 300/m ; instant ; always ; wifi round-the-clock air-conditioning kitchen shower lockers
菁蓉镇大学生工位 | Desks for student founders
在校生及毕业五年内团队专用，提供人才公寓优惠。每月有导师坐诊。 | For students and graduates of up to five years, with cheap flats near by. Mentors come monthly.
2 号楼 | Building 2
大数据、食品科技 | data, food technology

jingrong-food-pilot ; jingrong ; pilot-hall/food ; 20 ; 520 ; 1 ; 3600/d ; approval ; office ; three-phase-power gas-supply cold-storage freight-lift waste-treatment
川菜产业中试车间 | Pilot kitchen for Sichuan foods
炒制、杀菌、冻干三条小线，一次 50–500 公斤。可代办小作坊生产许可咨询。 | Frying, sterilising and freeze-drying in lots of 50–500 kg. Advice on production licences.
食品馆 | Food building
食品科技 | food technology

campus-hot-desk ; cqusp ; desk/hot-desk ; 24 ; 160 ; 24 ; 6/h 30/d ; instant ; long ; wifi air-conditioning printing whiteboard
重大科技园流动工位 | Hot desks at the university park
面向师生与校友，校园卡刷卡进门。夜间到十点。 | For students, staff and alumni; enter with the campus card until ten at night.
主楼 2 层 | Main building, floor 2
- | -

campus-office ; cqusp ; room/office ; 8 ; 40 ; 10 ; 2200/m ; enquiry ; always ; wifi round-the-clock air-conditioning printing
成果转化团队办公室 | Offices for university spin-offs
职务成果作价入股团队优先，首年租金全免。距实验楼步行三分钟。 | Spin-offs with university shares come first and pay nothing in the first year. Three minutes from the labs.
主楼 6 层 | Main building, floor 6
智能制造、新材料 | manufacturing, new materials

campus-lecture-hall ; cqusp ; event-hall ; 180 ; 300 ; 1 ; 350/h ; approval ; long ; wifi air-conditioning stage sound-system projector accessible
一百八十座学术报告厅 | Lecture hall with 180 seats
阶梯座位与双投影，适合技术沙龙。学校社团半价。 | Tiered seats and two projectors, good for technical salons. Half price for student societies.
主楼 1 层 | Main building, ground floor
- | -

jinfeng-pilot-mechanical ; jinfeng ; pilot-hall/mechanical ; 40 ; 2400 ; 2 ; 72000/m ; enquiry ; office ; crane three-phase-power compressed-air freight-lift parking
装备中试厂房 | Pilot hall for machinery
净高 12 米，20 吨行车，地面荷载 5 吨。可直接注册生产型企业。 | 12 m high, a 20 t crane, floor load 5 t. Production firms may register here.
3 号厂房 | Hall 3
高端装备、机器人 | machinery, robots

jinfeng-cleanroom ; jinfeng ; lab/cleanroom ; 12 ; 260 ; 1 ; 600/h 4200/d ; approval ; office ; cleanroom pure-water gas-supply three-phase-power waste-treatment
千级洁净封装实验室 | Class 1,000 packaging cleanroom
键合、划片和贴片工位齐备，可做传感器小批量封装。进入须更衣培训。 | Bonding, dicing and mounting for small lots of sensors. Gowning training first.
加速器 5 号楼 1 层 | Accelerator 5, ground floor
集成电路、传感器 | chips, sensors

jinfeng-wet-lab ; jinfeng ; lab/wet ; 16 ; 220 ; 4 ; 5200/m 300/d ; approval ; always ; round-the-clock air-conditioning fume-hood pure-water gas-supply waste-treatment
整间湿实验室 | Whole wet lab rooms
四间独立实验室，每间四台通风橱，含危废清运。签约一年送三个月。 | Four separate rooms with four hoods each, waste removal included. Three months free on a year's lease.
生命健康楼 3 层 | Life building, floor 3
生命健康、检验检测 | life health, testing

mianyang-desk ; mysc ; desk/hot-desk ; 30 ; 240 ; 30 ; 5/h 25/d 400/m ; instant ; always ; wifi round-the-clock air-conditioning printing kitchen
科技城流动工位 | Hot desks in the science city
绵阳高校与院所团队常驻，含屏蔽柜寄存。周末有项目交流会。 | Home of Mianyang's teams, with shielded lockers. Talks at weekends.
创新中心 A 座 3 层 | Tower A, floor 3
电子信息、军民两用 | electronics, dual use

mianyang-emc-bench ; mysc ; lab/dry ; 10 ; 140 ; 1 ; 160/h 900/d ; approval ; office ; air-conditioning three-phase-power lockers
屏蔽与电磁兼容预测试间 | Shielded EMC pre-test room
3 米法半电波暗室外加屏蔽室，提供整改建议。按小时或按天使用。 | A 3 m chamber and a shielded room with advice on fixes, by the hour or day.
创新中心 B 座 1 层 | Tower B, ground floor
电子信息 | electronics

mianyang-event ; mysc ; event-hall ; 200 ; 380 ; 1 ; 260/h 1500/d ; approval ; long ; wifi air-conditioning stage sound-system projector parking
科技城报告厅 | Science city hall
适合成果发布与院企对接会，可协调院所专家到场。 | For launches and matchmaking; experts of the institutes can be invited.
创新中心裙楼 | Podium
- | -
`;

export const OTHER_SPACES = `
uestc-anechoic ; uestc ; lab/dry ; 6 ; 180 ; 1 ; 700/h 4500/d ; approval ; office ; air-conditioning three-phase-power
微波暗室 | Microwave anechoic chamber
紧缩场静区 2 米，0.5–110 GHz，配多轴转台。天线与雷达散射截面测试。 | A compact range with a 2 m quiet zone, 0.5–110 GHz, on a multi-axis positioner. For antennas and radar cross-section.
科研楼 1 层 | Research building, ground floor
- | -

uestc-cleanroom-bay ; uestc ; lab/cleanroom ; 10 ; 120 ; 1 ; 800/h ; approval ; office ; cleanroom pure-water gas-supply fume-hood waste-treatment
百级光刻洁净区 | Class 100 lithography bay
与校内微纳工艺线共用更衣和气路，可包间使用。需完成洁净室培训。 | Shares gowning and gas with the nanofabrication line and can be had alone. Cleanroom training first.
微纳楼 2 层 | Nano building, floor 2
- | -

swjtu-meeting ; swjtu ; room/meeting ; 40 ; 90 ; 1 ; 100/h ; approval ; office ; wifi air-conditioning projector video-conference
四十人技术评审会议室 | Review room for forty
环形会议桌与双路视频，适合方案评审和验收。 | A ring table with two-way video, for reviews and acceptance.
综合楼 5 层 | Main building, floor 5
- | -

cqu-studio-lab ; cqu ; lab/maker ; 20 ; 260 ; 1 ; 90/h ; approval ; long ; wifi three-phase-power compressed-air
学生创新工场 | Student makers' hall
赛车队与机器人队的老地方，配车床、焊机和碳纤维工位。校外团队周末可用。 | Home of the racing and robot teams, with lathes, welders and a carbon bench. Outsiders at weekends.
机械楼 1 层 | Mechanical building, ground floor
- | -

scu-biomaterial-lab ; scu ; lab/wet ; 12 ; 200 ; 2 ; 260/d 3600/m ; approval ; office ; fume-hood pure-water gas-supply cold-storage waste-treatment
生物材料联合实验室 | Joint biomaterials lab
与企业共建，台面、细胞间与灭菌全套。可带项目入驻半年到三年。 | Set up with firms: benches, cell room and sterilisation. Projects stay from six months to three years.
科研楼 7 层 | Research building, floor 7
生物材料、医疗器械 | biomaterials, medical devices

caeri-workshop ; caeri ; floor/workshop ; 25 ; 900 ; 1 ; 12000/d ; enquiry ; office ; crane three-phase-power parking freight-lift
试验改装车间 | Vehicle build workshop
可停六台样车，双柱举升机与三坐标检具。配套试验场预约。 | Room for six cars, two-post lifts and gauges. Test track bookings as well.
试制楼 | Prototype building
- | -

cigit-graphene-line ; cigit ; pilot-hall/chemical ; 15 ; 600 ; 1 ; 15000/d ; enquiry ; office ; three-phase-power gas-supply explosion-proof waste-treatment
石墨烯薄膜中试线场地 | Graphene film pilot site
卷对卷转移与涂布设备，年产能千平方米级。含工艺工程师。 | Roll-to-roll transfer and coating, thousands of square metres a year, engineers included.
中试楼 2 层 | Pilot building, floor 2
- | -

nimtt-training ; nimtt ; room/training ; 60 ; 150 ; 1 ; 160/h 1000/d ; approval ; office ; wifi air-conditioning projector sound-system accessible
计量培训教室 | Metrology training room
可演示标准器现场操作，适合内审员与计量员取证班。 | Standards can be shown at work, for auditors' and metrologists' courses.
综合楼 3 层 | Main building, floor 3
- | -

yibin-dry-room ; ybc ; lab/cleanroom ; 10 ; 160 ; 1 ; 1200/h 8600/d ; approval ; office ; cleanroom three-phase-power explosion-proof
电池干燥间与注液手套箱 | Dry room with filling glove boxes
露点 -60 ℃，两台注液手套箱，可小批量电芯装配。紧邻电池安全实验室。 | Dew point −60 °C with two filling boxes for small lots of cells, beside the safety lab.
中试厂房 2 层 | Pilot building, floor 2
- | -

qinglong-autoclave-bay ; qla ; pilot-hall/mechanical ; 18 ; 1100 ; 1 ; 8800/d ; enquiry ; office ; crane three-phase-power compressed-air freight-lift
复材热压罐试制间 | Composite autoclave bay
直径 2.5 米、长 6 米热压罐，带净化铺层间。可做航空件试制。 | An autoclave of 2.5 × 6 m with a clean lay-up room, for aircraft parts.
2 号厂房 | Hall 2
- | -

ziyang-pilot-kitchen ; zyf ; pilot-hall/food ; 12 ; 280 ; 1 ; 2600/d ; approval ; office ; three-phase-power gas-supply cold-storage waste-treatment
调味料中试厨房 | Seasoning pilot kitchen
- | Wok lines of 30 to 200 litres with filling and retort; three days' shelf-life screening included.
1 号车间 | Workshop 1
- | -

yongchuan-assembly ; ycr ; floor/workshop ; 30 ; 700 ; 1 ; 28000/m ; enquiry ; office ; three-phase-power compressed-air crane parking
协作机器人装配区 | Cobot assembly area
按工位划分，含工装架和静电地坪，可共用检测线。适合整机小批试产。 | Stations with jigs and static-safe floor, and a shared test line, for small batches.
装配楼 1 层 | Assembly building, ground floor
- | -

liangjiang-cowork-24h ; ljmaker ; desk/dedicated ; 20 ; 150 ; 20 ; 620/m 45/d ; instant ; always ; wifi round-the-clock air-conditioning lockers shower kitchen
两江固定工位（含寄存） | Dedicated desks with lockers
固定桌位加电子门锁储物柜，可挂公司牌。十二个月起租送两个月。 | A desk of your own with an electronic locker and a name plate. Two months free on a year.
3 号楼 4 层 | Building 3, floor 4
智能硬件 | smart hardware
`;
