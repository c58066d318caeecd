/** Changes what a colleague may do. */
import type { Role } from '@yiting/shared/protocol/fields.ts';
import type { StaffLine } from '@yiting/shared/protocol/views/desk.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Form, Modal } from 'antd';
import { useAct } from '../use-act.ts';
import { RolesField } from './create-staff.tsx';

type Fields = { readonly roles: readonly Role[] };

export function EditRoles({
  person,
  leave,
}: {
  readonly person: StaffLine | null;
  readonly leave: () => void;
}) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [form] = Form.useForm<Fields>();
  const save = async (fields: Fields) => {
    if (!person) return;
    const answer = await act('staff.setRoles', { staffId: person.staffId, roles: [...fields.roles] });
    if (answer?.ok) leave();
  };
  return (
    <Modal
      open={person !== null}
      title={t('manage.staff.rolesOf', { name: person?.name ?? '' })}
      onCancel={leave}
      okText={t('manage.save')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      {person && (
        <Form<Fields>
          form={form}
          layout="vertical"
          name="edit-roles"
          preserve={false}
          disabled={busy}
          initialValues={{ roles: person.roles }}
          onFinish={(fields) => void save(fields)}
        >
          <RolesField />
        </Form>
      )}
    </Modal>
  );
}
