import 'i18next';
import type { zh as common } from './common/zh.ts';
import type { zh as errors } from './errors/zh.ts';
import type { zh as firstRun } from './firstRun/zh.ts';
import type { zh as guide } from './guide/zh.ts';
import type { zh as kiosk } from './kiosk/zh.ts';
import type { zh as manage } from './manage/zh.ts';
import type { zh as offline } from './offline/zh.ts';
import type { zh as rating } from './rating/zh.ts';
import type { zh as screens } from './screens/zh.ts';
import type { zh as site } from './site/zh.ts';
import type { zh as voice } from './voice/zh.ts';
import type { zh as waits } from './waits/zh.ts';
import type { zh as window } from './window/zh.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: {
      translation: {
        common: typeof common;
        errors: typeof errors;
        firstRun: typeof firstRun;
        guide: typeof guide;
        kiosk: typeof kiosk;
        manage: typeof manage;
        offline: typeof offline;
        rating: typeof rating;
        screens: typeof screens;
        site: typeof site;
        voice: typeof voice;
        waits: typeof waits;
        window: typeof window;
      };
    };
    returnNull: false;
  }
}
