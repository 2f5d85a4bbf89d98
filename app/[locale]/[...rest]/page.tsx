import { notFound } from 'next/navigation';

/** Any address that no page answers: the not-found page of its language. */
export default function UnknownPage() {
  notFound();
}
