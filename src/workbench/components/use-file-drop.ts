import { useEffect, useState } from 'react';

/** Whether files are being dragged over the page; dropped ones go to `onDrop`, before the grid can take them. */
export function useFileDrop(onDrop: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const take = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(event.type === 'dragover');
      if (event.type === 'drop') onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    window.addEventListener('dragover', take, true);
    window.addEventListener('drop', take, true);
    window.addEventListener('dragleave', leave, true);
    return () => {
      window.removeEventListener('dragover', take, true);
      window.removeEventListener('drop', take, true);
      window.removeEventListener('dragleave', leave, true);
    };
  }, [onDrop]);
  return over;
}
