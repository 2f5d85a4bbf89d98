'use server';

import { saveForm } from '@/domain/bookings/save-form';
import { saveTerms } from '@/domain/bookings/save-terms';
import { action } from '@/server/action';

const terms = action('bookings.save-terms', saveTerms);
const form = action('bookings.save-form', saveForm);

export async function saveTermsAction(input: unknown, token: string) {
  return terms(input, token);
}
export async function saveFormAction(input: unknown, token: string) {
  return form(input, token);
}
