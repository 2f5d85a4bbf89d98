import { cn } from '@/components/ui/class-names';

/**
 * The mark: the character 共, “together”, drawn as a laboratory bench. Two uprights share a shelf and a top; its two
 * feet are the two parties, in brass.
 */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cn('size-8', className)}>
      <path
        d="M11 4v15M21 4v15M6 10h20M3.5 19h25"
        fill="none"
        stroke="currentColor"
        strokeWidth="2.75"
        strokeLinecap="round"
      />
      <circle cx="9" cy="26" r="2.5" className="fill-brass" />
      <circle cx="23" cy="26" r="2.5" className="fill-brass" />
    </svg>
  );
}

/** Mark and both names. */
export function Logo({ className }: { className?: string }) {
  return (
    <span className={cn('inline-flex items-center gap-2 text-ink', className)}>
      <LogoMark className="size-7 text-accent" />
      <span className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
        <span lang="zh-CN" className="font-bold text-lg tracking-wide">
          共研
        </span>
        <span lang="en" className="text-ink-muted text-sm">
          Commonlab
        </span>
      </span>
    </span>
  );
}
