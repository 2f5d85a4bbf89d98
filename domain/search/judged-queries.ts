/**
 * What people look for in the demo region and which of its listings answer it: 3 exactly, 2 well, 1 near by. A query
 * that exists in both languages is judged once: a listing answers it or not, in whichever language it is asked.
 */
export interface JudgedQuery {
  zh?: string;
  en?: string;
  /** Slugs by grade. */
  3: readonly string[];
  2?: readonly string[];
  1?: readonly string[];
}

const SEMS = [
  'demo-sem',
  'jsm-7610f-plus-swu',
  'jsm-it500hr-dyh',
  'apreo-2s-uestc',
  'quanta-feg-250-swjtu',
  'su8600-sicau',
  'tm4000plus-cdutcm',
  'sem5000-cqu',
  'crossbeam-350-cqut',
];
const TEMS = ['jem-2100plus-cqu', 'talos-f200x-scu', 'glacios-scu', 'ht7820-swust'];
const XRDS = [
  'xrd-7000-swust',
  'ultima-iv-scu',
  'smartlab-9kw-uestc',
  'xtalab-synergy-r-cib',
  'xd-6-cdutcm',
  'd8-discover-swjtu',
];
const NMRS = ['demo-nmr', 'avance-neo-400-swu', 'avance-iii-hd-600-cib'];
const ICPMS = ['7900-icp-ms-tft', 'neptune-plus-cdut', 'element-xr-cdut', 'expec-7200-tft'];
const LCMS = [
  'lcms-8060-swu',
  'tsq-altis-saas',
  'xevo-tq-s-micro-tft',
  'xevo-g2-xs-qtof-cib',
  '1290-infinity-ii-6545-cdutcm',
];
const GCMS = ['7890b-5977b-sicau', 'trace-1310-isq-cqmetro', 'gcms-tq8050-nx-cdutcm', 'gc-ms-3200-swust'];
const SCOPES = ['uxr0334a-cqupt', 'rtp164-cqu', 'mso64b-scu'];
const SEQUENCERS = ['novaseq-6000-scu', 'dnbseq-t7-saas', 'dnbseq-g99-tflsp'];
const HOT_DESKS = ['demo-desks', 'tianfu-hot-desk', 'campus-hot-desk', 'mianyang-desk'];
const MEETING_ROOMS = ['maker-meeting-6', 'life-animal-meeting', 'swjtu-meeting'];
const CLEANROOMS = ['uestc-cleanroom-bay', 'jinfeng-cleanroom', 'life-gmp-cleanroom'];

export const JUDGED_QUERIES: readonly JudgedQuery[] = [
  { zh: '扫描电镜', en: 'SEM', 3: SEMS, 2: ['sem-training'] },
  { zh: '扫描电子显微镜', en: 'scanning electron microscope', 3: SEMS, 2: ['sem-training'] },
  { zh: '透射电镜', en: 'TEM', 3: TEMS },
  { zh: '冷冻电镜', en: 'cryo-EM', 3: ['glacios-scu'], 1: TEMS },
  { zh: '聚焦离子束', en: 'focused ion beam', 3: ['helios-5-cx-cqu', 'crossbeam-350-cqut'] },
  { zh: '原子力显微镜', en: 'atomic force microscope', 3: ['dimension-icon-uestc'] },
  {
    zh: '共聚焦显微镜',
    en: 'confocal microscope',
    3: ['lsm-880-cib', 'lsm-980-airyscan-2-cqmu', 'stellaris-8-sted-scu'],
    1: ['invia-qontor-cigit'],
  },
  { zh: '核磁共振', en: 'NMR', 3: NMRS },
  { zh: '电子顺磁共振', en: 'EPR', 3: ['emxplus-scu', 'epr200-plus-uestc'] },
  { zh: 'X射线衍射', en: 'XRD', 3: XRDS },
  { zh: 'X射线荧光', en: 'XRF', 3: ['s8-tiger-cdut'] },
  { zh: '光电子能谱', en: 'XPS', 3: ['escalab-xi-uestc', 'axis-supra-cqu'] },
  { zh: '红外光谱', en: 'FTIR', 3: ['nicolet-is50-cqu'] },
  { zh: '拉曼光谱', en: 'Raman', 3: ['invia-qontor-cigit'] },
  { zh: '紫外可见', en: 'UV-Vis', 3: ['cary-5000-scu', 'tu-1950-sicau'] },
  {
    zh: '质谱仪',
    en: 'mass spectrometer',
    3: [...ICPMS, ...LCMS, ...GCMS, 'q-exactive-plus-scu', 'orbitrap-exploris-480-tflsp', 'timstof-pro-2-cqmu'],
  },
  { zh: '液质联用', en: 'LC-MS', 3: LCMS },
  { zh: '气质联用', en: 'GC-MS', 3: GCMS },
  { zh: '电感耦合等离子体质谱', en: 'ICP-MS', 3: ICPMS },
  { zh: '离子色谱', en: 'ion chromatography', 3: ['940-professional-ic-imhe'] },
  { zh: '液相色谱', en: 'HPLC', 3: ['1260-infinity-ii-zyf', 'acquity-uplc-h-class-sicau'], 2: LCMS },
  { zh: '差示扫描量热', en: 'DSC', 3: ['discovery-dsc-2500-scu'] },
  { zh: '热重分析', en: 'TGA', 3: ['tga-550-swu', 'sta-8000-swpu'] },
  { zh: '比表面积', en: 'BET', 3: ['asap-2460-scu'], 2: ['h-sorb-x6000-swpu'] },
  { zh: '万能试验机', en: 'universal testing machine', 3: ['sans-cmt5305-cqjtu', '5967-scu', 'e10000-cqut'] },
  { zh: '疲劳试验', en: 'fatigue testing', 3: ['810-landmark-250kn-swjtu', 'e10000-cqut'] },
  { zh: '粒度仪', en: 'particle sizing', 3: ['mastersizer-3000-scu', 'zetasizer-ultra-cqmu', 'nanosight-ns300-cdut'] },
  { zh: '流变仪', en: 'rheometer', 3: ['mcr-302-swpu'], 2: ['rheolabqc-zyf'] },
  { zh: '振动台', en: 'shaker', 3: ['dc-6500-65-caeri', 'dc-1000-15-tfs'], 1: ['329-6dof-caeri'] },
  {
    zh: '三坐标测量机',
    en: 'coordinate measuring machine',
    3: ['leitz-reference-hp-15-9-7-nimtt'],
    1: ['absolute-arm-7-axis-ycr'],
  },
  { zh: '示波器', en: 'oscilloscope', 3: SCOPES },
  { zh: '网络分析仪', en: 'network analyser', 3: ['n5247b-pna-x-uestc', '3674l-cqupt'] },
  { zh: '频谱分析仪', en: 'spectrum analyser', 3: ['fsw67-uestc', '4082l-mysc'] },
  { zh: '电磁兼容测试', en: 'EMC testing', 3: ['esw44-emi-caeri', 'vehicle-emc-full'], 2: ['mianyang-emc-bench'] },
  { zh: '微波暗室', en: 'anechoic chamber', 3: ['uestc-anechoic', 'esw44-emi-caeri'] },
  { zh: '光刻机', en: 'lithography', 3: ['ebpg5150-uestc', 'ma6-gen4-uestc'], 2: ['uestc-cleanroom-bay'] },
  { zh: '原子层沉积', en: 'ALD', 3: ['tfs-200-scu'] },
  { zh: '金属3D打印', en: 'metal 3D printing', 3: ['eos-m290-cqu', 'blt-s400-qla'] },
  { zh: '五轴加工中心', en: 'five-axis machining centre', 3: ['dmu-65-monoblock-ycr'], 2: ['5-axis-prototype'] },
  { zh: '高性能计算', en: 'HPC', 3: ['tc6600-hygon-cqu'] },
  { zh: '算力', en: 'GPU', 3: ['dgx-a100-640gb-uestc', 'atlas-800t-a2-cqupt'] },
  { zh: '飞秒激光', en: 'femtosecond laser', 3: ['astrella-uestc', 'chameleon-ultra-ii-ioe'] },
  { zh: '流式细胞', en: 'flow cytometry', 3: ['facsaria-iii-scu', 'lsrfortessa-x-20-cqmu'] },
  { zh: '基因测序', en: 'gene sequencing', 3: SEQUENCERS },
  { zh: '发酵罐', en: 'fermenter', 3: ['biostat-b-dcu-10l-cib', 'biostat-str-50-tflsp'] },
  { zh: '众创空间', en: 'maker space', 3: ['demo-desks', 'maker-workshop'], 2: ['cqu-studio-lab'] },
  { zh: '共享工位', en: 'hot desk', 3: HOT_DESKS, 1: ['hitech-open-desk', 'jingrong-desks', 'liangjiang-cowork-24h'] },
  { zh: '会议室', en: 'meeting room', 3: MEETING_ROOMS },
  { zh: '洁净实验室', en: 'cleanroom', 3: CLEANROOMS, 2: ['yibin-dry-room'] },
  { zh: '路演大厅', en: 'pitch hall', 3: ['maker-roadshow-hall'], 1: ['tianfu-event-hall', 'life-animal-meeting'] },
  {
    zh: '锂电池',
    en: 'lithium battery',
    3: ['lfp-thermal-vent', 'battery-second-life-sorting', 'pilot-cell-line-0-5gwh-ybc', 'battery-un38'],
    2: ['yibin-dry-room', 'arc-254-ybc'],
  },
  { zh: '燃料电池', en: 'fuel cell', 3: ['pem-bipolar-coating'] },
  { zh: '钙钛矿太阳能电池', en: 'perovskite solar cell', 3: ['perovskite-tandem'] },
  {
    zh: '石墨烯',
    en: 'graphene',
    3: ['graphene-hall', 'graphene-heating-film', 'cigit-graphene-line', 'nanofab-cvd-cigit'],
  },
  {
    zh: '滑坡监测',
    en: 'landslide monitoring',
    3: ['sar-landslide-ai', 'landslide-anchor-smart'],
    1: ['debris-flow-warning'],
  },
  {
    zh: '轨道交通检测',
    en: 'rail transit testing',
    3: ['rail-corrugation-survey', 'gjy-t-ebj-swjtu'],
    2: ['wheel-polygon-detection'],
  },
  { zh: '农药残留', en: 'pesticide residues', 3: ['pesticide-residue-500'] },
  { zh: '土壤重金属', en: 'heavy metals in soil', 3: ['soil-heavy-metals'] },
  { zh: '专利撰写', en: 'patent drafting', 3: ['patent-filing'], 1: ['licence-contract', 'patent-landscape'] },
  { zh: '知识产权质押融资', en: 'loans on patents', 3: ['ip-pledge-loan'] },
  { zh: '创新券', en: 'innovation vouchers', 3: ['voucher-guide'] },
  { zh: '电路板打样', en: 'PCB prototype', 3: ['pcb-fast-board'] },
  { zh: '哪里可以做扫描电镜', 3: SEMS, 2: ['sem-training'] },
  { en: 'JSM-7800F', 3: ['demo-sem'] },
  { en: 'jsm 7610f', 3: ['jsm-7610f-plus-swu'] },
  { zh: '600兆核磁', 3: ['demo-nmr', 'avance-iii-hd-600-cib'] },
  { zh: '無損檢測 超聲', 3: ['omniscan-x3-64-qla', 'epoch-650-dyh', 'composite-ndt-onsite'] },
  { en: 'biosafety lab', 3: ['life-bsl2'] },
];

/** The mean nDCG@10 of all of them when it was last recorded; a ranking that is worse fails the test. */
export const RECORDED_NDCG = 0.935;
