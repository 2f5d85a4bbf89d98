import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { When } from '@/components/bookings/when';
import { Badge } from '@/components/ui/badge';
import { plainText } from '@/core/locale-text';
import type { CourseView } from '@/domain/qualifications/queries';

/** Courses with their seats. `action` is what the reader may do with one. */
export function CourseList({
  courses,
  ownZone,
  action,
}: {
  courses: readonly CourseView[];
  ownZone: string;
  action?: (course: CourseView) => ReactNode;
}) {
  const t = useTranslations('qualifications.course');
  const locale = useLocale();
  return (
    <ul className="overflow-hidden rounded-lg border border-line bg-surface-raised shadow-card">
      {courses.map((course) => (
        <li
          key={course.id}
          className="flex flex-wrap items-center gap-x-6 gap-y-3 border-line border-b px-4 py-4 last:border-b-0 sm:px-5"
        >
          <div className="min-w-56 flex-1 text-sm">
            <p className="font-medium text-base">{plainText(course.title, locale)}</p>
            <p>
              <When during={course.during} timeZone={course.timeZone} ownZone={ownZone} />
            </p>
            <p className="text-ink-muted">
              {[plainText(course.provider, locale), course.place, course.trainer].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Badge
            tone={course.state === 'open' ? (course.seatsTaken < course.seats ? 'success' : 'warning') : 'neutral'}
          >
            {course.state === 'open'
              ? t('free', { free: course.seats - course.seatsTaken, seats: course.seats })
              : t(`states.${course.state}`)}
          </Badge>
          {action?.(course)}
        </li>
      ))}
    </ul>
  );
}
