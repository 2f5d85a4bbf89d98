import type { LocaleText } from '@/core/locale-text';
import { readBoth, readCells, readRecords, readWords } from './records';

interface InstrumentProfile {
  fields: { zh?: string[]; en?: string[] };
  samples: LocaleText;
  minMinutes: number;
  /** Clean-up after each booking. */
  bufferMinutes: number;
}

/** What is the same for a branch: `category prefix ; shortest booking ; clean-up`, fields of testing, samples. First match wins. */
const PROFILES = `
analytical/electron-microscope ; 60 ; 15
表面形貌、微区成分、晶体结构 | surface morphology, micro-area composition, crystal structure
样品须干燥、真空下稳定；块体直径不超过 20 mm，磁性粉末请提前说明。 | Dry and stable in vacuum, at most 20 mm across; announce magnetic powders in advance.

analytical/mass-spectrometer ; 60 ; 30
定性定量分析、代谢组学、痕量残留 | identification and quantification, metabolomics, trace residues
溶液须经 0.22 μm 过滤，不含强酸强碱和不挥发盐，注明溶剂与大致浓度。 | Filter to 0.22 μm, free of strong acids, bases and non-volatile salts; state solvent and concentration.

analytical/chromatograph ; 60 ; 15
成分分离、含量测定、纯度检查 | separation, assay, purity
每个样品不少于 1 mL，附溶剂和目标物信息，标准品可由用户自带。 | At least 1 mL each with solvent and target named; reference substances may be brought.

analytical/spectrometer ; 30 ; 0
分子结构、元素含量、光学性质 | molecular structure, element content, optical properties
粉末不少于 20 mg 或液体不少于 3 mL；含氟酸的消解液请先赶酸。 | At least 20 mg of powder or 3 mL of liquid; drive off hydrofluoric acid from digests first.

analytical/x-ray ; 30 ; 0
物相分析、晶体结构、应力织构 | phase analysis, crystal structure, stress and texture
粉末过 300 目、不少于 200 mg；块体测试面须平整。 | Powder through 300 mesh, at least 200 mg; blocks need one flat face.

analytical/nmr ; 60 ; 0
分子结构鉴定、动力学、含量测定 | structure elucidation, dynamics, quantification
样品 5–20 mg 溶于氘代试剂，装入 5 mm 核磁管，不含顺磁性杂质。 | 5–20 mg in deuterated solvent in a 5 mm tube, free of paramagnetic impurities.

analytical/thermal ; 60 ; 15
热稳定性、相变、比热 | thermal stability, phase transitions, heat capacity
样品 5–20 mg，注明分解产物；含卤素或爆炸性样品不予接收。 | 5–20 mg with decomposition products stated; no halogenated or explosive samples.

analytical/optical-microscope ; 60 ; 15
荧光成像、活细胞观察、三维形貌 | fluorescence imaging, live cells, surface topography
活细胞请自备培养基与共聚焦皿；荧光标记请注明激发与发射波长。 | Bring medium and confocal dishes for live cells; state excitation and emission wavelengths.

analytical/electrochemical ; 60 ; 0
电极过程、阻抗谱、腐蚀 | electrode processes, impedance, corrosion
电极与电解液自备，含氰或剧毒体系不予接收。 | Bring electrodes and electrolyte; no cyanide or highly toxic systems.

analytical ; 30 ; 15
成分分析、结构表征、样品制备 | composition, structure, preparation
请在预约备注中写明样品名称、数量、状态与危险性。 | State name, number, condition and hazards of the samples in the booking note.

physical-testing/environmental ; 240 ; 30
可靠性、老化、环境适应性 | reliability, ageing, environmental resistance
注明样品尺寸、重量与通电要求，带液样品须防泄漏。 | State size, weight and power supply; liquids must be sealed.

physical-testing ; 60 ; 15
力学性能、疲劳寿命、流变与物性 | mechanical properties, fatigue life, rheology and physical properties
试样按标准加工，每组不少于 5 件，注明载荷范围与试验标准。 | Machine specimens to the standard, at least five per group; state load range and standard.

metrology ; 60 ; 0
量值溯源、校准、精密测量 | traceability, calibration, precision measurement
器具须清洁完好并恒温放置 24 小时，附说明书与上次证书。 | Clean, intact and kept at temperature for 24 hours; enclose manual and last certificate.

electronic-measurement ; 60 ; 0
射频微波、信号完整性、器件参数 | radio and microwave, signal integrity, device parameters
注明接口形式、频段与最大功率，静电敏感器件请防静电包装。 | State connectors, band and maximum power; pack sensitive devices against static.

marine ; 240 ; 60
水文测量、水质监测、河道地形 | hydrology, water quality, river-bed survey
外业使用须提供作业方案与安全员，租用期内由我方技术员随行。 | Field use needs a work plan and a safety officer; our technician comes along.

earth-exploration ; 240 ; 60
资源勘查、工程物探、地质灾害 | resource exploration, engineering geophysics, geohazards
请提供测区位置、测线布置与目标深度，外业须购买保险。 | Provide area, lines and target depth; field work must be insured.

atmospheric ; 240 ; 30
气象观测、空气质量、边界层 | meteorology, air quality, boundary layer
外场观测请提供供电条件与站址照片，数据以标准格式交付。 | For field use provide power and photos of the site; data come in standard formats.

special-inspection ; 60 ; 15
无损检测、结构健康、缺陷评定 | non-destructive testing, structural health, defect assessment
请提供工件图纸、材质与验收等级，射线项目须提前报备。 | Provide drawings, material and acceptance class; X-ray work is registered in advance.

laser ; 120 ; 30
超快动力学、精密加工、光谱激发 | ultrafast dynamics, precision machining, spectroscopy
上机前完成激光安全培训，自备光路元件须经管理员确认。 | Laser safety training first; own optics are checked by the manager.

process-equipment ; 120 ; 30
工艺试制、微纳加工、小批量制备 | process trials, nanofabrication, small batches
请提前提交工艺单，禁止引入未登记的材料与化学品。 | Hand in the process sheet first; no unregistered materials or chemicals.

computing ; 60 ; 0
数值模拟、模型训练、数据处理 | simulation, model training, data processing
按项目开通账号，涉密与未脱敏个人数据不得上传。 | Accounts per project; no classified or identifiable personal data.

astronomical ; 120 ; 0
天体观测、空间目标、太阳物理 | sky observation, space objects, solar physics
请提交观测申请与目标坐标，天气不佳时顺延。 | Submit an observing request with coordinates; bad weather postpones.

medical/small-animal ; 60 ; 30
活体成像、行为学、药效评价 | in vivo imaging, behaviour, efficacy
动物实验须附伦理审查批件与动物合格证。 | Animal work needs ethics approval and a certificate of the animals.

medical ; 60 ; 15
细胞分析、基因检测、生理信号 | cell analysis, gene testing, physiological signals
人源样本须附伦理批件与知情同意，传染性样本不予接收。 | Human samples need ethics approval and consent; no infectious samples.

nuclear ; 120 ; 30
放射性活度、核素分析、辐照效应 | activity, nuclide analysis, irradiation effects
请申报核素种类与活度，放射性样品按规定运输与回收。 | Declare nuclides and activity; transport and return follow the rules.
`;

const profiles: readonly [string, InstrumentProfile][] = readRecords(PROFILES).map((record) => {
  const [prefix = '', minMinutes, bufferMinutes] = readCells(record[0], 3);
  return [
    prefix,
    {
      fields: readWords(record[1]),
      samples: readBoth(record[2]),
      minMinutes: Number(minMinutes),
      bufferMinutes: Number(bufferMinutes),
    },
  ];
});

export function profileOf(category: string): InstrumentProfile {
  const found = profiles.find(([prefix]) => category.startsWith(prefix));
  if (!found) throw new Error(`no profile for ${category}`);
  return found[1];
}
