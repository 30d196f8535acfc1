import { Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BaseFigure, BaseFigures, SetBaseFigure } from '../../../src/duties/base/contract.ts';
import { canSetBaseFigures } from '../../../src/duties/permissions.ts';
import { useMe } from '../../api/me.ts';
import { baseFiguresQuery, setBaseFigure } from '../../api/wholes.ts';
import { DateField } from '../../design/date-field.tsx';
import { CloseButton, Dialog } from '../../design/dialog.tsx';
import { DialogActions } from '../../design/dialog-actions.tsx';
import { Form } from '../../design/form.tsx';
import { Problem } from '../../design/notices.tsx';
import { NumberField } from '../../design/number-field.tsx';
import { Restored } from '../../design/restored.tsx';
import { say } from '../../design/toast.tsx';
import { useTyped } from '../../design/typed.ts';
import { dateText, dayText } from '../../format/dates.ts';
import { numberText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';

interface BaseDialogProps {
  kind: BaseFigures['kinds'][number];
  year: number;
  /** The one that holds first. */
  versions: readonly BaseFigure[];
  onClose: () => void;
}

/** A figure of a year with its day and source, over all that was written of it before. */
export function BaseDialog({ kind, year, versions, onClose }: BaseDialogProps) {
  const { bases: words } = useTexts();
  const { user } = useMe();
  const title = words.dialogTitle(kind.name, String(year));
  const props = { kind, year, versions, onClose };
  if (canSetBaseFigures(user, user.communeCode)) return <WriteDialog title={title} {...props} />;
  return (
    <Dialog title={title} onClose={onClose}>
      <Former versions={versions} />
      <CloseButton />
    </Dialog>
  );
}

function useSetting() {
  const client = useQueryClient();
  const { bases: words } = useTexts();
  return useMutation({
    mutationFn: (order: SetBaseFigure) => setBaseFigure(order),
    onSuccess: (_, { value }) => say(value === null ? words.removed : words.saved),
    onSettled: () => client.invalidateQueries({ queryKey: baseFiguresQuery.queryKey }),
  });
}

interface Written {
  value: number | null;
  asOf: string;
  source: string;
  note: string;
}

function WriteDialog({ title, kind, year, versions, onClose }: BaseDialogProps & { title: string }) {
  const { common, bases: words, design } = useTexts();
  const [holding] = versions;
  const version = holding?.version ?? 0;
  const typed = useTyped<Written>(
    { form: 'base-figure', record: `${kind.kind} ${year}`, basis: version },
    {
      value: holding?.value ?? null,
      asOf: holding?.asOf ?? '',
      source: holding?.source ?? '',
      note: holding?.note ?? '',
    },
  );
  const setting = useSetting();
  const save = async (order: SetBaseFigure) => {
    await setting.mutateAsync(order);
    typed.forget();
    onClose();
  };
  const { value, asOf, source } = typed.value;
  const note = typed.value.note.trim();
  const place = { kind: kind.kind, year, version, ...(note !== '' && { note }) };
  const write = () => {
    if (value !== null) void save({ ...place, value, asOf, source }).catch(() => undefined);
  };
  return (
    <Dialog title={title} onClose={onClose} typed={typed}>
      <Form onDone={write}>
        <Stack gap="sm">
          <Restored typed={typed} />
          <BaseFields unit={kind.unit} value={typed.value} put={typed.put} />
          <Problem error={setting.error} kept={design.keptForm} />
          {holding?.value !== undefined && (
            <div className="acts">
              <Button
                variant="default"
                disabled={setting.isPending}
                onClick={() => void save({ ...place, value: null }).catch(() => undefined)}
              >
                {words.remove}
              </Button>
            </div>
          )}
          <DialogActions action={common.save} busy={setting.isPending} />
        </Stack>
      </Form>
      <Former versions={versions} />
    </Dialog>
  );
}

interface BaseFieldsProps {
  unit: string;
  value: Written;
  put: (value: Written) => void;
}

function BaseFields({ unit, value, put }: BaseFieldsProps) {
  const { bases: words } = useTexts();
  return (
    <>
      <NumberField
        required
        data-autofocus
        label={words.value(unit)}
        value={value.value ?? undefined}
        problem={words.valueWrong}
        onChange={(figure) => put({ ...value, value: figure ?? null })}
      />
      <DateField
        required
        label={words.asOf}
        value={value.asOf || undefined}
        onChange={(iso) => put({ ...value, asOf: iso ?? '' })}
      />
      <TextInput
        required
        label={words.source}
        description={words.sourceHint}
        maxLength={500}
        value={value.source}
        onChange={(event) => put({ ...value, source: event.currentTarget.value })}
      />
      <TextInput
        label={words.note}
        maxLength={1000}
        value={value.note}
        onChange={(event) => put({ ...value, note: event.currentTarget.value })}
      />
    </>
  );
}

/** Every version, the one that holds first. */
function Former({ versions }: Pick<BaseDialogProps, 'versions'>) {
  const { bases: words } = useTexts();
  if (versions.length === 0) return null;
  return (
    <>
      <h3>{words.former}</h3>
      <ul>
        {versions.map(({ version, value, source, asOf, note, setBy, setAt }) => (
          <li key={version}>
            <b>{value === undefined ? words.takenBack : numberText(value)}</b>{' '}
            {source && asOf && words.from(source, dateText(asOf))}
            {note && ` · ${note}`}
            <div className="soft small">{words.written(setBy, dayText(setAt))}</div>
          </li>
        ))}
      </ul>
    </>
  );
}
