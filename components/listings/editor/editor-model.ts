import type { SelectOption } from '@/components/ui/select';
import type { ServerAction } from '@/core/action-result';
import type { ListingForEdit } from '@/domain/listings/get-listing';
import type { FieldInput, RateBasis } from '@/domain/listings/kind';
import type { ListingState } from '@/domain/listings/save-listing';

/** One attribute with its words, ready to show. */
export interface EditorField {
  name: string;
  input: FieldInput;
  label: string;
  hint?: string;
  required: boolean;
  private: boolean;
  options?: { value: string; label: string }[];
  unit?: string;
}

export interface EditorSection {
  key: string;
  label: string;
  fields: EditorField[];
}

/** What a kind's form is made of, in the reader's language: plain data, so that no kind's module goes to the browser. */
export interface EditorModel {
  kindName: string;
  hasUnits: boolean;
  hasPlace: boolean;
  sections: EditorSection[];
  categories: SelectOption[];
  bookingModes: { value: string; label: string; description: string }[];
  rateBases: { value: RateBasis; label: string }[];
  customerGroups: { value: string; label: string }[];
  regions: SelectOption[];
  countries: SelectOption[];
  /** Words for the paths of completeness and of conflicts. */
  pathLabels: Record<string, string>;
}

/** What the editor may do; every one a server action. */
export interface EditorActions {
  update: ServerAction<ListingState>;
  saveOpenings: ServerAction<ListingState>;
  saveUnits: ServerAction<ListingState>;
  saveRates: ServerAction<ListingState>;
  captionFile: ServerAction<ListingState>;
  orderFiles: ServerAction<ListingState>;
  removeFile: ServerAction<ListingState>;
  read: ServerAction<ListingForEdit>;
  publish: ServerAction<ListingState>;
}
