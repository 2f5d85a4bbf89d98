import { patents } from './patent-builder';
import type { SeedListing } from './types';

/** Biomedicine and agriculture. */
export const LIFE_PATENTS: readonly SeedListing[] = patents(
  201,
  `
mrna-lnp-ionizable ; scu ; biomedicine/drug ; invention 2021-04-09 2023-08-18 ; A61K 9/127, A61K 31/7088, C07C 229/12 ; 5 ; exclusive joint invest ; lump-sum-royalty 3000000/i ; 董宇航 贾立新
可电离脂质及其 mRNA 递送纳米颗粒 | Ionisable lipids and mRNA nanoparticles made from them
含可降解酯键的可电离脂质把 mRNA 送到脾脏树突细胞。肝脏滞留少，可重复给药。 | Ionisable lipids with degradable esters bring mRNA to dendritic cells of the spleen. Little stays in the liver, so doses can be repeated.
同剂量抗体滴度是对照的 3.6 倍，4 ℃ 保存六个月包封率大于 90 %。 | 3.6 times the antibody titre at equal dose; over 90 % encapsulated after six months at 4 °C.
mRNA、脂质纳米颗粒、靶向递送 | mRNA, lipid nanoparticles, targeted delivery
疫苗、肿瘤免疫 | vaccines, cancer immunotherapy

heart-valve-crosslink ; scu ; biomedicine/biomaterial ; invention 2019-03-28 2021-07-20 ; A61L 27/36, A61F 2/24 ; 7 ; exclusive joint ; negotiable ; 罗文博 崔知远 崔雅婷
非戊二醛交联的生物心脏瓣膜材料 | Bioprosthetic heart valve without glutaraldehyde
用双键功能化共聚交联猪心包，减少钙化。可干态预装输送。 | Porcine pericardium is cross-linked by copolymerisation, which limits calcification. It can be delivered dry and preloaded.
大鼠皮下 90 天钙含量下降 95 %，2 亿次疲劳后无撕裂。 | 95 % less calcium after 90 days in rats; no tear after 200 million cycles.
心脏瓣膜、交联、抗钙化 | heart valves, cross-linking, anti-calcification
介入瓣膜、植入器械 | catheter valves, implants

bone-calcium-phosphate ; scu ; biomedicine/biomaterial ; invention 2017-06-15 2019-11-12 ; A61L 27/12, A61L 27/56 ; 9 ; licence service ; royalty 4% ; 常晨曦 冯雨桐
骨诱导性多孔双相磷酸钙陶瓷 | Porous biphasic calcium phosphate that induces bone
调控微孔与相比，使材料不加生长因子也能诱导成骨。已用于颌面骨缺损产品。 | Micropores and phase ratio are tuned so that bone grows without growth factors. Sold for jaw defects.
孔隙率 75 %，抗压 4 MPa，植入 8 周新骨占比 38 %。 | 75 % porous, 4 MPa, 38 % new bone after eight weeks.
骨诱导、磷酸钙、多孔陶瓷 | osteoinduction, calcium phosphate, porous ceramics
骨科、口腔 | orthopaedics, dentistry

focused-ultrasound-monitor ; cqmu ; biomedicine/device ; invention 2018-08-23 2020-12-29 ; A61N 7/02, A61B 8/08 ; 8 ; licence sole ; negotiable ; 赖嘉伟 苏知远
聚焦超声消融的实时弹性监控方法 | Elasticity monitoring during focused ultrasound ablation
用同一换能器交替治疗与测剪切波，随时看到凝固范围。适合子宫肌瘤与肝癌消融。 | One transducer treats and measures shear waves by turns, so the lesion is seen as it grows. For fibroids and liver tumours.
消融边界误差小于 2 mm，过度治疗比例下降 40 %。 | Lesion edges within 2 mm and 40 % less overtreatment.
聚焦超声、剪切波、消融 | focused ultrasound, shear waves, ablation
肿瘤治疗、妇科 | oncology, gynaecology

crispr-poct-hpv ; cqmu ; biomedicine/diagnostics ; invention 2022-02-17 2024-04-09 ; C12Q 1/6844, C12N 9/22, G01N 33/53 ; 5 ; licence joint ; negotiable ; 冯知远 胡玉洁 郑若曦
基于 CRISPR-Cas12a 的 HPV 分型一步检测试剂 | One-pot HPV typing with CRISPR-Cas12a
恒温扩增与 Cas12a 切割分区冻干，加样即可反应。社区门诊无需专门仪器。 | Isothermal amplification and Cas12a are freeze-dried apart and start on adding the sample. No instrument is needed in clinics.
40 分钟出结果，检出限 10 拷贝/μL，与 PCR 符合率 97.6 %。 | 40 minutes, 10 copies/μL, 97.6 % agreement with PCR.
CRISPR、恒温扩增、HPV | CRISPR, isothermal amplification, HPV
宫颈癌筛查、基层医疗 | cervical screening, primary care

aconite-detox ; cdutcm ; biomedicine/chinese-medicine ; invention 2018-05-11 2021-03-16 ; A61K 36/714, B01D 11/02 ; 8 ; licence assign ; fixed 450000/i ; 黄静怡 袁嘉伟 叶文博
附子微波炮制减毒工艺 | Microwave processing that detoxifies aconite
以含水率和微波功率联控，使双酯型生物碱定向水解。替代传统胆巴浸泡。 | Moisture and microwave power are controlled together so that diester alkaloids hydrolyse. It replaces soaking in brine.
炮制时间由 7 天缩短到 6 小时，双酯碱低于 0.01 %，苯甲酰乌头原碱保留 85 %。 | Six hours instead of seven days, diesters below 0.01 %, 85 % of benzoylaconine kept.
附子、炮制、减毒 | aconite, processing, detoxification
中药饮片、配方颗粒 | herbal slices, granules

chuanxiong-fingerprint ; cdutcm ; biomedicine/chinese-medicine ; invention 2020-03-25 2022-08-05 ; G01N 30/02, G01N 30/88 ; 9 ; licence service ; open-licence 20000/t ; 彭雅婷 贾静怡
川芎产地与年限的指纹图谱判别方法 | Telling origin and age of chuanxiong by fingerprint
以 12 个共有峰和同位素比建立判别模型。一小时可判断是否道地产区。 | Twelve common peaks and isotope ratios make a model that tells within an hour whether a root is genuine.
盲测准确率 96 %，对掺伪样品检出 5 % 以上比例。 | 96 % right in blind tests; adulteration is found from 5 %.
川芎、指纹图谱、溯源 | chuanxiong, fingerprint, traceability
药材交易、质检 | herb trade, quality control

natural-antifungal ; cib ; biomedicine/drug ; invention 2021-10-28 2023-11-14 ; A61K 31/352, C07D 311/58, A61P 31/10 ; 4 ; joint exclusive ; negotiable ; 孙书豪 熊静怡
来自高山植物的抗耐药真菌黄烷类化合物 | Flavans from alpine plants against resistant fungi
从川西高山植物中得到的新黄烷，对耐氟康唑念珠菌有效。已完成小鼠初步药效。 | New flavans from plants of western Sichuan work on fluconazole-resistant Candida. Early efficacy in mice is done.
最低抑菌浓度 2 μg/mL，与氟康唑联用协同指数 0.25。 | MIC 2 μg/mL; synergy index with fluconazole 0.25.
天然产物、抗真菌、耐药 | natural products, antifungal, drug resistance
抗感染药、动物药 | anti-infectives, veterinary drugs

exosome-chip ; scu ; biomedicine/diagnostics ; invention 2022-09-14 ; G01N 33/574, B01L 3/00 ; 4 ; joint invest ; use-first ; 文晓彤 徐云帆
微流控芯片分离血浆外泌体的方法 | Microfluidic separation of plasma exosomes
声场与黏弹流串联，不加抗体即可分离 30–150 nm 囊泡。适合肺癌液体活检。 | Acoustic and viscoelastic stages in series isolate vesicles of 30–150 nm without antibodies. For liquid biopsy of lung cancer.
回收率 82 %，20 分钟处理 1 mL 血浆，纯度是超速离心的 4 倍。 | 82 % recovered, 1 mL in 20 min, four times as pure as by ultracentrifuge.
外泌体、微流控、液体活检 | exosomes, microfluidics, liquid biopsy
肿瘤早筛 | early cancer detection

rehab-exoskeleton ; uestc ; biomedicine/device ; invention 2020-05-20 2022-05-17 ; A61H 3/00, B25J 9/00 ; 8 ; licence sole service ; negotiable ; 程梦瑶 金文博 谭景行
下肢外骨骼步态自适应控制方法 | Adaptive gait control of a leg exoskeleton
由躯干与足底传感器预测下一步意图，免手杖按键。已在三家康复医院试用。 | Trunk and sole sensors foresee the next step, so no button on the crutch. On trial in three hospitals.
步态切换延迟 120 ms，脊髓损伤患者日均步数提高 2.1 倍。 | 120 ms switching; patients with spinal injury walk 2.1 times as many steps.
外骨骼、步态、意图识别 | exoskeleton, gait, intent
康复医疗、助老 | rehabilitation, elderly care

rice-blast-resistance ; sicau ; agriculture/breeding ; invention 2018-11-20 2021-02-09 ; C12N 15/29, A01H 5/10, C12Q 1/6895 ; 7 ; licence joint ; negotiable ; 潘望舒 董雨桐 邓志鹏
广谱抗稻瘟病基因及其分子标记 | A broad-spectrum rice blast gene and its markers
启动子天然变异使水稻对多种稻瘟病菌有抗性且不减产。配套标记可直接用于回交育种。 | A natural promoter variant resists many blast races without loss of yield. Markers for backcrossing come with it.
对 30 余个小种均抗，病圃穗颈瘟由 7 级降到 1 级，产量无差异。 | Resists over 30 races; neck blast falls from grade 7 to 1; yield unchanged.
稻瘟病、分子标记、抗病育种 | rice blast, markers, resistance breeding
种业 | seeds

silkworm-spider-silk ; swu ; agriculture/breeding ; invention 2020-08-06 2022-12-27 ; C12N 15/12, A01K 67/04, D01F 4/02 ; 5 ; joint exclusive ; negotiable ; 潘嘉伟 江雨桐
高强度嵌合蛛丝家蚕品系的构建方法 | Silkworms that spin a tough spider-silk chimera
在丝素重链位点定点整合蛛丝基因，蚕茧可直接缫丝。保持常规饲养方式。 | A spider gene is placed at the fibroin locus and cocoons are reeled as usual. Rearing stays the same.
断裂强度 780 MPa，韧性提高 1.6 倍，已传至第 15 代。 | 780 MPa, 1.6 times the toughness, stable for 15 generations.
家蚕、蛛丝蛋白、基因编辑 | silkworm, spider silk, gene editing
医用缝线、特种纺织 | sutures, technical textiles

citrus-peel-pectin ; swu ; agriculture/food ; invention 2019-09-17 2022-03-29 ; C08B 37/06, A23L 33/21 ; 7 ; licence assign service ; fixed 260000/i ; 文明轩 姜梦瑶
柑橘皮渣低温酶法提取低酯果胶工艺 | Low-ester pectin from citrus peel by cold enzymes
用复合酶在 45 ℃ 一步提取并脱酯，废水少。可处理罐头厂湿皮渣。 | Mixed enzymes extract and de-esterify in one step at 45 °C with little waste water. It takes wet peel from canneries.
得率 18 %，酯化度 30–38 %，酸耗减少 90 %。 | 18 % yield, esterification 30–38 %, 90 % less acid.
果胶、酶法、柑橘副产物 | pectin, enzymes, citrus by-products
食品添加剂、罐头 | food additives, canning

hill-transplanter ; sicau ; agriculture/machinery ; model 2021-06-24 2021-12-14 ; A01C 11/02, B62D 55/06 ; 8 ; licence assign ; fixed 120000/i ; 蒋晨曦 顾知远 方听澜
丘陵小田块履带自走式插秧机 | Tracked rice transplanter for small terraced fields
机身宽 1.1 米，可过 0.8 米田埂并自动调平。两人即可抬上小货车。 | 1.1 m wide, crosses 0.8 m banks and levels itself. Two people lift it onto a van.
日插 6 亩，油耗降低 25 %，坡地作业倾角 12°。 | 0.4 ha a day, 25 % less fuel, works on 12° slopes.
插秧机、丘陵、调平 | transplanter, hills, levelling
农机、合作社 | farm machinery, cooperatives

tea-withering-sensor ; saas ; agriculture/food ; invention 2021-08-11 2023-09-12 ; A23F 3/08, G01N 21/359 ; 7 ; licence service ; royalty 3% ; 刘若曦 余听澜
川红工夫萎凋程度的近红外在线判定方法 | Online near-infrared check of withering for Sichuan black tea
输送带上方读取近红外光谱，实时给出含水率与酯型儿茶素变化。替代师傅手感。 | Near-infrared above the belt gives moisture and catechins in real time. It takes the place of the master's touch.
含水率误差 1.2 %，批次一致性提高一个等级。 | Moisture within 1.2 %, and batches a grade more even.
近红外、萎凋、红茶 | near-infrared, withering, black tea
茶叶加工 | tea processing

pig-weight-vision ; cqtc ; agriculture/livestock ; invention 2022-11-02 2024-05-28 ; G06T 7/62, A01K 29/00 ; 6 ; licence assign ; use-first ; 蒋嘉伟 史嘉伟 郭晨曦
荣昌猪群体估重与行为识别方法 | Weighing and watching Rongchang pigs by camera
顶视深度相机一次估出整栏体重，并识别咳嗽与打斗。受荣昌牧科机构委托。 | A depth camera above the pen weighs all pigs at once and notices coughs and fights. On behalf of a Rongchang institute.
估重误差 3.1 %，每栏一台相机，免赶猪称重。 | 3.1 % error with one camera a pen and no herding.
估重、行为识别、荣昌猪 | weighing, behaviour, Rongchang pigs
规模猪场 | pig farms

paocai-low-nitrite ; zyf ; agriculture/food ; invention 2021-01-14 2022-12-02 ; A23B 7/10, C12N 1/20 ; 9 ; licence service ; negotiable ; 廖红梅 傅听澜
低盐低亚硝酸盐泡菜复合菌剂 | Starter culture for pickles low in salt and nitrite
由三株乳酸菌组成的直投菌剂，发酵五天即可食用。保留四川泡菜风味。 | Three lactic strains added directly; pickles are ready in five days and keep the Sichuan taste.
盐用量减半，亚硝酸盐峰值低于 5 mg/kg，货架期 12 个月。 | Half the salt, nitrite peak under 5 mg/kg, twelve months on the shelf.
泡菜、乳酸菌、低盐 | pickles, lactic bacteria, low salt
泡菜工厂、餐饮 | pickle makers, catering

frog-peptide-wound ; cib ; biomedicine/drug ; invention 2023-03-09 ; A61K 38/17, C07K 14/46, A61P 17/02 ; 3 ; joint invest ; negotiable ; 秦知远 邱嘉伟
促创面愈合的两栖动物皮肤活性肽 | Amphibian skin peptide that heals wounds
- | A peptide of 22 residues from the skin of a Hengduan frog speeds the closure of diabetic wounds. It is stable in gels at room temperature.
糖尿病小鼠 10 天创面闭合率 86 %，对照 58 %，无溶血。 | 86 % closed after ten days in diabetic mice against 58 %, without haemolysis.
活性肽、创面愈合、两栖动物 | peptides, wound healing, amphibians
敷料、医美 | dressings, cosmetics
`,
);
