import 'i18next';
import type { zh as aloud } from './aloud/zh.ts';
import type { zh as booking } from './booking/zh.ts';
import type { zh as bookingDesk } from './bookingDesk/zh.ts';
import type { zh as bookOnline } from './bookOnline/zh.ts';
import type { zh as calendars } from './calendars/zh.ts';
import type { zh as common } from './common/zh.ts';
import type { zh as documents } from './documents/zh.ts';
import type { zh as errors } from './errors/zh.ts';
import type { zh as everybody } from './everybody/zh.ts';
import type { zh as firstRun } from './firstRun/zh.ts';
import type { zh as guide } from './guide/zh.ts';
import type { zh as identity } from './identity/zh.ts';
import type { zh as intake } from './intake/zh.ts';
import type { zh as kiosk } from './kiosk/zh.ts';
import type { zh as manage } from './manage/zh.ts';
import type { zh as mandates } from './mandates/zh.ts';
import type { zh as offline } from './offline/zh.ts';
import type { zh as order } from './order/zh.ts';
import type { zh as paper } from './paper/zh.ts';
import type { zh as rating } from './rating/zh.ts';
import type { zh as review } from './review/zh.ts';
import type { zh as screens } from './screens/zh.ts';
import type { zh as sign } from './sign/zh.ts';
import type { zh as site } from './site/zh.ts';
import type { zh as terminal } from './terminal/zh.ts';
import type { zh as visit } from './visit/zh.ts';
import type { zh as voice } from './voice/zh.ts';
import type { zh as waits } from './waits/zh.ts';
import type { zh as window } from './window/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: {
        aloud: typeof aloud;
        booking: typeof booking;
        bookingDesk: typeof bookingDesk;
        bookOnline: typeof bookOnline;
        calendars: typeof calendars;
        common: typeof common;
        documents: typeof documents;
        errors: typeof errors;
        firstRun: typeof firstRun;
        everybody: typeof everybody;
        guide: typeof guide;
        identity: typeof identity;
        intake: typeof intake;
        kiosk: typeof kiosk;
        manage: typeof manage;
        mandates: typeof mandates;
        offline: typeof offline;
        paper: typeof paper;
        order: typeof order;
        rating: typeof rating;
        review: typeof review;
        screens: typeof screens;
        site: typeof site;
        terminal: typeof terminal;
        visit: typeof visit;
        sign: typeof sign;
        voice: typeof voice;
        waits: typeof waits;
        window: typeof window;
      };
    };
    returnNull: false;
  }
}
