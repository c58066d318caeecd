/** The page that is open, under its heading, which takes the focus when another page is chosen. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { type ComponentType, useEffect, useRef } from 'react';
import { PasswordPage } from './account/password-page.tsx';
import { BookingsPage } from './bookings/bookings-page.tsx';
import { CalendarsPage } from './calendars/calendars-page.tsx';
import { HallPage } from './hall/hall-page.tsx';
import { JournalPage } from './journal/journal-page.tsx';
import { MandatesPage } from './mandates/mandates-page.tsx';
import { MessagesPage } from './messages/messages-page.tsx';
import { OpeningPage } from './opening/opening-page.tsx';
import type { PageName } from './page.ts';
import type { PageProps } from './page-props.ts';
import { ReportPage } from './report/report-page.tsx';
import { RulesPage } from './rules/rules-page.tsx';
import { StaffPage } from './staff/staff-page.tsx';
import { StationsPage } from './stations/stations-page.tsx';
import { TodayPage } from './today/today-page.tsx';
import { VoicePage } from './voice/voice-page.tsx';

const pages: Readonly<Record<PageName, ComponentType<PageProps>>> = {
  today: TodayPage,
  bookings: BookingsPage,
  stations: StationsPage,
  staff: StaffPage,
  mandates: MandatesPage,
  hall: HallPage,
  opening: OpeningPage,
  rules: RulesPage,
  calendars: CalendarsPage,
  messages: MessagesPage,
  report: ReportPage,
  journal: JournalPage,
  voice: VoicePage,
  password: PasswordPage,
};

export function OpenPage({ page, view }: PageProps & { readonly page: PageName }) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(page);
  const Page = pages[page];
  useEffect(() => {
    if (shown.current !== page) heading.current?.focus();
    shown.current = page;
  }, [page]);
  return (
    <div className="page">
      <h1 className="page-title" ref={heading} tabIndex={-1}>
        {t(`manage.page.${page}`)}
      </h1>
      <Page view={view} key={page} />
    </div>
  );
}
