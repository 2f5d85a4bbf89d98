import type { LocaleText } from '@/core/locale-text';

type Laboratory = Required<LocaleText>;

/** Which laboratory of an organisation holds a class of instrument (illustrative names). First match wins. */
const LABORATORIES: readonly [owner: string, categoryPrefix: string, zh: string, en: string][] = [
  ['scu', 'medical', '华西医学公共实验技术中心', 'West China Core Facilities'],
  ['scu', 'nuclear', '核科学与工程技术实验室', 'Nuclear Science and Engineering Laboratory'],
  ['scu', 'physical-testing', '高分子材料测试室', 'Polymer Testing Laboratory'],
  ['scu', 'marine', '水力学与山区河流实验室', 'Hydraulics and Mountain River Laboratory'],
  ['scu', '', '分析测试中心', 'Analytical and Testing Centre'],
  ['uestc', 'process-equipment', '微纳工艺线', 'Nanofabrication Line'],
  ['uestc', 'computing', '信息中心智算平台', 'AI Computing Platform'],
  ['uestc', 'laser', '光电信息实验室', 'Photonics Laboratory'],
  ['uestc', 'analytical', '材料分析平台', 'Materials Analysis Platform'],
  ['uestc', '', '微波毫米波测试平台', 'Microwave and Millimetre-wave Test Platform'],
  ['swjtu', 'special-inspection', '轨道交通检测实验室', 'Rail Inspection Laboratory'],
  ['swjtu', 'analytical', '材料先进技术分析室', 'Advanced Materials Analysis Room'],
  ['swjtu', '', '轨道交通运载系统实验室', 'Rail Transit Vehicle System Laboratory'],
  ['cdut', 'nuclear', '核技术应用实验室', 'Applied Nuclear Techniques Laboratory'],
  ['cdut', 'analytical', '岩石矿物分析室', 'Rock and Mineral Analysis Room'],
  ['cdut', '', '地球勘探与信息技术实验室', 'Earth Exploration Laboratory'],
  ['swpu', '', '油气藏地质及开发实验室', 'Oil and Gas Reservoir Laboratory'],
  ['sicau', '', '作物与动物科学公共平台', 'Crop and Animal Science Platform'],
  ['cdutcm', '', '中药资源与质量评价平台', 'Herbal Resources and Quality Platform'],
  ['swust', 'computing', '信息与仿真中心', 'Computing and Simulation Centre'],
  ['swust', '', '分析测试中心', 'Analytical and Testing Centre'],
  ['cqu', 'analytical/electron-microscope', '电子显微镜中心', 'Electron Microscopy Centre'],
  ['cqu', 'computing', '超算中心', 'Supercomputing Centre'],
  ['cqu', 'process-equipment', '镁合金与先进制造中心', 'Magnesium and Advanced Manufacturing Centre'],
  ['cqu', 'electronic-measurement', '输变电装备实验室', 'Power Transmission Equipment Laboratory'],
  ['cqu', '', '分析测试中心', 'Analytical and Testing Centre'],
  ['swu', '', '公共仪器平台', 'Shared Instrument Platform'],
  ['cqmu', 'medical/imaging', '超声医学工程实验室', 'Ultrasound Medical Engineering Laboratory'],
  ['cqmu', '', '生命科学研究院公共平台', 'Life Sciences Core Facility'],
  ['cqupt', '', '移动通信测试实验室', 'Mobile Communication Test Laboratory'],
  ['cqjtu', '', '桥梁与隧道工程实验室', 'Bridge and Tunnel Engineering Laboratory'],
  ['cqut', '', '机械检测与汽车零部件实验室', 'Gear Inspection and Auto Parts Laboratory'],
  ['cib', '', '公共实验技术中心', 'Core Technology Centre'],
  ['ioe', 'astronomical', '光电观测室', 'Electro-optical Observation Room'],
  ['ioe', '', '精密光学检测实验室', 'Precision Optics Laboratory'],
  ['imhe', '', '山地环境分析与观测中心', 'Mountain Environment Observation Centre'],
  ['nimtt', '', '计量校准实验室', 'Metrology and Calibration Laboratory'],
  ['cigit', '', '公共技术服务中心', 'Technical Service Centre'],
  ['caeri', '', '汽车试验中心', 'Vehicle Test Centre'],
  ['cqmetro', '', '产品质量检测室', 'Product Quality Laboratory'],
  ['saas', '', '农产品质量安全检测室', 'Food Safety Laboratory'],
  ['tfs', '', '可靠性试验室', 'Reliability Laboratory'],
  ['ljo', '', '光学检测室', 'Optical Inspection Room'],
  ['qla', '', '复材制造与检测车间', 'Composites Workshop'],
  ['ybc', '', '电池中试与安全实验室', 'Battery Pilot and Safety Laboratory'],
  ['dyh', '', '理化检测室', 'Materials Laboratory'],
  ['ycr', '', '机器人性能试验室', 'Robot Performance Laboratory'],
  ['zyf', '', '食品中试车间', 'Food Pilot Workshop'],
  ['tflsp', '', '公共技术平台', 'Shared Technology Platform'],
  ['mysc', '', '电子测试共享平台', 'Shared Electronics Test Platform'],
  ['tft', '', '综合检测实验室', 'Testing Laboratory'],
];

export function laboratoryOf(owner: string, category: string): Laboratory {
  const found = LABORATORIES.find(([code, prefix]) => code === owner && category.startsWith(prefix));
  if (!found) throw new Error(`no laboratory of ${owner} for ${category}`);
  return { zh: found[2], en: found[3] };
}
