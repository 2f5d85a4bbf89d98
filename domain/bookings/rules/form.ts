import type { FieldError } from '@/core/errors';
import type { LocaleText } from '@/core/locale-text';

export const QUESTION_TYPES = ['text', 'number', 'choice', 'multi', 'yes-no', 'file'] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Something a provider wants to know before the time is used. */
export interface BookingQuestion {
  id: string;
  type: QuestionType;
  label: LocaleText;
  hint?: LocaleText;
  required: boolean;
  /** Of `choice` and `multi`. */
  options?: { id: string; label: LocaleText }[];
}

/** Something the customer must declare, such as to have read the safety rules. Its text stays with the form's version. */
export interface BookingDeclaration {
  id: string;
  text: LocaleText;
}

/** By question id: text and choices as strings, `multi` as their list, numbers and yes-no as themselves. */
export type BookingAnswers = Record<string, string | number | boolean | string[]>;

export interface AskedForm {
  questions: readonly BookingQuestion[];
  declarations: readonly BookingDeclaration[];
}

export const ANSWER_MAX = 2000;

/** Everything wrong with a form's answers, each at `answers.<id>` or `declared`. Files are looked at in `fileIds`. */
export function wrongAnswers(
  form: AskedForm,
  answers: BookingAnswers,
  declared: readonly string[],
  answeredByFile: ReadonlySet<string>,
): FieldError[] {
  const wrong: FieldError[] = [];
  const known = new Set(form.questions.map(({ id }) => id));
  for (const id of Object.keys(answers))
    if (!known.has(id)) wrong.push({ path: `answers.${id}`, code: 'unknown-field' });
  for (const question of form.questions) {
    const code = wrongAnswer(question, answers[question.id], answeredByFile.has(question.id));
    if (code) wrong.push({ path: `answers.${question.id}`, ...code });
  }
  for (const { id } of form.declarations) {
    if (!declared.includes(id)) wrong.push({ path: `declared.${id}`, code: 'must-accept' });
  }
  return wrong;
}

type Wrong = Pick<FieldError, 'code' | 'params'>;

function wrongAnswer(
  question: BookingQuestion,
  answer: BookingAnswers[string] | undefined,
  hasFile: boolean,
): Wrong | null {
  const { type, required } = question;
  if (type === 'file') {
    if (answer !== undefined) return { code: 'invalid-type' };
    return required && !hasFile ? { code: 'file-required' } : null;
  }
  if (answer === undefined || answer === '' || (Array.isArray(answer) && answer.length === 0)) {
    return required ? { code: 'required' } : null;
  }
  return wrongValue(question, answer);
}

function wrongValue({ type, options = [] }: BookingQuestion, answer: BookingAnswers[string]): Wrong | null {
  const offered = (value: unknown) => options.some(({ id }) => id === value);
  switch (type) {
    case 'text':
      if (typeof answer !== 'string') return { code: 'invalid-type' };
      return answer.length > ANSWER_MAX ? { code: 'too-long', params: { max: ANSWER_MAX } } : null;
    case 'number':
      return typeof answer === 'number' && Number.isFinite(answer) ? null : { code: 'not-number' };
    case 'yes-no':
      return typeof answer === 'boolean' ? null : { code: 'not-boolean' };
    case 'choice':
      return offered(answer) ? null : { code: 'invalid-choice' };
    case 'multi':
      return Array.isArray(answer) && answer.every(offered) && new Set(answer).size === answer.length
        ? null
        : { code: 'invalid-choice' };
    default:
      return { code: 'invalid-type' };
  }
}
