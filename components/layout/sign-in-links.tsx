import { useTranslations } from 'next-intl';
import { LinkButton } from '@/components/ui/link-button';

/** The header's end for those who have not signed in. */
export function SignInLinks() {
  const t = useTranslations('ui.layout');
  return (
    <div className="flex items-center gap-1 sm:gap-2">
      <LinkButton href="/sign-in" variant="ghost" className="px-3">
        {t('sign-in')}
      </LinkButton>
      <LinkButton href="/sign-up" variant="primary" className="hidden sm:inline-flex">
        {t('sign-up')}
      </LinkButton>
    </div>
  );
}
