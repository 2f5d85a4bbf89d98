import { type Locale, plainText } from '@/core/locale-text';
import type { BookingForm } from '@/domain/bookings/find-terms';
import type { QuestionType } from '@/domain/bookings/rules/form';

/** A question in its reader's language. */
export interface AskedQuestion {
  id: string;
  type: QuestionType;
  label: string;
  hint?: string;
  required: boolean;
  options: { value: string; label: string }[];
}

export interface AskedForm {
  questions: AskedQuestion[];
  declarations: { id: string; text: string }[];
}

/** A listing's questions and declarations as its booking form shows them. */
export function askedForm(form: BookingForm | null, locale: Locale): AskedForm {
  return {
    questions: (form?.questions ?? []).map(({ id, type, label, hint, required, options = [] }) => ({
      id,
      type,
      label: plainText(label, locale),
      hint: hint ? plainText(hint, locale) : undefined,
      required,
      options: options.map((option) => ({ value: option.id, label: plainText(option.label, locale) })),
    })),
    declarations: (form?.declarations ?? []).map(({ id, text }) => ({ id, text: plainText(text, locale) })),
  };
}

/** What the answers to these questions begin with. */
export function emptyAnswers({ questions }: AskedForm) {
  return {
    declared: [],
    answers: Object.fromEntries(
      questions.filter(({ type }) => type !== 'file').map(({ id, type }) => [id, emptyAnswer(type)]),
    ),
  };
}

function emptyAnswer(type: QuestionType): string | boolean | string[] {
  if (type === 'yes-no') return false;
  return type === 'multi' ? [] : '';
}
