/** The fields of a mandate. Items are those of the department; scenarios are asked only where an item has them. */
import { type GrantMode, grantModes } from '@yiting/shared/domain/powers/grant.ts';
import type { Role } from '@yiting/shared/protocol/fields.ts';
import type { StaffLine } from '@yiting/shared/protocol/views/desk.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Checkbox, Form, type FormInstance, Input, InputNumber, Radio, Select } from 'antd';
import type { MandateNames } from './use-mandate-names.ts';

/** Roles that may hold a mandate. */
const deciders: readonly Role[] = ['officer', 'issuer', 'reviewer'];

export type Fields = {
  readonly officerId: string;
  readonly department: string;
  readonly mode: GrantMode;
  readonly itemCodes: readonly string[];
  /** Item code → scenarios meant; none means all. */
  readonly scenarios?: Readonly<Record<string, readonly string[]>>;
  readonly valueLimitYuan?: number | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly documentNo: string;
  readonly fourEyes: 'byItem' | 'on' | 'off';
};

type FieldsProps = {
  readonly form: FormInstance<Fields>;
  readonly written: Partial<Fields>;
  readonly staff: readonly StaffLine[];
  readonly names: MandateNames;
};

export function MandateFields({ form, written, staff, names }: FieldsProps) {
  const { t } = useTranslation();
  const { catalogue, inDepth } = names;
  const needed = { required: true, message: t('manage.needed') };
  const officers = staff.filter(
    ({ active, roles }) => active && roles.some((role) => deciders.includes(role)),
  );
  const items = (catalogue?.items ?? []).filter(
    ({ code, department }) =>
      department === written.department && inDepth.some(({ itemCode }) => itemCode === code),
  );
  return (
    <div className="mandate-fields">
      <Form.Item name="officerId" label={t('mandates.officer')} rules={[needed]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('manage.choose')}
          options={officers.map(({ staffId, name, login }) => ({
            value: staffId,
            label: `${name} ${login}`,
          }))}
        />
      </Form.Item>
      <Form.Item name="department" label={t('mandates.department')} rules={[needed]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={t('manage.choose')}
          onChange={() => form.setFieldValue('itemCodes', [])}
          options={Object.keys(catalogue?.departments ?? {}).map((code) => ({
            value: code,
            label: names.ofDepartment(code),
          }))}
        />
      </Form.Item>
      <Form.Item name="mode" label={t('mandates.modeHeading')} className="mandate-wide">
        <Radio.Group
          options={grantModes.map((mode) => ({
            value: mode,
            label: (
              <span className="mandate-mode">
                {t(`mandates.mode.${mode}`)} <small>{t(`mandates.modeHint.${mode}`)}</small>
              </span>
            ),
          }))}
        />
      </Form.Item>
      <Form.Item name="itemCodes" label={t('mandates.items')} rules={[needed]} className="mandate-wide">
        <Select
          mode="multiple"
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={written.department ? t('manage.choose') : t('mandates.departmentFirst')}
          disabled={!written.department}
          options={items.map(({ code, name }) => ({ value: code, label: names.of(name) }))}
        />
      </Form.Item>
      {(written.itemCodes ?? []).map((itemCode) => {
        const scenarios = inDepth.find((each) => each.itemCode === itemCode)?.scenarios ?? [];
        const item = items.find(({ code }) => code === itemCode);
        return scenarios.length === 0 || !item ? null : (
          <Form.Item
            key={itemCode}
            name={['scenarios', itemCode]}
            label={t('mandates.scenariosOf', { item: names.of(item.name) })}
            className="mandate-wide"
          >
            <Checkbox.Group
              options={scenarios.map(({ code, name }) => ({ value: code, label: names.of(name) }))}
            />
          </Form.Item>
        );
      })}
      <Form.Item name="validFrom" label={t('mandates.validFrom')} rules={[needed]} className="mandate-date">
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="validTo"
        label={t('mandates.validTo')}
        dependencies={['validFrom']}
        rules={[
          needed,
          ({ getFieldValue }) => ({
            validator: (_, to: string | undefined) =>
              !to || to >= getFieldValue('validFrom')
                ? Promise.resolve()
                : Promise.reject(new Error(t('mandates.daysWrong'))),
          }),
        ]}
        className="mandate-date"
      >
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label={t('mandates.documentNo')}
        extra={t('mandates.documentNoHint')}
        rules={[{ ...needed, whitespace: true }]}
      >
        <Input autoComplete="off" maxLength={60} />
      </Form.Item>
      <Form.Item name="valueLimitYuan" label={t('mandates.valueLimit')} extra={t('mandates.valueLimitHint')}>
        <InputNumber min={0} max={1e12} precision={2} style={{ width: '100%' }} suffix={t('mandates.yuan')} />
      </Form.Item>
      {written.mode !== 'onlineApproval' && (
        <Form.Item name="fourEyes" label={t('mandates.fourEyesHeading')} className="mandate-wide">
          <Radio.Group
            options={(['byItem', 'on', 'off'] as const).map((value) => ({
              value,
              label: t(`mandates.fourEyes.${value}`),
            }))}
          />
        </Form.Item>
      )}
    </div>
  );
}
