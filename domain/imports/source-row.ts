/** What is wrong with one row or one of its cells, before anything is stored. */
export interface RowFault {
  /** Header of the column; empty when the row as a whole is wrong. */
  column: string;
  /** A code of `messages/<locale>/fields.json`. */
  code: string;
  params?: Record<string, string | number>;
  /** The cell as it came in. */
  value: string;
}

/** One row of data as a file gives it: cells by header, or why it could not be read. Rows count from 1. */
export type SourceRow =
  | { rowNumber: number; cells: Readonly<Record<string, string>> }
  | { rowNumber: number; fault: RowFault };

/** A file of rows, whatever its format. Every row of the file comes out once, readable or not. */
export interface RowSource {
  headers: string[];
  rows: AsyncIterable<SourceRow>;
}
