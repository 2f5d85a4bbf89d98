import { z } from 'zod';
import { saveFormInput, saveTermsInput } from '@/domain/bookings/inputs/terms';
import { formSchema } from './bookings';
import type { OpenApiRoute } from './route';

const id = z.object({ id: z.uuid() });
const terms = z.object({
  ...saveTermsInput.shape,
  version: z.int(),
  form: formSchema.nullable(),
});

export const bookingTermsApi: readonly OpenApiRoute[] = [
  {
    method: 'GET',
    path: '/listings/{id}/terms',
    summary: 'How a listing takes bookings',
    description: 'Terms of cancelling, deadlines, and the questions that it asks.',
    access: 'public',
    params: id,
    responses: { 200: { description: 'The terms', schema: terms } },
  },
  {
    method: 'PUT',
    path: '/listings/{id}/terms',
    summary: 'Change how a listing takes bookings',
    description: 'Whole: what is left out is as for a new listing. Bookings that exist keep what was agreed.',
    access: 'listings:write',
    params: id,
    body: saveTermsInput.omit({ listingId: true }),
    responses: { 200: { description: 'The terms afterwards', schema: terms } },
    problems: ['stale-version', 'not-bookable'],
  },
  {
    method: 'PUT',
    path: '/listings/{id}/form',
    summary: 'Change what a listing asks of those who book',
    description: 'Makes a new version; bookings keep the one that they answered.',
    access: 'listings:write',
    params: id,
    body: saveFormInput.omit({ listingId: true }),
    responses: { 200: { description: 'The terms afterwards', schema: terms } },
    problems: ['not-bookable'],
  },
];
