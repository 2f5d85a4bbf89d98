'use server';

import { addMaintenance } from '@/domain/availability/add-maintenance';
import { removeMaintenance } from '@/domain/availability/remove-maintenance';
import { saveDependencies } from '@/domain/availability/save-dependencies';
import { saveQuotas } from '@/domain/availability/save-quotas';
import { saveRules } from '@/domain/availability/save-rules';
import { shareSchedules } from '@/domain/availability/share-schedules';
import { action } from '@/server/action';

const rules = action('availability.save-rules', saveRules);
const add = action('availability.add-maintenance', addMaintenance);
const remove = action('availability.remove-maintenance', removeMaintenance);
const dependencies = action('availability.save-dependencies', saveDependencies);
const quotas = action('availability.save-quotas', saveQuotas);
const schedules = action('availability.share-schedules', shareSchedules);

export async function saveRulesAction(input: unknown, token: string) {
  return rules(input, token);
}
export async function addMaintenanceAction(input: unknown, token: string) {
  return add(input, token);
}
export async function removeMaintenanceAction(input: unknown, token: string) {
  return remove(input, token);
}
export async function saveDependenciesAction(input: unknown, token: string) {
  return dependencies(input, token);
}
export async function saveQuotasAction(input: unknown, token: string) {
  return quotas(input, token);
}
export async function shareSchedulesAction(input: unknown, token: string) {
  return schedules(input, token);
}
