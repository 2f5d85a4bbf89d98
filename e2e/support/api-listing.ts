import { bearerToken } from './bearer-token';
import { BASE_URL } from './server-address';

/** Calls the REST interface as one of the demo's people, and answers what it sent. */
export async function callApi<T>(
  who: { email: string; org: string },
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
): Promise<T> {
  const answer = await fetch(`${BASE_URL}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${bearerToken(who.email, who.org)}`,
      'content-type': 'application/json',
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return JSON.parse(text);
}

export const LAB = { email: 'lab@commonlab.test', org: 'sichuan-university' };
export const FOUNDER = { email: 'founder@commonlab.test', org: 'tianfu-sensors' };

export interface ApiListing {
  id: string;
  slug: string;
}

/** A microscope of the demo's lab, open day and night and booked at once. */
export async function publishMicroscope(title: string, units: number): Promise<ApiListing> {
  const { id, slug } = await callApi<ApiListing>(LAB, 'POST', '/listings', {
    kind: 'instrument',
    title: { zh: title, en: title },
    summary: { zh: '分辨率 0.8 nm，配能谱仪', en: 'Resolution 0.8 nm, with EDS' },
    category: 'analytical/electron-microscope',
    regionCode: '510107',
    address: { zh: '一环路南一段24号', en: '24 South Section 1, First Ring Road' },
    contactEmail: 'sem@lab.test',
    bookingMode: 'instant',
    stepMinutes: 15,
    minMinutes: 15,
    noticeMinutes: 0,
    attributes: {
      model: 'JSM-7800F',
      manufacturer: { zh: '日本电子', en: 'JEOL' },
      technicalIndicators: { zh: '二次电子像分辨率 0.8 nm', en: 'SEI resolution 0.8 nm' },
      accessModes: ['self-use', 'operator-assisted'],
    },
  });
  await callApi(LAB, 'PUT', `/listings/${id}/units`, { count: units });
  await callApi(LAB, 'PUT', `/listings/${id}/openings`, {
    openings: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440 })),
  });
  await callApi(LAB, 'PUT', `/listings/${id}/rates`, {
    rates: [{ customerGroup: 'public', basis: 'hour', amountMinor: 30_000 }],
  });
  await callApi(LAB, 'POST', `/listings/${id}/publish`, {});
  return { id, slug };
}

/** Some hours from now, on the hour. */
export function hourAhead(hours: number): string {
  return new Date(Math.ceil(Date.now() / 3_600_000) * 3_600_000 + hours * 3_600_000).toISOString();
}
