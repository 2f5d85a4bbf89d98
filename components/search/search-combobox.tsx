'use client';

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { cn } from '@/components/ui/class-names';
import { useRouter } from '@/server/i18n/navigation';
import { forgetQueries, rememberQuery } from './recent-queries';
import { MAX_WORDS } from './search-address';
import { SuggestionList, type SuggestionWords } from './suggestion-list';
import { type Offer, useSuggestions } from './use-suggestions';

/**
 * The words of a search with suggestions below: an editable combobox with a list (WAI-ARIA 1.2). Without JavaScript it
 * is the plain field that it is made of.
 */
export function SearchCombobox({
  form,
  words,
  label,
  placeholder,
  says,
  className,
}: {
  form?: string;
  words?: string;
  label: string;
  placeholder: string;
  says: SuggestionWords;
  className?: string;
}) {
  const router = useRouter();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const { offers, look, clear } = useSuggestions();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [typed, setTyped] = useState('');
  const shown = open && offers.length > 0;

  // What is searched for is remembered in this browser, however the form was sent.
  useEffect(() => {
    const owner = input.current?.form;
    const remember = () => rememberQuery(input.current?.value ?? '');
    owner?.addEventListener('submit', remember);
    return () => owner?.removeEventListener('submit', remember);
  }, []);

  function close() {
    setOpen(false);
    setActive(-1);
  }

  function show() {
    setOpen(true);
    setActive(-1);
    setTyped(input.current?.value ?? '');
    look(input.current?.value ?? '');
  }

  function choose(offer: Offer) {
    close();
    clear();
    const field = input.current;
    // Words go into the form, so that its filters stay; anything else has a page of its own.
    if (field && offer.path.startsWith('/search?q=')) {
      field.value = offer.text;
      field.form?.requestSubmit();
    } else router.push(offer.path);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    // Enter that ends a composition (pinyin to characters) is no choice.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!shown) return show();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const places = offers.length + 1;
      // One place is the field itself, where nothing is chosen.
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (event.key === 'Escape' && shown) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter') {
      const offer = shown ? offers[active] : undefined;
      if (offer) {
        event.preventDefault();
        choose(offer);
      } else close();
    }
  }

  return (
    <>
      <input
        ref={input}
        type="search"
        name="q"
        form={form}
        defaultValue={words}
        maxLength={MAX_WORDS}
        role="combobox"
        aria-label={label}
        aria-expanded={shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="search"
        onInput={show}
        onFocus={(event) => {
          if (event.currentTarget.value === '') show();
        }}
        onBlur={({ relatedTarget: next }) => {
          // On to the button below the list, which the keyboard reaches too.
          if (next?.id !== `${listId}-forget`) close();
        }}
        onKeyDown={onKeyDown}
        className={cn(
          'h-10 min-w-0 flex-1 bg-transparent px-2 text-base text-ellipsis outline-none [&::-webkit-search-cancel-button]:hidden',
          className,
        )}
      />
      <SuggestionList
        id={listId}
        label={says.list}
        typed={typed}
        offers={shown ? offers : []}
        active={active}
        says={says}
        onChoose={choose}
        onForget={() => {
          forgetQueries();
          clear();
          input.current?.focus();
        }}
        onLeave={close}
      />
      <span role="status" className="sr-only">
        {shown ? says.count.replace('#', String(offers.length)) : ''}
      </span>
    </>
  );
}
