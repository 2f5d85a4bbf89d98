import type { SeedPerson } from './types';

/** The people of the demo region, all invented. Their addresses cannot receive mail, and all share one demo password. */
export const PEOPLE: readonly SeedPerson[] = [
  { email: 'operator@commonlab.test', name: '周岚', locale: 'zh-CN', isOperator: true, memberships: [] },
  person('lab@commonlab.test', '李明远', 'sichuan-university', 'manager'),
  person('technician@commonlab.test', '陈思雨', 'sichuan-university', 'technician'),
  person('finance@commonlab.test', '吴慧', 'sichuan-university', 'finance'),
  person('founder@commonlab.test', '刘一航', 'tianfu-sensors', 'owner'),
  person('member@commonlab.test', '何佳', 'tianfu-sensors', 'member'),
  { ...person('rival@commonlab.test', 'Tang Wei', 'liangjiang-optics', 'owner'), locale: 'en' },
  person('transfer@commonlab.test', '谭文静', 'chongqing-transfer-centre', 'manager'),
  person('government@commonlab.test', '罗建国', 'sichuan-science-department', 'manager'),
  person('space@commonlab.test', '邓晓', 'liangjiang-maker-park', 'manager'),
  person('president.office@commonlab.test', '杨帆', 'sichuan-university', 'owner'),
  person('uestc@commonlab.test', '徐志强', 'uestc', 'owner'),
  person('swjtu@commonlab.test', '马铁军', 'southwest-jiaotong-university', 'owner'),
  person('cqu@commonlab.test', '胡蓉', 'chongqing-university', 'owner'),
  person('swu@commonlab.test', '黄春梅', 'southwest-university', 'owner'),
  person('metrology@commonlab.test', '谢衡', 'national-institute-of-measurement-and-testing-technology', 'owner'),
  person('auto@commonlab.test', '蒋驰', 'china-automotive-engineering-research-institute', 'owner'),
  person('lifepark@commonlab.test', '唐小青', 'tianfu-life-science-park', 'owner'),
  person('cells@commonlab.test', '曾海', 'yibin-sanjiang-cells', 'owner'),
  person('aero@commonlab.test', '冯翔', 'qinglong-aero-composites', 'owner'),
  person('robots@commonlab.test', '彭越', 'yongchuan-robotics', 'owner'),
  person('foods@commonlab.test', '廖红梅', 'ziyang-herbal-foods', 'owner'),
  person('castings@commonlab.test', '范铸', 'deyang-heavy-castings', 'owner'),
  person('chongqing.government@commonlab.test', '秦渝', 'chongqing-science-bureau', 'manager'),
];

function person(email: string, name: string, organisation: string, role: SeedPerson['memberships'][number]['role']) {
  return { email, name, locale: 'zh-CN', memberships: [{ organisation, role }] } satisfies SeedPerson;
}
