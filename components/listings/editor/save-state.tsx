import { CircleAlert, CloudCheck, CloudOff, PencilLine, TriangleAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useErrorSentence } from '@/components/form/use-sentence';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { Autosave, SavePhase } from './use-autosave';

const LOOKS: Record<SavePhase, string> = {
  saved: 'text-ink-muted',
  unsaved: 'text-ink-muted',
  saving: 'text-ink-muted',
  wrong: 'text-warning',
  offline: 'text-danger',
  failed: 'text-danger',
  conflict: 'text-danger',
};

/** Says whether what was typed is safe: “saved 12:03”, or why not, and a way on. */
export function SaveState({ autosave }: { autosave: Autosave }) {
  const t = useTranslations('listings.save');
  const format = useFormatter();
  const errorSentence = useErrorSentence();
  const { phase, savedAt, problem } = autosave;
  const time = savedAt && format.dateTime(savedAt, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const text =
    phase === 'saved' ? (time ? t('saved-at', { time }) : t('saved')) : problem ? errorSentence(problem) : t(phase);
  return (
    <div className={`flex min-w-0 items-center gap-2 text-sm ${LOOKS[phase]}`}>
      <p role="status" className="flex min-w-0 items-center gap-1.5 [&_svg]:size-4 [&_svg]:shrink-0">
        <PhaseIcon phase={phase} />
        <span className="truncate">{text}</span>
      </p>
      {(phase === 'offline' || phase === 'failed') && (
        <Button size="sm" onClick={autosave.retry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}

function PhaseIcon({ phase }: { phase: SavePhase }) {
  if (phase === 'saving') return <Spinner />;
  if (phase === 'saved') return <CloudCheck aria-hidden="true" />;
  if (phase === 'unsaved') return <PencilLine aria-hidden="true" />;
  if (phase === 'wrong') return <TriangleAlert aria-hidden="true" />;
  return phase === 'offline' ? <CloudOff aria-hidden="true" /> : <CircleAlert aria-hidden="true" />;
}
