import { useTranslations } from 'next-intl';
import type { TypedPart, WrongParts } from './search-address';

/** The sentence for what is wrong with a part; undefined where nothing is. */
export function useWrongSentence(wrong: WrongParts): (part: TypedPart) => string | undefined {
  const t = useTranslations('fields');
  return (part) => {
    const error = wrong[part];
    return error && (t.has(error.code) ? t(error.code, error.params) : t('invalid-value'));
  };
}
