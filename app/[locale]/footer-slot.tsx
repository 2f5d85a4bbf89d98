import { unstable_rethrow } from 'next/navigation';
import { SiteFooter } from '@/components/layout/site-footer';
import { currentActor } from '@/server/actor';

/** The footer for whoever reads. Without a database it is a visitor's, as the header, which also reports the fault. */
export async function FooterSlot() {
  const type = await currentActor().then(
    (actor) => actor.type,
    (thrown: unknown) => {
      unstable_rethrow(thrown);
      return 'anonymous';
    },
  );
  return <SiteFooter reader={type === 'person' ? 'person' : 'visitor'} />;
}
