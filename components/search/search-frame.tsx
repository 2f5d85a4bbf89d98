'use client';

import { type ReactNode, useEffect, useRef, useTransition } from 'react';
import { useRouter } from '@/server/i18n/navigation';
import { orderClock } from './clock-order';
import { searchHref } from './search-address';

const FORM = 'search';

/**
 * The search page's form. Its controls stand anywhere inside and name it (`form="search"`); without JavaScript it is a
 * plain GET form. With it, a change searches at once, and the form follows the address when links or the back button
 * change that.
 */
export function SearchFrame({ action, address, children }: { action: string; address: string; children: ReactNode }) {
  const router = useRouter();
  const frame = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const [pending, startTransition] = useTransition();

  useEffect(() => {
    // What was chosen while this script was on its way; what a browser restores by itself is no choice.
    if (navigator.userActivation?.hasBeenActive && form.current && isChanged(form.current))
      form.current.requestSubmit();
  }, []);

  useEffect(() => {
    const root = frame.current;
    // What is wrong may be half typed, as the first digits of a year: it is sent when its field is left.
    let unsent: EventTarget | null = null;
    const submitChanged = (event: Event) => {
      const control = event.target;
      if (!(control instanceof HTMLInputElement || control instanceof HTMLSelectElement)) return;
      if (control.form !== form.current || control.name === 'q') return;
      if (form.current) keepOrder(form.current, control.name);
      unsent = control.validity.valid ? null : control;
      if (!unsent) form.current?.requestSubmit();
    };
    const submitLeft = (event: Event) => {
      if (!unsent || event.target !== unsent) return;
      unsent = null;
      form.current?.requestSubmit();
    };
    root?.addEventListener('change', submitChanged);
    root?.addEventListener('focusout', submitLeft);
    return () => {
      root?.removeEventListener('change', submitChanged);
      root?.removeEventListener('focusout', submitLeft);
    };
  }, []);

  useEffect(() => {
    if (form.current) follow(form.current, new URLSearchParams(address));
  }, [address]);

  return (
    <div ref={frame} data-pending={pending || undefined} aria-busy={pending} className="group/frame">
      <form
        ref={form}
        id={FORM}
        action={action}
        // The page says what is wrong, in its own language; a field out of sight must not hold back the rest.
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const href = searchHref(readForm(event.currentTarget));
          startTransition(() => router.push(href, { scroll: false }));
        }}
      />
      {children}
    </div>
  );
}

/** A day or hour moved past its end takes the end along: in between, nothing would be found. */
function keepOrder(form: HTMLFormElement, moved: string) {
  const [date, until, from, to] = ['date', 'until', 'from', 'to'].map((name) => {
    const field = form.elements.namedItem(name);
    return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
  });
  if (moved === 'date' && date && until && until.value <= date.value) until.value = '';
  if ((moved === 'from' || moved === 'to') && from && to && !until?.value) {
    const clock = orderClock({ from: from.value, to: to.value }, moved);
    from.value = clock.from;
    to.value = clock.to;
  }
}

/** Fields by name; of several ticked boxes, all values. */
function readForm(form: HTMLFormElement): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value) parts[name] = parts[name] ? `${parts[name]},${value}` : value;
  }
  return parts;
}

/** Whether a control other than the words says something else than the page came with. */
function isChanged(form: HTMLFormElement): boolean {
  return [...form.elements].some((control) => {
    if (control instanceof HTMLSelectElement) {
      const first = [...control.options].find(({ defaultSelected }) => defaultSelected) ?? control.options[0];
      return control.value !== first?.value;
    }
    if (!(control instanceof HTMLInputElement) || control.name === 'q') return false;
    return control.checked !== control.defaultChecked || control.value !== control.defaultValue;
  });
}

/** Brings every control to what the address says. */
function follow(form: HTMLFormElement, address: URLSearchParams) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type === 'checkbox') {
      control.checked = (address.get(control.name) ?? '').split(',').includes(control.value);
    } else if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) {
      if (control.name && control !== document.activeElement) {
        control.value = address.get(control.name) ?? control.dataset.empty ?? '';
      }
    }
  }
}
