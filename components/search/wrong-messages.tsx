import { FieldMessage } from '@/components/ui/field';
import type { TypedPart, WrongParts } from './search-address';
import { useWrongSentence } from './wrong-parts';

/** What is wrong with some parts of the time that is asked for, each under the id that its field refers to. */
export function WrongMessages({ parts, wrong }: { parts: readonly TypedPart[]; wrong: WrongParts }) {
  const wrongSentence = useWrongSentence(wrong);
  return parts.map((part) => (
    <FieldMessage key={part} id={`free-${part}-error`}>
      {wrongSentence(part)}
    </FieldMessage>
  ));
}
