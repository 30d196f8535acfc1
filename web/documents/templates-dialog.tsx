import { Button, Group } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Reports } from '../../src/documents/contract.ts';
import type { ReportTemplate, ReportTemplates } from '../../src/documents/templates/contract.ts';
import { putTemplates, restoreTemplate, retireTemplate, templatesQuery } from '../api/report-templates.ts';
import { CloseButton, Dialog } from '../design/dialog.tsx';
import { Chip } from '../design/marks.tsx';
import { Empty, Problem, Waiting } from '../design/notices.tsx';
import { offerUndo } from '../design/toast.tsx';
import { dateText } from '../format/dates.ts';
import { numberText } from '../format/numbers.ts';
import { useTexts } from '../i18n/texts.tsx';
import { MapDialog } from './map-dialog.tsx';
import { openPlaces } from './mapping.ts';
import { TakeDialog } from './take-dialog.tsx';

interface TemplatesDialogProps {
  periods: Reports['periods'];
  mayMake: boolean;
  onClose: () => void;
}

/** "Mẫu báo cáo": from which file, from when; another one is taken here, and mapped. */
export function TemplatesDialog({ periods, mayMake, onClose }: TemplatesDialogProps) {
  const { documents: words } = useTexts();
  const list = useQuery(templatesQuery);
  const [taking, setTaking] = useState(false);
  const [mapping, setMapping] = useState<string>();
  const mapped = list.data?.find(({ id }) => id === mapping);
  return (
    <Dialog title={words.templates.title} size="xl" onClose={onClose}>
      <p className="soft">{words.templates.hint}</p>
      {list.isPending && <Waiting />}
      <Problem error={list.error} onRetry={() => void list.refetch()} />
      {list.data?.length === 0 && <Empty title={words.templates.none} hint={words.templates.noneHint} />}
      {list.data && list.data.length > 0 && (
        <TemplateTable templates={list.data} mayMake={mayMake} onMap={setMapping} />
      )}
      <Group mt="md" justify="flex-end">
        {mayMake && (
          <Button variant="default" onClick={() => setTaking(true)}>
            {words.templates.takeFile}
          </Button>
        )}
        <CloseButton />
      </Group>
      {taking && <TakeDialog periods={periods} onTaken={setMapping} onClose={() => setTaking(false)} />}
      {mapped && (
        <MapDialog
          key={`${mapped.id}:${mapped.version}`}
          template={mapped}
          onClose={() => setMapping(undefined)}
        />
      )}
    </Dialog>
  );
}

interface TemplateTableProps {
  templates: ReportTemplates;
  mayMake: boolean;
  onMap: (id: string) => void;
}

function TemplateTable({ templates, mayMake, onMap }: TemplateTableProps) {
  const { documents: words } = useTexts();
  const { heads } = words.templates;
  return (
    <table className="dense cards">
      <thead>
        <tr>
          {[heads.file, heads.kind, heads.validFrom, heads.taken].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
          {mayMake && (
            <th scope="col">
              <span className="visually-hidden">{heads.acts}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {templates.map((template) => (
          <TemplateRow key={template.id} template={template} mayMake={mayMake} onMap={onMap} />
        ))}
      </tbody>
    </table>
  );
}

interface TemplateRowProps extends Omit<TemplateTableProps, 'templates'> {
  template: ReportTemplate;
}

function TemplateRow({ template, mayMake, onMap }: TemplateRowProps) {
  const { documents: words } = useTexts();
  const { templates, kinds, formShort } = words;
  const { id, kind, form, validFrom, source, takenBy, takenAt, holds } = template;
  const open = openPlaces(template);
  return (
    <tr>
      <th scope="row">
        {source.name}
        <div className="soft small">{source.reportId ? templates.fromSigned : templates.fromElsewhere}</div>
        {open > 0 && (
          <Chip shape="triangle" tone="warn">
            {templates.openPlaces(numberText(open))}
          </Chip>
        )}
      </th>
      <td data-label={templates.heads.kind}>
        {kinds[kind]}
        <div className="soft small">{formShort[form]}</div>
      </td>
      <td data-label={templates.heads.validFrom}>
        {dateText(validFrom)}
        {holds && (
          <div>
            <Chip shape="dot" tone="good">
              {templates.holds}
            </Chip>
          </div>
        )}
      </td>
      <td data-label={templates.heads.taken}>
        {takenBy}
        <div className="soft small">{dateText(takenAt.slice(0, 10))}</div>
      </td>
      {mayMake && (
        <td>
          <div className="acts">
            <Button size="xs" variant="default" onClick={() => onMap(id)}>
              {templates.map}
            </Button>
            <Retire template={template} />
          </div>
        </td>
      )}
    </tr>
  );
}

/** Milliseconds for which the way back is offered. */
const PATIENCE = 15_000;

function Retire({ template: { id, version, source } }: { template: ReportTemplate }) {
  const { documents: words } = useTexts();
  const client = useQueryClient();
  const restore = useMutation({
    mutationFn: () => restoreTemplate(id, version + 1),
    onSuccess: (all) => putTemplates(client, all),
  });
  const retire = useMutation({
    mutationFn: () => retireTemplate(id, version),
    onSuccess: (all) => {
      putTemplates(client, all);
      const message = words.templates.retired(source.name);
      offerUndo({ message, stays: PATIENCE, onUndo: () => restore.mutate() });
    },
  });
  return (
    <>
      <Button size="xs" variant="default" loading={retire.isPending} onClick={() => retire.mutate()}>
        {words.templates.retire}
      </Button>
      <Problem error={retire.error ?? restore.error} />
    </>
  );
}
