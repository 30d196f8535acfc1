import { TextInput, type TextInputProps } from '@mantine/core';
import { useReadable } from './readable.ts';

interface ReadableInputProps extends TextInputProps {
  /** Why what stands in it cannot be saved, as a sentence; undefined when it can. */
  problem: string | undefined;
}

/** A line whose form saves nothing while it has a problem. */
export function ReadableInput({ problem, ...rest }: ReadableInputProps) {
  const field = useReadable<HTMLInputElement>(problem);
  return <TextInput {...rest} ref={field} error={problem} />;
}
