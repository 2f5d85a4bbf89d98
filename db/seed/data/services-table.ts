/** slug ; owner ; category ; prices ; working days [expedited] ; modes ; qualifications ; standards · title · summary · deliverables · topics */
export const TESTING_SERVICES = `
metal-tensile-test ; dyh ; testing/materials ; 120/s ; 5 2 ; send-in ; cnas ; GB/T 228.1-2021, GB/T 229-2020
金属材料拉伸与冲击试验 | Tensile and impact tests of metals
从试样加工到报告一站完成，-196–800 ℃ 均可。大型锻件可代为取样。 | From machining to report, −196 to 800 °C. Large forgings are sampled for you.
盖章检测报告与原始曲线，断后试样可退。 | Stamped report, raw curves, broken specimens on request.
拉伸、冲击、金属 | tensile, impact, metals

polymer-failure-analysis ; scu ; testing/materials ; 2600/i ; 12 6 ; send-in ; cma ; GB/T 1040.2-2022, GB/T 19466.3-2004
塑料制品失效分析 | Failure analysis of plastics
断口、红外、热分析与分子量联合判断开裂、变色和析出的原因。由高分子教师团队出具结论。 | Fractures, infrared, thermal analysis and molecular weight show why parts crack, fade or bloom. Conclusions by polymer faculty.
失效分析报告与改进建议，一次线上讲解。 | Report with advice and one online talk.
高分子、失效分析、断口 | polymers, failure, fractures

composite-ndt-onsite ; qla ; testing/materials ; 3200/d ; 3 ; on-site ; cnas ; GB/T 36439-2018, HB 7825-2007
复合材料构件现场超声检测 | On-site ultrasonic inspection of composites
相控阵与空气耦合两套设备，风电叶片和航空件均可上门。检测人员持 Ⅱ 级证书。 | Phased-array and air-coupled sets for blades and aircraft parts, by level II inspectors.
C 扫图像、缺陷清单与评定意见。 | C-scans, a list of flaws and an assessment.
复合材料、无损检测、风电叶片 | composites, ultrasonic, blades

soil-heavy-metals ; tft ; testing/environment ; 260/s ; 7 3 ; send-in on-site ; cma cnas ; GB 15618-2018, HJ 803-2016
土壤重金属八项检测 | Eight heavy metals in soil
镉汞砷铅铬铜镍锌一次报价，可含采样。耕地与建设用地都做。 | Cd, Hg, As, Pb, Cr, Cu, Ni and Zn at one price, sampling included if wished, for farm and building land.
CMA 报告与超标对照表。 | CMA report with limits compared.
土壤、重金属、耕地 | soil, heavy metals, farmland

water-109-items ; tft ; testing/environment ; 4800/s ; 15 8 ; send-in on-site ; cma ; GB 3838-2002, GB 5749-2022
地表水与饮用水全项检测 | Full analysis of surface and drinking water
常规与特定项目一次完成，水源地月检打包优惠。采样瓶免费寄送。 | All items in one go, monthly packages for sources, bottles sent free.
CMA 报告、趋势图与达标评价。 | CMA report, trends and a verdict.
饮用水、地表水、全分析 | drinking water, surface water, full analysis

pesticide-residue-500 ; saas ; testing/food-agriculture ; 680/s ; 5 2 ; send-in ; cma catl ; GB 2763-2021, GB 23200.121-2021
果蔬茶 500 余项农药残留筛查 | Screening of 500 pesticides in produce and tea
液质与气质双平台，超标项自动复测。出口与绿色食品认证均可用。 | LC-MS and GC-MS together, with excesses measured twice; valid for export and green labels.
CATL 报告与限量对照。 | CATL report with limits.
农残、茶叶、绿色食品 | residues, tea, green food

hotpot-base-nutrition ; zyf ; testing/food-agriculture ; 900/s ; 7 ; send-in ; - ; GB 28050-2011, GB 5009.5-2016
复合调味料营养标签检测 | Nutrition labels for seasonings
能量、蛋白、脂肪、钠与辣度一并测定，给出标签样稿。 | Energy, protein, fat, sodium and hotness, with a draft of the label.
检测数据与营养标签样张。 | Figures and a label draft.
调味料、营养标签 | seasonings, nutrition labels

herb-authenticity ; cdutcm ; testing/food-agriculture ; 450/s ; 6 3 ; send-in ; cma ; -
川产道地药材真伪鉴别 | Authenticity of Sichuan herbs
性状、显微、薄层、指纹图谱逐级判定，必要时加做 DNA 条形码。 | Appearance, microscope, TLC and fingerprint, with DNA barcodes when needed.
鉴定报告与图谱。 | Report and fingerprints.
道地药材、川芎、附子 | genuine herbs, chuanxiong, aconite

iso10993-biocompat ; scu ; testing/biomedical ; 18000/i ; 45 30 ; send-in ; cma glp cnas ; GB/T 16886.1-2022, ISO 10993-5
医疗器械生物相容性评价 | Biocompatibility of medical devices
细胞毒性、致敏、刺激、植入全套，按产品分类设计方案。可同步出注册用资料。 | Cytotoxicity, sensitisation, irritation and implantation, planned by class, with papers for registration.
生物学评价报告与注册资料。 | Evaluation report and registration papers.
医疗器械、生物相容性、注册 | medical devices, biocompatibility, registration

antibody-charact ; tflsp ; testing/biomedical ; 9600/i ; 20 12 ; send-in ; cnas ; -
抗体药物质量表征 | Characterisation of antibody drugs
肽图、糖型、电荷异质与亲和力一体化，支持 IND 申报。 | Peptide map, glycans, charge and affinity, for IND filing.
表征报告与原始数据。 | Report and raw data.
抗体、糖型、亲和力 | antibodies, glycans, affinity

cell-line-mycoplasma ; cqmu ; testing/biomedical ; 380/s ; 3 1 ; send-in ; cnas ; -
细胞支原体与 STR 鉴定 | Mycoplasma test and STR of cell lines
PCR 与培养双法，STR 21 个位点比对数据库。三天出结果。 | PCR and culture, STR at 21 loci, in three days.
检测报告与 STR 图谱。 | Report and STR profile.
支原体、STR、细胞鉴定 | mycoplasma, STR, cell lines

5g-module-conformance ; cqupt ; testing/electronics ; 26000/i ; 15 8 ; send-in ; cma ; YD/T 3988-2021
5G 模组射频与协议一致性预测试 | 5G module radio and protocol pre-tests
在入网检测前查出九成问题，工程师陪测改版。支持 RedCap 与车规模组。 | Finds nine tenths of faults before type approval, with engineers at hand, for RedCap and car modules.
预测试报告与整改清单。 | Report and fix list.
5G、RedCap、模组 | 5G, RedCap, modules

ic-reliability-aecq ; tfs ; testing/electronics ; 3800/i ; 30 20 ; send-in ; cnas ; AEC-Q100, GB/T 4937
车规芯片可靠性试验 | Reliability tests for automotive chips
HTOL、温循、HAST 与 ESD 按 AEC-Q100 编排，支持三批次并行。 | HTOL, cycling, HAST and ESD as AEC-Q100 asks, three lots at once.
试验报告、失效样片照片。 | Report with pictures of failures.
车规芯片、可靠性、AEC-Q100 | automotive chips, reliability, AEC-Q100

mems-wafer-probe ; tfs ; testing/electronics ; 600/i ; 4 2 ; send-in ; - ; -
MEMS 晶圆级参数测试 | Wafer-level test of MEMS
8 英寸以内，-55–150 ℃ 探针台，出 map 文件。硅压阻与电容式都可。 | Up to 8 inches, −55 to 150 °C, with a map file, piezoresistive or capacitive.
测试数据、良率分析。 | Data and yield.
MEMS、晶圆测试、良率 | MEMS, wafer test, yield

vehicle-emc-full ; caeri ; testing/emc-safety ; 68000/i ; 20 ; at-provider ; cma cnas ; GB 34660-2017, GB/T 18387-2017
整车电磁兼容强检与摸底 | Full-vehicle EMC tests
10 米法暗室与转毂，可同步整改，新能源乘用车最快五天。 | A 10 m chamber with dynamometer and fixes on the spot; new-energy cars in five days.
检测报告或摸底数据。 | Report or pre-test data.
EMC、新能源汽车 | EMC, electric cars

battery-un38 ; ybc ; testing/emc-safety ; 6800/i ; 25 15 ; send-in ; cnas ; UN 38.3, GB 38031-2020
动力与储能电池运输安全测试 | Transport and safety tests of batteries
UN38.3 八项与热失控扩散，独立防爆间。可代办货物鉴定。 | The eight UN 38.3 tests and thermal propagation, in explosion rooms, with shipping certificates.
测试报告与运输鉴定。 | Report and shipping certificate.
UN38.3、电池安全 | UN 38.3, battery safety

bridge-load-test ; cqjtu ; testing/construction-rail ; 52000/i ; 20 ; on-site ; cma ; JTG/T J21-01-2015
公路桥梁荷载试验 | Load tests of road bridges
百吨级加载与 64 通道应变，山区不便道也能做。出具承载能力评定。 | Hundreds of tonnes and 64 channels, also on bad mountain roads, with a rating of capacity.
荷载试验报告与评定。 | Report and rating.
桥梁、荷载试验、检测 | bridges, load tests, inspection

rail-corrugation-survey ; swjtu ; testing/construction-rail ; 8600/i ; 7 ; on-site ; - ; -
城轨波磨与噪声专项检测 | Corrugation and noise survey for metros
夜间天窗点作业，三晚一条线，给出打磨建议。 | At night, three nights a line, with advice on grinding.
波磨谱、噪声图、打磨方案。 | Corrugation spectra, noise maps, grinding plan.
轨道、波磨、噪声 | rails, corrugation, noise

gear-inspection-report ; cqut ; testing/automotive ; 420/s ; 4 1 ; send-in ; cnas ; GB/T 10095.1-2022
齿轮精度检测与修形建议 | Gear accuracy with advice on modification
齿轮测量中心全齿面扫描，按国标评级。小批量不加价。 | Whole tooth flanks scanned and graded to the standard, no surcharge for small lots.
检测报告与修形曲线。 | Report and modification curves.
齿轮、精度、修形 | gears, accuracy, modification

pressure-gauge-calibrate ; nimtt ; testing/calibration ; 60/i ; 5 2 ; send-in on-site ; cnas ; JJG 52-2013
压力表与变送器校准 | Calibration of pressure gauges and transmitters
0.02 级标准，-0.1–250 MPa，可上门批量校准。 | Class 0.02 standards, −0.1 to 250 MPa, also on site.
校准证书与结果二维码。 | Certificate with a QR code.
校准、压力、上门 | calibration, pressure, on site

force-lab-accreditation ; cqmetro ; testing/certification ; 12000/i ; 40 ; on-site online ; cma ; GB/T 27025-2019
实验室认可与资质认定辅导 | Help with laboratory accreditation
从体系文件到模拟评审一路陪同，川渝互认条款也覆盖。 | From documents to a mock audit, including the mutual recognition of the region.
体系文件、模拟评审记录。 | System documents and mock audit.
CNAS、CMA、认可 | CNAS, CMA, accreditation
`;

export const BUSINESS_SERVICES = `
tech-assessment ; swtc ; consulting/technology ; 8000/i ; 10 ; online at-provider ; transfer ; GB/T 41619-2022
科技成果评价与成熟度评估 | Valuation and readiness of technologies
同行专家加市场数据出具评价意见，可作为入股作价参考。收费按成果数量计。 | Peers and market data give an opinion that may back a capital contribution, priced by technology.
评价报告与 TRL 评定。 | Report with a TRL.
成果评价、TRL、作价 | valuation, readiness, contribution

need-mining-park ; cqtc ; consulting/technology ; 15000/i ; 20 ; on-site ; transfer ; -
产业园区技术需求挖掘 | Finding the technical needs of a park
走访二十家企业，把需求翻译成可对接的技术条目。每条附可选团队。 | Visits to twenty firms turn their wishes into briefs with teams who could meet them.
需求清单、匹配团队表。 | Need list and matching teams.
技术需求、园区、对接 | needs, parks, matching

hnte-application ; cdhti ; consulting/project-application ; 20000/i ; 60 ; at-provider online ; incubator ; -
高新技术企业认定辅导 | Help with hi-tech enterprise status
含研发费用归集、知识产权布局与系统填报，未通过退费。 | Research costs, IP and filing included; refund when refused.
申报材料全套与专项审计协调。 | Full file and audit.
高企认定、研发费用 | hi-tech status, research costs

voucher-guide ; cdst ; consulting/project-application ; 0/i ; 2 ; online ; - ; -
科技创新券使用指导 | Guidance on innovation vouchers
说明可抵扣项目、比例与兑付材料，周二周四在线答疑。 | What vouchers pay for, at which share, and with which papers; questions on Tuesdays and Thursdays.
答复意见与材料清单。 | Answer and list of papers.
创新券、抵扣、兑付 | vouchers, deduction, redemption

patent-landscape ; byip ; consulting/intellectual-property ; 6000/i ; 12 ; online ; patent ; -
专利导航与侵权风险排查 | Patent landscape and freedom to operate
出海前先查 FTO，附竞争对手时间线与规避建议。 | Check before going abroad, with rivals over time and ways around.
检索报告与权利要求比对表。 | Search report and claim charts.
专利导航、FTO、侵权 | landscape, FTO, infringement

market-entry-study ; swtc ; consulting/market ; 12000/i ; 15 ; online ; - ; -
成果产业化市场研究 | Market study for a new technology
访谈十家潜在客户，估算五年可获得市场与定价区间。 | Ten interviews, five-year reachable market and a price range.
研究报告与访谈纪要。 | Report and interview notes.
产业化、市场研究 | commercialisation, market study

qms-automotive ; cqut ; consulting/management ; 9000/i ; 30 ; on-site online ; - ; IATF 16949
车规质量体系建设辅导 | Help with an automotive quality system
过程审核、五大工具落地，适合由消费电子转汽车的企业。 | Process audits and the five tools, for firms coming from consumer electronics.
体系文件与内审记录。 | System documents and audit records.
IATF16949、质量体系 | IATF 16949, quality

sensor-module-design ; tfs ; development/product-design ; 36000/i ; 25 ; online at-provider ; - ; -
压力与温度变送器定制开发 | Custom pressure and temperature transmitters
芯片、调理到外壳一体设计，首样五套。支持小批量试产。 | Die, signal chain and housing together, with five first samples and small batches.
原理图、图纸、首样与测试数据。 | Schematics, drawings, samples and data.
传感器、变送器、定制 | sensors, transmitters, custom

5-axis-prototype ; ycr ; development/prototype ; 850/i ; 6 3 ; send-in ; - ; -
精密结构件五轴打样 | Five-axis prototypes
铝、钛、PEEK 均可，单件起做，三坐标全检。 | Aluminium, titanium or PEEK, from one piece, fully measured.
样件与三坐标报告。 | Parts with a CMM report.
打样、五轴、三坐标 | prototypes, five axes, CMM

pcb-fast-board ; ljmaker ; development/prototype ; 600/i ; 5 2 ; send-in ; - ; -
小批量电路板焊接与调试 | Small-run boards, soldered and debugged
五套起焊，提供驱动与固件调试。创业团队首单免工装费。 | From five sets, with drivers and firmware; the first order of a start-up has no tooling fee.
焊接好的板卡与调试记录。 | Assembled boards and a debug log.
PCB、焊接、固件 | PCB, assembly, firmware

app-mini-program ; tfsp ; development/software ; 45000/i ; 45 ; online ; - ; -
工业微信小程序与看板开发 | Mini-programs and dashboards for factories
设备联网数据接入到手机看板，十个工作日出原型。 | Machine data on the phone, with a prototype in ten days.
源码、部署脚本与文档。 | Source, scripts and documents.
小程序、看板、物联网 | mini-program, dashboard, IoT

startup-bootcamp ; ljmaker ; coaching/startup ; 3800/i ; 10 ; at-provider ; incubator ; -
硬件创业五周训练营 | Five-week hardware camp
从用户访谈到成本核算，毕业演示日对接产业方。 | From interviews to costs, ending with a demo day before industry.
商业计划书与演示材料。 | Business plan and slides.
硬件创业、训练营 | hardware, bootcamp

mentor-hour ; jingrong ; coaching/mentor ; 260/h ; 3 ; at-provider online ; incubator ; -
川渝创业导师一对一 | One hour with a mentor of the region
按行业匹配导师，约好即来。返乡创业者首次免费。 | Matched by trade, free the first time for those who return home.
一次一小时的咨询记录。 | Notes of the hour.
导师、返乡创业 | mentors, returning founders

contest-coach ; sxa ; coaching/competition ; 6800/i ; 14 ; online ; - ; -
创新创业大赛路演打磨 | Coaching for start-up contests
三轮模拟答辩，评委来自往届决赛。提供中英文稿。 | Three mock rounds with former judges, in both languages.
讲稿、答辩库与录像点评。 | Script, questions and video notes.
大赛、路演 | contests, pitches

seed-equity-matching ; sxa ; finance/equity ; - ; 20 ; online at-provider ; - ; -
种子轮股权对接 | Seed equity matching
路演名单覆盖川渝六十家机构，促成后按比例计费。 | Sixty investors of the region hear you; the fee is a share of what is raised.
见面纪要与条款清单。 | Meeting notes and term sheet.
股权融资、种子轮 | equity, seed

tech-loan-guarantee ; cyg ; finance/guarantee ; - ; 7 ; online on-site ; guarantee ; -
科创贷担保 | Guarantees for technology loans
单户最高一千万元，担保费率 1 %，创新积分高的优先。 | Up to CNY 10 million at 1 %, high innovation scores first.
担保函与授信方案。 | Guarantee and credit plan.
担保、科创贷 | guarantee, technology loans

ip-pledge-loan ; cyg ; finance/ip-pledge ; - ; 10 ; online ; guarantee ; -
知识产权质押融资 | Loans on patents
专利评估、质押登记与放款一窗办，贴息政策同步代办。 | Valuation, registration and loan at one desk, with interest subsidy applied for.
质押登记证与借款合同。 | Pledge record and loan contract.
质押融资、专利 | pledge, patents

finance-tax-pack ; sxa ; finance/accounting ; 800/m ; 5 ; online ; - ; -
初创企业财税包 | Accounts and tax for start-ups
代理记账、研发加计扣除与高新复核一起做，按月付。 | Books, research deduction and status review together, by the month.
月度报表与汇算申报。 | Monthly accounts and annual return.
代账、加计扣除 | bookkeeping, deduction

patent-filing ; byip ; legal/patent ; 4500/i ; 15 7 ; online ; patent ; -
发明专利撰写与答复 | Drafting and prosecution of inventions
代理师驻场访谈发明人，一份权利要求两轮修改。驳回免费答辩一次。 | Attorneys interview the inventors on site; two rounds on the claims and one free reply to a refusal.
申请文件、受理通知。 | Application papers and the filing receipt.
发明专利、撰写、答复 | inventions, drafting, prosecution

tech-contract-registry ; swtc ; legal/contract-registration ; 200/i ; 5 ; online ; transfer ; -
技术合同认定登记代办 | Registration of technology contracts
审查条款后在线递交，四川重庆两地窗口同步跟进。登记后可享增值税减免。 | Terms are checked and filed online with both registries; VAT relief follows.
登记证明与免税备案。 | Certificate and tax filing.
技术合同、认定登记、减免 | contracts, registration, tax relief

licence-contract ; jclaw ; legal/contract ; 5000/i ; 8 ; online at-provider ; law ; -
专利许可与转让合同起草 | Drafting of licences and assignments
先使用后付费、里程碑与权属分割条款专项拟写。 | Pay-later clauses, milestones and split ownership.
合同文本与谈判意见。 | Contract and advice.
许可合同、先用后付 | licence, use first

data-compliance ; jclaw ; legal/compliance ; 9000/i ; 12 ; online ; law ; -
数据合规与隐私政策审查 | Data compliance and privacy review
按个人信息保护法梳理出境与授权清单，出具整改意见。 | Under the personal information law, with cross-border and consent lists and fixes.
合规意见与隐私文本。 | Opinion and privacy texts.
数据合规、隐私 | data compliance, privacy

sem-training ; scu ; training/instrument ; 800/i ; 2 ; at-provider ; - ; -
扫描电镜操作与能谱培训 | SEM and EDS training
两天小班上机，四人一组，考核合格可自主预约夜间机时。 | Two days at the instrument in groups of four; those who pass may book nights alone.
培训证书与操作手册。 | Certificate and manual.
电镜、能谱、培训 | SEM, EDS, training

technology-manager ; jdtt ; training/technology-manager ; 2980/i ; 5 ; at-provider online ; transfer ; -
初级技术经理人培训班 | Course for junior technology managers
法规、估值、谈判与轨道交通案例五天讲完，期末路演实战。 | Law, valuation, negotiation and railway cases in five days, ending with a real pitch.
结业证书与课件。 | Certificate and slides.
技术经理人、培训 | technology managers, training
`;
