import { Button, Checkbox, Group, MultiSelect, NativeSelect, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { canManagePeriods } from '../../../src/duties/permissions.ts';
import type { ReportingSettings, VersionedSettings } from '../../../src/duties/settings.ts';
import { reportingSettingsQuery, saveSettings } from '../../api/flows.ts';
import { useMe } from '../../api/me.ts';
import { unitsQuery } from '../../api/organisation.ts';
import { Card } from '../../design/card.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem, Waiting } from '../../design/notices.tsx';
import { NumberField } from '../../design/number-field.tsx';
import { Restored } from '../../design/restored.tsx';
import { say } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';

/** "Cách báo cáo": what holds for all plans of the commune. */
export function SettingsCard() {
  const { flows: words } = useTexts();
  const { user } = useMe();
  const set = useQuery(reportingSettingsQuery);
  const [editing, setEditing] = useState(false);
  const keeps = canManagePeriods(user, user.communeCode);
  return (
    <Card
      title={words.settings}
      actions={
        keeps && (
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {words.edit}
            <span className="visually-hidden">: {words.settings}</span>
          </Button>
        )
      }
    >
      <Problem error={set.error} onRetry={() => void set.refetch()} />
      {set.isPending && <Waiting />}
      {set.data && <SettingWords settings={set.data.settings} />}
      {editing && set.data && (
        <SettingsDialog key={set.data.version} standing={set.data} onClose={() => setEditing(false)} />
      )}
    </Card>
  );
}

function SettingWords({ settings }: { settings: ReportingSettings }) {
  const { flows: words } = useTexts();
  const units = useQuery(unitsQuery);
  const nameOf = (wanted: string): string => units.data?.find(({ id }) => id === wanted)?.name ?? '';
  const heads = settings.headFirst.map(nameOf).filter(Boolean);
  const { standingOffice: office } = settings;
  return (
    <ul>
      <li>{settings.absorb ? words.absorb : words.absorbOff}</li>
      <li>
        {words.office}: {office === undefined ? words.officeDefault : nameOf(office)}
      </li>
      <li>
        {words.headFirst}: {heads.length > 0 ? heads.join(', ') : words.headFirstNone}
      </li>
      <li>{words.closesBeforeSaid(numberText(settings.closesBefore))}</li>
      <li>{words.idleSaid(numberText(settings.idleOwnerDays))}</li>
      <li>{words.bandsSaid(numberText(settings.bands.onTrack), numberText(settings.bands.behind))}</li>
    </ul>
  );
}

interface SettingsDialogProps {
  standing: VersionedSettings;
  onClose: () => void;
}

const CLOSES = Array.from({ length: 20 }, (_, at) => String(at + 1));
const IDLE = ['7', '14', '30', '45', '60', '90', '180'];

function SettingsDialog({ standing, onClose }: SettingsDialogProps) {
  const { flows: words, common, design } = useTexts();
  const client = useQueryClient();
  const units = useQuery(unitsQuery);
  const { standingOffice = '', ...rest } = standing.settings;
  const typed = useTyped(
    { form: 'reporting-settings', basis: standing.version },
    { ...rest, standingOffice },
  );
  const { value, put } = typed;
  const save = useMutation({
    mutationFn: () => {
      const { standingOffice: office, ...others } = value;
      const settings = { ...others, ...(office !== '' && { standingOffice: office }) };
      return saveSettings({ settings, version: standing.version });
    },
    onSuccess: () => {
      typed.forget();
      onClose();
      say(words.settingsSaved);
    },
    onSettled: () => client.invalidateQueries(),
  });
  const names = (units.data ?? []).map(({ id, name }) => ({ value: id, label: name }));
  const idle = [...new Set([...IDLE, String(value.idleOwnerDays)])];
  return (
    <Dialog size="lg" title={words.settings} onClose={onClose} typed={typed}>
      <Form onDone={() => save.mutate()}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <Checkbox
            label={words.absorb}
            checked={value.absorb}
            onChange={(event) => put({ ...value, absorb: event.currentTarget.checked })}
          />
          <NativeSelect
            label={words.office}
            data={[{ value: '', label: words.officeDefault }, ...names]}
            value={value.standingOffice}
            onChange={(event) => put({ ...value, standingOffice: event.currentTarget.value })}
          />
          <MultiSelect
            label={words.headFirst}
            searchable
            data={names}
            value={value.headFirst}
            onChange={(headFirst) => put({ ...value, headFirst })}
          />
          <Group grow align="flex-end">
            <NativeSelect
              label={words.closesBefore}
              data={CLOSES}
              value={String(value.closesBefore)}
              onChange={(event) => put({ ...value, closesBefore: Number(event.currentTarget.value) })}
            />
            <NativeSelect
              label={words.idle}
              data={idle}
              value={String(value.idleOwnerDays)}
              onChange={(event) => put({ ...value, idleOwnerDays: Number(event.currentTarget.value) })}
            />
          </Group>
          <BandFields bands={value.bands} onChange={(bands) => put({ ...value, bands })} />
          <Problem error={save.error} kept={design.keptForm} />
          <DialogActions action={common.save} busy={save.isPending} />
        </Stack>
      </Form>
    </Dialog>
  );
}

interface BandFieldsProps {
  bands: ReportingSettings['bands'];
  onChange: (bands: ReportingSettings['bands']) => void;
}

/** From which pace on an indicator is on its road, or only behind it; an emptied field leaves what stood there. */
function BandFields({ bands, onChange }: BandFieldsProps) {
  const { flows: words } = useTexts();
  return (
    <Group grow align="flex-start">
      {(['onTrack', 'behind'] as const).map((band) => (
        <NumberField
          key={band}
          required
          label={words.bands[band]}
          most={2}
          problem={words.bandProblem}
          value={bands[band]}
          onChange={(from) => from !== undefined && onChange({ ...bands, [band]: from })}
        />
      ))}
    </Group>
  );
}
