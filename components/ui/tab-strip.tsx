'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** A strip of tabs that scrolls sideways where it is too long: the current one is brought into view. */
export function TabStrip({
  label,
  current,
  className,
  children,
}: {
  label: string;
  current: string;
  className: string;
  children: ReactNode;
}) {
  const strip = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab may have become the current one
  useEffect(() => {
    const tab = strip.current?.querySelector('[aria-current="page"]');
    if (!strip.current || !tab) return;
    const [frame, place] = [strip.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    const isInside = place.left >= frame.left && place.right <= frame.right;
    if (!isInside) strip.current.scrollLeft += place.left - frame.left - (frame.width - place.width) / 2;
  }, [current]);
  return (
    <nav ref={strip} aria-label={label} className={className}>
      {children}
    </nav>
  );
}
