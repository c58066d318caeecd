/** Says a failure in a notice; a session that is over leads back to the sign-in instead. */
import type { HallError } from '@yiting/shared/protocol/errors.ts';
import { sayError } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { App as Notices } from 'antd';
import { useCallback } from 'react';
import { useConsole } from './console-context.ts';

export function useFailureNotice(): (error: HallError) => void {
  const { t } = useTranslation();
  const { leave } = useConsole();
  const { notification } = Notices.useApp();
  return useCallback(
    (error) => {
      if (error.code === 'notSignedIn') leave(error);
      else
        notification.error({ key: error.code, title: t('manage.notDone'), description: sayError(t, error) });
    },
    [t, leave, notification],
  );
}
