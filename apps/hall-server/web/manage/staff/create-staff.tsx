/** A new account; its first password is made by chance and shown once. */
import { type Role, roleSchema } from '@yiting/shared/protocol/fields.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Checkbox, Form, Input, Modal } from 'antd';
import { useRef } from 'react';
import { useAct } from '../use-act.ts';
import { makePassword } from './make-password.ts';
import type { Handover } from './password-handover.tsx';

type Fields = { readonly login: string; readonly name: string; readonly roles: readonly Role[] };

export function CreateStaff(props: {
  readonly open: boolean;
  readonly leave: () => void;
  readonly handOver: (handover: Handover) => void;
}) {
  const { t } = useTranslation();
  const { act, busy } = useAct();
  const [form] = Form.useForm<Fields>();
  // The same password as long as the dialog is open: an unanswered try must be repeated with the same body.
  const password = useRef<string | null>(null);

  const create = async (fields: Fields) => {
    password.current ??= makePassword();
    const first = password.current;
    const { login } = fields;
    const answer = await act('staff.create', {
      login,
      name: fields.name.trim(),
      roles: [...fields.roles],
      password: first,
    });
    if (!answer?.ok) return;
    leave();
    props.handOver({ login, password: first });
  };
  const leave = () => {
    password.current = null;
    props.leave();
  };
  return (
    <Modal
      open={props.open}
      title={t('manage.staff.create')}
      onCancel={leave}
      okText={t('manage.staff.create')}
      okButtonProps={{ loading: busy }}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <Form<Fields>
        form={form}
        layout="vertical"
        name="create-staff"
        requiredMark={false}
        preserve={false}
        disabled={busy}
        initialValues={{ roles: ['officer'] }}
        onFinish={(fields) => void create(fields)}
      >
        <Form.Item
          name="login"
          label={t('common.login')}
          extra={t('manage.staff.loginRule')}
          rules={[{ required: true, pattern: /^[a-z0-9._-]{2,32}$/, message: t('manage.notAsAsked') }]}
        >
          <Input autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={32} />
        </Form.Item>
        <Form.Item
          name="name"
          label={t('manage.staff.name')}
          rules={[{ required: true, whitespace: true, message: t('manage.needed') }]}
        >
          <Input autoComplete="off" maxLength={60} />
        </Form.Item>
        <RolesField />
      </Form>
    </Modal>
  );
}

export function RolesField() {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="roles"
      label={t('manage.staff.roles')}
      rules={[
        {
          // Not `required`: that would put aria-required on a group, which may not carry it.
          validator: (_, roles: readonly Role[] | undefined) =>
            roles?.length ? Promise.resolve() : Promise.reject(new Error(t('manage.staff.rolesRule'))),
        },
      ]}
    >
      <Checkbox.Group
        className="roles-choice"
        options={roleSchema.options.map((role) => ({ value: role, label: t(`common.role.${role}`) }))}
      />
    </Form.Item>
  );
}
