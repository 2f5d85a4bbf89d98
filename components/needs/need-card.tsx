import { LocaleLine } from '@/components/listings/public/locale-line';
import { Card } from '@/components/ui/card';
import type { NeedSummary } from '@/domain/needs/queries';
import { Link } from '@/server/i18n/navigation';
import { NeedKinds, NeedTerms } from './need-terms';

/** A need in a list: what is sought, by whom, on what terms. */
export function NeedCard({ need, level: Heading = 'h2' }: { need: NeedSummary; level?: 'h2' | 'h3' }) {
  return (
    <Card interactive className="flex flex-col gap-1.5">
      <NeedKinds kinds={need.kinds} />
      <Heading className="text-base leading-snug sm:text-lg">
        <Link href={`/needs/${need.id}`} prefetch={false} className="stretched outline-none">
          <LocaleLine text={need.title} />
        </Link>
      </Heading>
      <p className="text-ink-muted text-sm">
        <LocaleLine text={need.organisation.name} />
      </p>
      <p className="line-clamp-2 text-sm">
        <LocaleLine text={need.summary} />
      </p>
      <div className="mt-auto pt-1">
        <NeedTerms need={need} />
      </div>
    </Card>
  );
}
