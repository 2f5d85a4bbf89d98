/** What demo customers say they need the time for. */
export const PURPOSES = {
  instrument: {
    zh: [
      '传感器敏感膜表面形貌与成分分析，样品 6 片。',
      '新批次原料的杂质排查，需要当天出初步结果。',
      '焊点断口失效分析，样品已喷金。',
      '复合材料层间界面观察，配合中试验证。',
      '量产前的可靠性对比测试，三组样品。',
      '涂层厚度与均匀性检测，按企业标准出数据。',
      '药材提取物的结构确认，样品约 20 毫克。',
      '省级重点研发项目的阶段测试。',
      '',
    ],
    en: [
      'Surface and composition of sensor films, six samples.',
      'Failure analysis of a solder joint, already sputtered.',
      'Coating thickness of three prototypes before a customer review.',
      'Reference measurement for a new optical assembly.',
    ],
  },
  space: {
    zh: [
      '新产品研讨会，约 20 人。',
      '项目组短期集中办公。',
      '小批量试制，需要动力电和排风。',
      '投资人路演与样机展示。',
      '客户来访与联合调试。',
      '创业团队例会和导师辅导。',
      '',
    ],
    en: [
      'Joint debugging with a customer.',
      'Prototype demonstration for investors.',
      'Team week near the laboratory.',
    ],
  },
} as const;

export const DECLINE_NOTES = [
  '该时段已安排设备年度校准，请改约下周。',
  '样品含易挥发溶剂，本机不具备条件，建议改约通风柜旁的设备。',
  '所需附件正在维修，预计十天后恢复。',
  '请先补充样品的安全数据说明，再重新申请。',
] as const;

export const CANCEL_NOTES = {
  customer: ['样品制备延期，改期再约。', '项目计划调整，暂不需要。', '同事已在本单位完成测试。'],
  provider: ['设备突发故障，正在联系厂家维修。', '园区临时停电检修，该时段无法开放。'],
} as const;
