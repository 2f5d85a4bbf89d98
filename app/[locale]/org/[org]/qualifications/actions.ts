'use server';

import { excuseViolation, liftSuspension, saveConductRule } from '@/domain/qualifications/conduct';
import { endHolding, grantQualification } from '@/domain/qualifications/grant';
import { retireQualification, saveQualification } from '@/domain/qualifications/save-qualification';
import { recordAttendance } from '@/domain/qualifications/seats';
import { cancelTraining, scheduleTraining } from '@/domain/qualifications/training';
import { action } from '@/server/action';

const save = action('qualifications.save', saveQualification);
export async function saveQualificationAction(input: unknown, onceToken: string) {
  return save(input, onceToken);
}

const retire = action('qualifications.retire', retireQualification);
export async function retireQualificationAction(input: unknown, onceToken: string) {
  return retire(input, onceToken);
}

const grant = action('qualifications.grant', grantQualification);
export async function grantAction(input: unknown, onceToken: string) {
  return grant(input, onceToken);
}

const end = action('qualifications.end', endHolding);
export async function endHoldingAction(input: unknown, onceToken: string) {
  return end(input, onceToken);
}

const schedule = action('qualifications.schedule-training', scheduleTraining);
export async function scheduleTrainingAction(input: unknown, onceToken: string) {
  return schedule(input, onceToken);
}

const cancel = action('qualifications.cancel-training', cancelTraining);
export async function cancelTrainingAction(input: unknown, onceToken: string) {
  return cancel(input, onceToken);
}

const record = action('qualifications.record-attendance', recordAttendance);
export async function recordAttendanceAction(input: unknown, onceToken: string) {
  return record(input, onceToken);
}

const conduct = action('qualifications.save-conduct', saveConductRule);
export async function saveConductAction(input: unknown, onceToken: string) {
  return conduct(input, onceToken);
}

const lift = action('qualifications.lift-suspension', liftSuspension);
export async function liftSuspensionAction(input: unknown, onceToken: string) {
  return lift(input, onceToken);
}

const excuse = action('qualifications.excuse-violation', excuseViolation);
export async function excuseViolationAction(input: unknown, onceToken: string) {
  return excuse(input, onceToken);
}
