import 'i18next';
import type { zh as aloud } from './aloud/zh.ts';
import type { zh as bookOnline } from './bookOnline/zh.ts';
import type { zh as calendars } from './calendars/zh.ts';
import type { zh as common } from './common/zh.ts';
import type { zh as errors } from './errors/zh.ts';
import type { zh as everybody } from './everybody/zh.ts';
import type { zh as guide } from './guide/zh.ts';
import type { zh as identity } from './identity/zh.ts';
import type { zh as kiosk } from './kiosk/zh.ts';
import type { zh as manage } from './manage/zh.ts';
import type { zh as offline } from './offline/zh.ts';
import type { zh as order } from './order/zh.ts';
import type { zh as paper } from './paper/zh.ts';
import type { zh as rating } from './rating/zh.ts';
import type { zh as screens } from './screens/zh.ts';
import type { zh as visit } from './visit/zh.ts';
import type { zh as voice } from './voice/zh.ts';
import type { zh as waits } from './waits/zh.ts';
import type { zh as window } from './window/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: {
        aloud: typeof aloud;
        bookOnline: typeof bookOnline;
        calendars: typeof calendars;
        common: typeof common;
        errors: typeof errors;
        everybody: typeof everybody;
        guide: typeof guide;
        identity: typeof identity;
        kiosk: typeof kiosk;
        manage: typeof manage;
        offline: typeof offline;
        paper: typeof paper;
        order: typeof order;
        rating: typeof rating;
        screens: typeof screens;
        visit: typeof visit;
        voice: typeof voice;
        waits: typeof waits;
        window: typeof window;
      };
    };
    returnNull: false;
  }
}
