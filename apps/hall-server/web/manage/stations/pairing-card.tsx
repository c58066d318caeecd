/** One machine that asks to be paired: compare the code, name it, say where it stands, approve or reject. */
import type { PairingLine } from '@yiting/shared/protocol/views/station.ts';
import type { ManageView } from '@yiting/shared/protocol/views.ts';
import { sayTime } from '@yiting/shared/ui/say.ts';
import { useTranslation } from '@yiting/shared/ui/translation.ts';
import { Button, Form, Input, Popconfirm, Select } from 'antd';
import { useConsole } from '../console-context.ts';
import { useAct } from '../use-act.ts';
import { placeKindOf, placesFor } from './places.ts';

type Fields = { readonly name: string; readonly placeId?: string };

export function PairingCard({ pairing, view }: { readonly pairing: PairingLine; readonly view: ManageView }) {
  const { t, i18n } = useTranslation();
  const { timeZone } = useConsole();
  const { act, busy } = useAct();
  const placeKind = placeKindOf(pairing.kind);
  const places = placesFor(t, i18n.language, pairing.kind, view);
  const kind = t(`manage.station.kind.${pairing.kind}`);
  const approve = (fields: Fields) => {
    const { name, placeId } = fields;
    const place = placeId === undefined ? {} : { placeId };
    void act('station.approve', { pairingId: pairing.pairingId, name: name.trim(), ...place });
  };
  return (
    <article className="pairing">
      <div className="pairing-who">
        <p className="pairing-code" data-testid="pairing-code">
          {pairing.code}
        </p>
        <h3>{kind}</h3>
        <p className="quiet">
          {pairing.hint} {sayTime(pairing.at, timeZone)}
        </p>
      </div>
      <Form<Fields>
        className="pairing-form"
        layout="vertical"
        requiredMark={false}
        disabled={busy}
        initialValues={{ name: pairing.hint || kind }}
        onFinish={approve}
        name={`pairing-${pairing.pairingId}`}
      >
        <Form.Item
          name="name"
          label={t('manage.station.name')}
          rules={[{ required: true, whitespace: true, max: 60, message: t('manage.station.nameRule') }]}
        >
          <Input maxLength={60} />
        </Form.Item>
        {placeKind !== 'none' && (
          <Form.Item
            name="placeId"
            label={t(`manage.station.place.${placeKind}`)}
            rules={[{ required: true, message: t('manage.needed') }]}
          >
            <Select options={[...places]} placeholder={t('manage.choose')} />
          </Form.Item>
        )}
        <div className="pairing-acts">
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('manage.station.approve')}
          </Button>
          <Popconfirm
            title={t('manage.station.rejectMeans')}
            okText={t('manage.station.reject')}
            cancelText={t('common.back')}
            onConfirm={() => void act('station.reject', { pairingId: pairing.pairingId })}
          >
            <Button disabled={busy}>{t('manage.station.reject')}</Button>
          </Popconfirm>
        </div>
      </Form>
    </article>
  );
}
