import { NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { MapTemplate, ReportTemplate } from '../../src/documents/templates/contract.ts';
import { mapTemplate, putTemplates } from '../api/report-templates.ts';
import { Dialog } from '../design/dialog.tsx';
import { DialogActions } from '../design/dialog-actions.tsx';
import { Form } from '../design/form.tsx';
import { Problem } from '../design/notices.tsx';
import { Restored } from '../design/restored.tsx';
import { say } from '../design/toast.tsx';
import { type Typed, useTyped } from '../design/typed.ts';
import { useTexts } from '../i18n/texts.tsx';
import { type Mapping, mappingOf, mappingOrder, type TablePlace, UNUSED, withTable } from './mapping.ts';
import { Notes } from './signed-dialog.tsx';
import css from './templates.module.css';

interface MapDialogProps {
  template: ReportTemplate;
  onClose: () => void;
}

/** Their headings, tables and columns → ours, once. */
export function MapDialog({ template, onClose }: MapDialogProps) {
  const { documents: words, design } = useTexts();
  const { id, version, source } = template;
  const client = useQueryClient();
  const [before] = useState(() => mappingOf(template));
  const typed = useTyped<Mapping>({ form: 'map-template', record: id, basis: version }, before);
  const order = mappingOrder(template, typed.value);
  const save = useMutation({
    mutationFn: (change: Omit<MapTemplate, 'version'>) => mapTemplate(id, { version, ...change }),
    onSuccess: (all) => {
      typed.forget();
      putTemplates(client, all);
      say(words.templates.mapped);
      onClose();
    },
  });
  return (
    <Dialog title={words.templates.mapTitle(source.name)} size="xl" onClose={onClose} typed={typed}>
      <Form onDone={() => order && save.mutate(order)}>
        <p className="soft">{words.templates.mapHint}</p>
        <Restored typed={typed} />
        <Headings template={template} typed={typed} />
        <Tables template={template} typed={typed} />
        {template.ours.tables.map(({ key }) => (
          <Columns key={key} table={key} template={template} typed={typed} />
        ))}
        {template.template.unmapped.length > 0 && (
          <Notes title={words.templates.notes} notes={template.template.unmapped} />
        )}
        <Problem error={save.error} kept={design.keptForm} />
        <DialogActions action={words.templates.mapAction} busy={save.isPending} disabled={!order} />
      </Form>
    </Dialog>
  );
}

interface PartProps {
  template: ReportTemplate;
  typed: Typed<Mapping>;
}

/** What is still free, and what this place has. */
const offered = (
  all: readonly { key: string; text: string }[],
  places: readonly { as: string }[],
  own: string,
  blank: string,
  unused?: string,
) => [
  { value: '', label: blank },
  ...(unused === undefined ? [] : [{ value: UNUSED, label: unused }]),
  ...all
    .filter(({ key }) => key === own || !places.some(({ as }) => as === key))
    .map(({ key, text }) => ({ value: key, label: text })),
];

function MappingTable({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={css.mapping}>
      <h3>{title}</h3>
      <table className="dense cards" aria-label={title}>
        {children}
      </table>
    </section>
  );
}

function Headings({ template: { ours }, typed: { value, put } }: PartProps) {
  const { documents: words } = useTexts();
  const { templates } = words;
  if (value.headings.length === 0) return null;
  const change = (at: number, part: Partial<Mapping['headings'][number]>) =>
    put({
      ...value,
      headings: value.headings.map((one, index) => (index === at ? { ...one, ...part } : one)),
    });
  return (
    <MappingTable title={templates.headings}>
      <thead>
        <tr>
          <th scope="col">{templates.theirHeading}</th>
          <th scope="col">{templates.ourHeading}</th>
        </tr>
      </thead>
      <tbody>
        {value.headings.map(({ key, as, text, waits }, at) => (
          <tr key={key}>
            <td data-label={templates.theirHeading}>
              <TextInput
                required
                aria-label={templates.theirHeading}
                maxLength={500}
                value={text}
                onChange={({ currentTarget }) => change(at, { text: currentTarget.value })}
              />
            </td>
            <td data-label={templates.ourHeading}>
              <NativeSelect
                aria-label={templates.mapOf(text)}
                value={as}
                data={offered(
                  ours.headings,
                  value.headings,
                  as,
                  waits ? templates.waits : templates.ownHeading,
                  templates.unused,
                )}
                onChange={({ currentTarget }) => change(at, { as: currentTarget.value })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </MappingTable>
  );
}

/** As many titles of columns as tell a table from others. */
const firstOf = (heads: readonly string[]): string =>
  `${heads.slice(0, 3).join(', ')}${heads.length > 3 ? ', …' : ''}`;

/** Those of the file that are not told to be one of ours. */
function Tables({ template, typed: { value, put } }: PartProps) {
  const { documents: words } = useTexts();
  const { templates } = words;
  if (value.tables.length === 0) return null;
  const all = template.ours.tables.map(({ key, title, columns }) => ({
    key,
    text: title || templates.tableWith(firstOf(columns.map((column) => column.title))),
  }));
  const told = new Set(value.tables.map(({ as }) => as));
  const paired = template.template.annexes.filter(({ key, theirs }) => !theirs && !told.has(key));
  const places = [...value.tables, ...paired.map(({ key }) => ({ as: key }))];
  const nameOf = ({ title, heads }: TablePlace) => title || templates.tableWith(firstOf(heads));
  return (
    <MappingTable title={templates.tables}>
      <thead>
        <tr>
          <th scope="col">{templates.theirTable}</th>
          <th scope="col">{templates.ourTable}</th>
        </tr>
      </thead>
      <tbody>
        {value.tables.map((table) => (
          <tr key={table.key}>
            <th scope="row">
              {nameOf(table)}
              {table.title !== '' && (
                <div className="soft small">{templates.tableWith(firstOf(table.heads))}</div>
              )}
            </th>
            <td data-label={templates.ourTable}>
              <NativeSelect
                aria-label={templates.mapOf(nameOf(table))}
                value={table.as}
                data={offered(all, places, table.as, templates.waits, templates.unused)}
                onChange={({ currentTarget }) =>
                  put(withTable(template, value, table.key, currentTarget.value))
                }
              />
            </td>
          </tr>
        ))}
      </tbody>
    </MappingTable>
  );
}

function Columns({ table, template: { ours }, typed: { value, put } }: PartProps & { table: string }) {
  const { documents: words } = useTexts();
  const { templates } = words;
  const own = ours.tables.find(({ key }) => key === table);
  const places = value.columns.filter((place) => place.table === table);
  if (!own || places.length === 0) return null;
  const all = own.columns.map(({ key, title, under }) => ({
    key,
    text: [under, title].filter(Boolean).join(' › '),
  }));
  const change = (at: number, as: string) =>
    put({
      ...value,
      columns: value.columns.map((one) => (one.table === table && one.at === at ? { ...one, as } : one)),
    });
  return (
    <MappingTable title={own.title === '' ? templates.columns : templates.columnsOf(own.title)}>
      <thead>
        <tr>
          <th scope="col">{templates.theirColumn}</th>
          <th scope="col">{templates.ourColumn}</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ at, name, as }) => (
          <tr key={at}>
            <th scope="row">{name}</th>
            <td data-label={templates.ourColumn}>
              <NativeSelect
                aria-label={templates.mapOf(name)}
                value={as}
                data={offered(all, places, as, templates.blankColumn)}
                onChange={({ currentTarget }) => change(at, currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </MappingTable>
  );
}
