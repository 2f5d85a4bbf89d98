import { expect, test } from 'vitest';
import { listingHref } from './search-address';

test.each([
  [{ q: 'SEM', kind: 'instrument' }, '/listings/sem'],
  [{ from: '14:00', hours: '2' }, '/listings/sem'],
  [
    { q: 'SEM', date: '2027-03-01', from: '14:00', to: '18:00', units: '2', sort: 'price' },
    '/listings/sem?date=2027-03-01&from=14:00&to=18:00&units=2',
  ],
  [
    { date: '2027-03-01', until: '2027-03-05', hours: '4', days: '1,3' },
    '/listings/sem?date=2027-03-01&until=2027-03-05&hours=4&days=1,3',
  ],
])('a result of %j is opened with the time alone', (address, href) => {
  expect(listingHref('sem', address)).toBe(href);
});
