import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import type { ReactNode } from 'react';
import { pickNamespaces } from '@/server/i18n/messages';

/** What the kit's own client components say. Every page has these. */
const KIT = ['common', 'errors', 'fault', 'fields', 'ui'];

/**
 * Gives the client components inside it the sentences of the named namespaces, and of the kit. Sentences are sent with
 * the page: name only what is used on the client. Server components need none of this.
 */
export async function ClientMessages({
  namespaces = [],
  children,
}: {
  namespaces?: readonly string[];
  children: ReactNode;
}) {
  const messages = pickNamespaces(await getMessages(), [...KIT, ...namespaces]);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
