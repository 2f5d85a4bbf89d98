'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import type { BookingActionTable } from '@/components/bookings/booking-actions';
import type { ServerAction } from '@/core/action-result';
import type { BookingPeek } from '@/domain/calendars/peek-booking';
import type { MovePreview } from '@/domain/calendars/preview-move';
import { type BoardData, type BoardItem, unpackItems } from './board-model';
import { CreateDialog } from './create-dialog';
import { askMove, type MoveAnswer, MoveConfirm, type MoveWish } from './move-confirm';
import { askPeek, type PeekAnswer, PeekDialog } from './peek-dialog';
import { TimeGrid } from './time-grid';
import { Timeline } from './timeline';
import type { Ghost } from './use-drag';
import { momentAt } from './wall-minute';

export interface BoardActions {
  preview: ServerAction<MovePreview>;
  peek: ServerAction<BookingPeek>;
  request: ServerAction<unknown>;
  close: ServerAction<unknown>;
  table: BookingActionTable;
}

/** What the views of a board are given. */
export interface BoardProps {
  data: BoardData;
  items: readonly BoardItem[];
  editable: boolean;
  /** The workbench's address, language and all. */
  base: string;
  /** The address of a day, `DATE` in place of the date. */
  dayHref: string;
  /** A drop is being asked about. */
  pending: boolean;
  onDrop: (ghost: Ghost, clear: () => void) => void;
  onOpen: (item: BoardItem) => void;
}

/** The desk's calendar as something that one works with. Needs messages `bookings`, `availability`, `calendars`. */
export function CalendarBoard({
  view,
  data,
  editable,
  organisationId,
  base,
  dayHref,
  actions,
}: {
  view: 'timeline' | 'grid';
  data: BoardData;
  editable: boolean;
  organisationId: string;
  base: string;
  dayHref: string;
  actions: BoardActions;
}) {
  const t = useTranslations('calendars.board');
  const items = useMemo(() => unpackItems(data), [data]);
  const [drop, setDrop] = useState<{ ghost: Ghost; clear: () => void; asked?: Promise<MoveAnswer> } | null>(null);
  const [opened, setOpened] = useState<{ item: BoardItem; asked: Promise<PeekAnswer>; of: BoardData } | null>(null);
  const View = view === 'timeline' ? Timeline : TimeGrid;

  function onDrop(ghost: Ghost, clear: () => void) {
    const { item } = ghost;
    setDrop({ ghost, clear, asked: item ? askMove(actions.preview, moveInput(data, item, ghost)) : undefined });
  }

  function done() {
    drop?.clear();
    setDrop(null);
  }

  return (
    <>
      <p id="board-hint" className="sr-only">
        {t(editable ? 'hint' : 'hint-reader')}
      </p>
      <View
        data={data}
        items={items}
        editable={editable}
        base={base}
        dayHref={dayHref}
        pending={drop !== null}
        onDrop={onDrop}
        onOpen={(item) => setOpened({ item, asked: askPeek(actions.peek, item.id), of: data })}
      />
      {drop?.ghost.item && drop.asked && (
        <MoveConfirm
          item={drop.ghost.item}
          wish={moveInput(data, drop.ghost.item, drop.ghost)}
          unitId={data.units[drop.ghost.item.unit]?.id}
          asked={drop.asked}
          actions={actions}
          onClose={done}
        />
      )}
      {drop && !drop.ghost.item && (
        <CreateDialog data={data} ghost={drop.ghost} organisationId={organisationId} actions={actions} onClose={done} />
      )}
      {/* Once something was done about it, the calendar comes anew, and what was opened is of the old one. */}
      {opened?.of === data && <PeekDialog {...opened} base={base} actions={actions} onClose={() => setOpened(null)} />}
    </>
  );
}

function moveInput({ first, units }: BoardData, item: BoardItem, ghost: Ghost): MoveWish {
  const unit = ghost.unit === item.unit ? undefined : units[ghost.unit]?.id;
  return {
    id: item.id,
    version: item.version,
    start: momentAt(first, ghost.start),
    end: momentAt(first, ghost.end),
    ...(unit && { unitIds: [unit] }),
  };
}
