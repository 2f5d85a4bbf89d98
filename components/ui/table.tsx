import type { ReactNode } from 'react';
import { cn } from './class-names';

export interface Column<Row> {
  key: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand at the end of their cell. */
  align?: 'start' | 'end';
  /** The row's name: its heading, and the title of the card on a phone. */
  primary?: boolean;
  /** Row actions: no heading on screen, across the card's foot on a phone. */
  actions?: boolean;
  /** Not worth the room on a phone. */
  wideOnly?: boolean;
  className?: string;
}

export interface TableProps<Row> {
  /** What the table lists, for screen readers. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Shown instead of an empty table. */
  empty?: ReactNode;
  className?: string;
}

/** A table on wide screens; on a phone each row becomes a card with its headings inside. */
export function Table<Row>({ caption, columns, rows, rowKey, empty, className }: TableProps<Row>) {
  if (rows.length === 0 && empty) return empty;
  return (
    <div className={cn('md:overflow-x-auto md:rounded-lg md:border md:border-line md:bg-surface-raised', className)}>
      {/* biome-ignore-start lint/a11y/noRedundantRoles: display:block on a phone takes a table's roles away */}
      <table role="table" className="block w-full border-collapse text-sm md:table">
        <caption className="sr-only">{caption}</caption>
        <thead role="rowgroup" className="sr-only md:not-sr-only md:table-header-group">
          <tr role="row" className="border-line border-b text-ink-muted text-xs">
            {columns.map(({ key, header, align, actions }) => (
              <th
                key={key}
                role="columnheader"
                scope="col"
                className={cn('px-4 py-2.5 text-start font-medium', align === 'end' && 'text-end')}
              >
                {actions ? <span className="sr-only">{header}</span> : header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="grid gap-3 md:table-row-group">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="relative block rounded-lg border border-line bg-surface-raised p-4 shadow-card transition-colors md:table-row md:rounded-none md:border-0 md:border-line md:border-b md:p-0 md:shadow-none md:last:border-b-0 md:hover:bg-surface-hover"
            >
              {columns.map((column) => (
                <TableCell key={column.key} column={column}>
                  {column.cell(row)}
                </TableCell>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore-end lint/a11y/noRedundantRoles: end */}
    </div>
  );
}

function TableCell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const { header, align, primary, actions, wideOnly, className } = column;
  const Tag = primary ? 'th' : 'td';
  return (
    <Tag
      role={primary ? 'rowheader' : 'cell'}
      scope={primary ? 'row' : undefined}
      className={cn(
        'items-baseline gap-4 py-1 text-start font-normal md:table-cell md:px-4 md:py-3 md:align-middle',
        wideOnly ? 'hidden' : 'flex',
        primary && 'pb-2 font-medium text-base md:pb-3 md:text-sm',
        actions && 'mt-3 justify-end border-line border-t pt-3 md:mt-0 md:border-0 md:py-2 md:text-end',
        align === 'end' && 'md:text-end md:tabular-nums',
        className,
      )}
    >
      {!primary && !actions && (
        <span aria-hidden="true" className="w-24 shrink-0 text-ink-muted text-xs md:hidden">
          {header}
        </span>
      )}
      <div className="min-w-0 flex-1 md:contents">{children}</div>
    </Tag>
  );
}
