import type { ReactNode } from 'react';
import { Card, CardHeader } from '@/components/ui/card';
import { SectionLinks } from './section-links';

export interface PageSection {
  id: string;
  title: string;
  description?: string;
  action?: ReactNode;
  /** Shown, but nothing in it can be changed. */
  disabled?: boolean;
  content: ReactNode;
}

/** A long page of forms: each section a card, and the way through them. `notice` stands above the first. */
export function SectionedPage({
  label,
  sections,
  notice,
}: {
  /** Of the way through the page. */
  label: string;
  sections: readonly PageSection[];
  notice?: ReactNode;
}) {
  return (
    <div className="flex flex-col gap-x-10 gap-y-6 lg:flex-row">
      <div className="lg:order-2 lg:w-52">
        <SectionLinks label={label} sections={sections.map(({ id, title }) => ({ id, title }))} />
      </div>
      <div className="grid min-w-0 max-w-text flex-1 content-start gap-6">
        {notice}
        {sections.map(({ id, title, description, action, disabled, content }) => (
          <section key={id} id={id} aria-label={title} className="min-w-0 scroll-mt-20">
            <Card>
              <CardHeader title={title} description={description} action={action} />
              <fieldset disabled={disabled} className="min-w-0">
                {content}
              </fieldset>
            </Card>
          </section>
        ))}
      </div>
    </div>
  );
}
