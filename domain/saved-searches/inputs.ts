import { z } from 'zod';
import { line, paragraph } from '@/core/text-schemas';
import { ALERTS, SAVED_PARTS } from './rules';

const name = line(1, 120);
const alerts = z.enum(ALERTS);
const part = paragraph(2000);

/** Parts of a search page's address; whether a search takes them is the command's to say. */
const address = z.strictObject(Object.fromEntries(SAVED_PARTS.map((key) => [key, part.optional()])));

export const saveSearchInput = z.strictObject({ name, alerts, address });
export const changeSavedSearchInput = z.strictObject({ savedSearchId: z.uuid(), name, alerts });
export const savedSearchInput = z.strictObject({ savedSearchId: z.uuid() });
export const unsubscribeInput = z.strictObject({ token: line(1, 100) });
