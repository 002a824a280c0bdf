export { downloadFile, type SaveFile } from './save-file';
export { PaneController } from './pane-controller';
