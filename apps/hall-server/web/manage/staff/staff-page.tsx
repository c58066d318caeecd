/** Staff: administrators change accounts, managers read them. */
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button } from 'antd';
import { useState } from 'react';
import { useConsole } from '../console-context.ts';
import type { PageProps } from '../page-props.ts';
import { CreateStaff } from './create-staff.tsx';
import { type Handover, PasswordHandover } from './password-handover.tsx';
import { StaffTable } from './staff-table.tsx';
import './staff.css';

export function StaffPage({ view }: PageProps) {
  const { t } = useTranslation();
  const { roles } = useConsole();
  const [creating, setCreating] = useState(false);
  const [handover, setHandover] = useState<Handover | null>(null);
  const mayChange = roles.includes('admin');
  return (
    <section aria-labelledby="staff-heading">
      <div className="section-head">
        <h2 id="staff-heading">{t('manage.staff.heading', { count: view.staff.length })}</h2>
        {mayChange ? (
          <Button type="primary" onClick={() => setCreating(true)}>
            {t('manage.staff.create')}
          </Button>
        ) : (
          <p className="quiet">{t('manage.staff.readOnly')}</p>
        )}
      </div>
      <StaffTable staff={view.staff} mayChange={mayChange} handOver={setHandover} />
      <CreateStaff open={creating} leave={() => setCreating(false)} handOver={setHandover} />
      <PasswordHandover handover={handover} leave={() => setHandover(null)} />
    </section>
  );
}
