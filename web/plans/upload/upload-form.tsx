import { Button } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { MAX_FILE_BYTES, MAX_FILES, MAX_UPLOAD_BYTES } from '../../../src/plans/intake/upload-limits.ts';
import { Mark } from '../../design/marks.tsx';
import { sizeText } from '../../format/numbers.ts';
import { useTexts } from '../../i18n/texts.tsx';
import css from './upload.module.css';

const ACCEPT = '.docx,.pdf,.txt,.md,.xlsx,.csv,.htm,.html,.mht,.mhtml,.xml,.doc,.xls,.rtf,.odt,.ods';

/** What a browser puts around the files, at most. */
const FORM_BYTES = 64 * 1024;

interface UploadFormProps {
  busy: boolean;
  /** What the button says; that a plan is read when absent. */
  action?: string;
  onUpload: (files: File[]) => void;
}

/** One or several files of one plan, in order; with the reminder that secrets do not belong here. */
export function UploadForm({ busy, action, onUpload }: UploadFormProps) {
  const { imports: words } = useTexts();
  const [files, setFiles] = useState<File[]>([]);
  const [over, setOver] = useState(false);
  const add = (list: FileList | null) => {
    const fresh = [...(list ?? [])].filter(
      (file) => !files.some(({ name, size }) => name === file.name && size === file.size),
    );
    setFiles([...files, ...fresh]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    add(event.dataTransfer.files);
  };
  const problems = [
    ...files.filter((file) => file.size > MAX_FILE_BYTES).map((file) => words.tooLarge(file.name)),
    ...(files.reduce((sum, file) => sum + file.size, 0) > MAX_UPLOAD_BYTES - FORM_BYTES
      ? [words.tooMuch]
      : []),
    ...(files.length > MAX_FILES ? [words.tooMany] : []),
  ];
  return (
    <div>
      {action === undefined && <p>{words.intro}</p>}
      <div
        role="presentation"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className={`${css.drop} ${over ? css.over : ''}`}>
          <input
            type="file"
            multiple
            accept={ACCEPT}
            className="visually-hidden"
            onChange={(event) => {
              add(event.currentTarget.files);
              event.currentTarget.value = '';
            }}
          />
          <strong>{over ? words.dropNow : words.drop}</strong>
          <span className="soft">{words.formats}</span>
        </label>
      </div>
      <p>
        <Mark shape="triangle" tone="bad">
          {words.secret}
        </Mark>{' '}
        <span className="soft">{words.local}</span>
      </p>
      {files.length > 0 && (
        <>
          <FileList files={files} onChange={setFiles} />
          {problems.map((problem) => (
            <p key={problem} className="problem" role="alert">
              {problem}
            </p>
          ))}
          <Button loading={busy} disabled={problems.length > 0} onClick={() => onUpload(files)}>
            {action ?? words.read}
          </Button>
        </>
      )}
    </div>
  );
}

function FileList({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const { imports: words, common } = useTexts();
  return (
    <>
      {files.length > 1 && <p className="soft">{words.orderHint}</p>}
      <ul className={css.files} aria-label={words.chosen}>
        {files.map((file, index) => (
          <li key={`${file.name} ${file.size}`}>
            <span>{file.name}</span>
            <span className="soft">{sizeText(file.size)}</span>
            {index > 0 && (
              <Button
                size="compact-xs"
                variant="default"
                aria-label={words.moveUp(file.name)}
                onClick={() => onChange(files.toSpliced(index, 1).toSpliced(index - 1, 0, file))}
              >
                ↑
              </Button>
            )}
            <Button
              size="compact-xs"
              variant="default"
              aria-label={words.removeFile(file.name)}
              onClick={() => onChange(files.toSpliced(index, 1))}
            >
              {common.remove}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
