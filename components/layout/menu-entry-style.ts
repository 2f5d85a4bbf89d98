/** For links and buttons inside a `DisclosureMenu`. */
export const menuEntryStyle =
  'flex min-h-10 w-full items-center gap-2.5 rounded-sm px-3 text-start text-sm hover:bg-surface-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-muted';
