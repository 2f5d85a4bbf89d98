import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { canonicalName, scanEntrances } from '../access/scan';
import { openApiDocument } from './document';
import { API_ROUTES } from './routes';

const document = openApiDocument('https://lab.test');

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
});

test('every route of the source is described, and nothing else', () => {
  const described = API_ROUTES.map(({ method, path }) => `${method} /api/v1${canonicalName(path)}`);
  const present = scanEntrances(process.cwd())
    .filter(({ kind, name }) => kind === 'api' && name.includes(' /api/v1/'))
    .map(({ name }) => canonicalName(name));
  expect(described.toSorted()).toEqual(present.toSorted());
});

test('parameters of a path are described, and operations have names of their own', () => {
  for (const { path, params } of API_ROUTES) {
    const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map((match) => match[1]);
    expect({ path, params: Object.keys(params?.shape ?? {}).toSorted() }).toEqual({ path, params: inPath.toSorted() });
  }
  const ids = [...JSON.stringify(document).matchAll(/"operationId":"([^"]+)"/g)].map((match) => match[1]);
  expect(new Set(ids).size).toBe(API_ROUTES.length);
});
