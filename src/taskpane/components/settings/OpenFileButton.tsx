import { Button } from '@fluentui/react-components';
import { ArrowUpload16Regular } from '@fluentui/react-icons/svg/arrow-upload';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  /** As the file picker wants it: ".json". */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for a file; the file stays on the machine. */
export function OpenFileButton({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // So that the same file can be chosen again.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button size="small" icon={<ArrowUpload16Regular />} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
