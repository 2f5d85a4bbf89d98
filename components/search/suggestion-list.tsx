import {
  Building2,
  Clock,
  Factory,
  FileSearch,
  FolderTree,
  Hash,
  type LucideIcon,
  Search,
  Tag,
  TrendingUp,
} from 'lucide-react';
import { cn } from '@/components/ui/class-names';
import type { Offer } from './use-suggestions';

/** Sentences of the list; `count` has # for how many. */
export interface SuggestionWords {
  list: string;
  count: string;
  forget: string;
  kinds: Record<Offer['kind'], string>;
}

const ICONS: Record<Offer['kind'], LucideIcon> = {
  category: FolderTree,
  organisation: Building2,
  term: Search,
  query: TrendingUp,
  keyword: Tag,
  model: Hash,
  maker: Factory,
  listing: FileSearch,
  recent: Clock,
};

/** The list below the box. The focus stays in the field while one chooses; only the button at the end takes it. */
export function SuggestionList({
  id,
  label,
  typed,
  offers,
  active,
  says,
  onChoose,
  onForget,
  onLeave,
}: {
  id: string;
  label: string;
  /** What stands in the box. */
  typed: string;
  offers: readonly Offer[];
  active: number;
  says: SuggestionWords;
  onChoose: (offer: Offer) => void;
  onForget: () => void;
  /** The focus went on from the list's own button. */
  onLeave: () => void;
}) {
  const recent = offers[0]?.kind === 'recent';
  return (
    <div
      hidden={offers.length === 0}
      className="absolute inset-x-0 top-full z-40 mt-2 overflow-hidden rounded-xl border border-line bg-surface-raised py-1.5 shadow-overlay"
    >
      <div id={id} role="listbox" aria-label={label} className="max-h-[min(26rem,60dvh)] overflow-y-auto">
        {offers.map((offer, i) => {
          const Icon = ICONS[offer.kind];
          return (
            // The keyboard reaches options through the field (aria-activedescendant).
            // biome-ignore lint/a11y/useKeyWithClickEvents: see above
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            <div
              key={`${offer.kind} ${offer.text}`}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === active}
              // The field keeps the focus, or its blur would close the list before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onChoose(offer)}
              className={cn(
                'flex min-h-11 cursor-default items-center gap-3 px-4 text-left text-sm hover:bg-surface-hover',
                i === active && 'bg-accent-soft text-accent',
              )}
            >
              <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
              <span className="min-w-0 flex-1 truncate">
                <Continued text={offer.text} typed={typed} />
              </span>
              <span className="shrink-0 text-ink-muted text-xs">{says.kinds[offer.kind]}</span>
            </div>
          );
        })}
      </div>
      {recent && (
        <button
          type="button"
          id={`${id}-forget`}
          onBlur={onLeave}
          onMouseDown={(event) => event.preventDefault()}
          onClick={onForget}
          className="link mx-4 my-0.5 py-1 text-xs"
        >
          {says.forget}
        </button>
      )}
    </div>
  );
}

/** What an offer adds to the typed words is what one looks for in it. */
function Continued({ text, typed }: { text: string; typed: string }) {
  const words = typed.trim();
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1;
  if (at < 0) return text;
  return (
    <>
      <span className="font-semibold">{text.slice(0, at)}</span>
      {text.slice(at, at + words.length)}
      <span className="font-semibold">{text.slice(at + words.length)}</span>
    </>
  );
}
