'use client';

import { Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { RowTools } from './row-tools';

/** Entries of a form one below the other, to be put in order, taken away and added to. Needs messages `terms`. */
export function EntryList({
  title,
  hint,
  keys,
  nameOf,
  addLabel,
  onAdd,
  onMove,
  onRemove,
  children,
}: {
  title: string;
  hint?: string;
  keys: readonly string[];
  /** What the `n`th is called. */
  nameOf: (n: number) => string;
  addLabel: string;
  onAdd: () => void;
  onMove: (from: number, to: number) => void;
  onRemove: (at: number) => void;
  /** The fields of one. */
  children: (at: number) => ReactNode;
}) {
  return (
    <section className="grid gap-3">
      <h3 className="font-semibold">{title}</h3>
      {hint && <p className="text-ink-muted text-sm">{hint}</p>}
      <ol className="grid gap-4">
        {keys.map((key, at) => (
          <li key={key} className="grid gap-4 rounded-lg border border-line p-4">
            <div className="flex items-center justify-between gap-2">
              <span className="font-medium text-sm">{nameOf(at + 1)}</span>
              <RowTools
                n={at + 1}
                last={keys.length}
                onMove={(to) => onMove(at, to - 1)}
                onRemove={() => onRemove(at)}
              />
            </div>
            {children(at)}
          </li>
        ))}
      </ol>
      <div>
        <Button size="sm" icon={<Plus aria-hidden="true" />} onClick={onAdd}>
          {addLabel}
        </Button>
      </div>
    </section>
  );
}
