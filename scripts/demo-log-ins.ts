/** One person per role of the demo region; `db/seed` makes them. */
const DEMO_PEOPLE: [email: string, role: string][] = [
  ['operator@commonlab.test', 'platform operator'],
  ['lab@commonlab.test', 'manager, Sichuan University (四川大学)'],
  ['technician@commonlab.test', 'technician, Sichuan University'],
  ['finance@commonlab.test', 'finance, Sichuan University'],
  ['founder@commonlab.test', 'owner, enterprise Tianfu Sensors (天府传感)'],
  ['member@commonlab.test', 'member, Tianfu Sensors'],
  ['rival@commonlab.test', 'owner, enterprise Liangjiang Optics (两江光学)'],
  ['transfer@commonlab.test', 'manager, Chongqing Transfer Centre (重庆技术转移中心)'],
  ['space@commonlab.test', 'manager, Liangjiang Maker Park (两江众创空间)'],
  ['government@commonlab.test', 'manager, Sichuan Science Department (四川省科学技术厅)'],
];

export function printLogIns(): void {
  console.log('\nDemo log-ins, all with the password commonlab-demo:');
  for (const [email, role] of DEMO_PEOPLE) console.log(`  ${email.padEnd(28)} ${role}`);
}
